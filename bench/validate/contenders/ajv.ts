import { Ajv } from "ajv";
import type { Engine } from "../engine.ts";

/** As the platform means its schemas: draft-07, formats as annotations. */
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });

export const engine: Engine = {
  compile({ parts }) {
    const judges = parts.map(({ schema, value }) => {
      const validate = ajv.compile(schema);
      return () => validate(value) === true;
    });
    return () => judges.every((judge) => judge());
  },
};
