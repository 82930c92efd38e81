import { test } from "vitest";
import { readFileSync } from "node:fs";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
test("x", () => {
  const spec = JSON.parse(readFileSync("/work/shared/corpus/flow-specs/CRMToAEP--collect-crm.json","utf8"));
  const s = compileJsonSchema(spec.scheduleSpec.spec);
  for (const v of [{}, {startTime:1,frequency:"minute",interval:5},{startTime:1,frequency:"once",interval:5,backfill:true},{startTime:1,frequency:"day",interval:0},{startTime:1,frequency:"day"},{startTime:"0x10",frequency:"fortnight",interval:1.5}, {startTime:1,frequency:"day",interval:1}]) {
    const r = s.safeParse(v); console.log(JSON.stringify(v), r.success ? "ok" : r.error.message);
  }
});
