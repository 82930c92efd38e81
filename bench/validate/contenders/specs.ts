// The built package: what a consumer runs.
import { compileConnectionSpec, compileFlowSpec } from "../../../dist/index.js";
import type { Engine } from "../engine.ts";

/** What `create` does with a spec: coerce, validate, and look for unknown fields and broken rules. */
export const engine: Engine = {
  compile({ kind, spec, payload }) {
    const compiled = kind === "flow" ? compileFlowSpec(spec) : compileConnectionSpec(spec);
    return () => compiled.safeParse(payload).success;
  },
};
