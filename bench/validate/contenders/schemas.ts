// The built package: what a consumer runs.
import { compileJsonSchema } from "../../../dist/index.js";
import type { Engine } from "../engine.ts";

/** The package's compiler of JSON Schema alone: the same work as the other engines'. */
export const engine: Engine = {
  compile({ parts }) {
    const judges = parts.map(({ schema, value }) => {
      const compiled = compileJsonSchema(schema);
      return () => compiled.safeParse(value).success;
    });
    return () => judges.every((judge) => judge());
  },
};
