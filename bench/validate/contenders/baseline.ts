import type { Engine } from "../engine.ts";

/** What parsing costs: the text of the spec in place of compiling it, the text of the payload in place of validating it. */
export const engine: Engine = {
  compile({ specText, payloadText }) {
    JSON.parse(specText);
    return () => JSON.parse(payloadText) !== undefined;
  },
};
