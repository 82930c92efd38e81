// The built package: what a consumer runs.
import { compileFlowSpec, compileJsonSchema } from "../../../dist/index.js";
import type { Engine } from "../engine.ts";

/** What `flows.create` does with a spec: coerce, validate, and look for unknown fields and broken rules. */
export const engine: Engine = {
  compile({ kind, spec, payload }) {
    const compiled = kind === "flow" ? compileFlowSpec(spec) : compileJsonSchema({ ...spec });
    return () => compiled.safeParse(payload).success;
  },
};
