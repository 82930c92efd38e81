import * as z from "zod/mini";
import type { ValidationIssue } from "../errors/validation-error.ts";

interface Verdict {
  readonly data: unknown;
  readonly issues: readonly ValidationIssue[];
}

/**
 * Makes a validator a zod schema as well: zod's functions, of whatever copy of zod, look for `_zod` and nothing else. They find the nodes of
 * its shape there, and parse by it with the validator's own verdict. No type says so, as two minor versions of zod do not unify.
 */
export function asZod<T extends object>(schema: T, node: z.ZodMiniType, check: (value: unknown) => Verdict): T {
  // A copy, because the node itself may stand inside the schema, too, where it must stay as it is.
  const { _zod } = z.clone(node);
  const run: typeof _zod.run = (payload) => {
    const { data, issues } = check(payload.value);
    payload.value = data;
    // Without the input, which zod puts into its errors when asked to: it may hold credentials.
    for (const { path, message, rule } of issues)
      payload.issues.push({ code: "custom", path: [...path], message, input: undefined, params: { rule } });
    return payload;
  };
  _zod.run = run;
  _zod.parse = run;
  return Object.defineProperty(schema, "_zod", { value: _zod });
}
