import * as z from "zod";
import type { Engine } from "../engine.ts";

/** Zod's own reading of JSON Schema. */
export const engine: Engine = {
  compile({ parts }) {
    const judges = parts.map(({ schema, value }) => {
      const node = z.fromJSONSchema(schema);
      return () => node.safeParse(value).success;
    });
    return () => judges.every((judge) => judge());
  },
};
