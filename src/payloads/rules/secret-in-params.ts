import type { ValidationIssue } from "../../errors/validation-error.ts";
import { SECRET_NAME } from "../../errors/secret-names.ts";
import { isRecord, type Path, valueAt } from "../../specs/json-value.ts";
import type { PayloadRule } from "./payload-rule.ts";

/** Deeper than any source's params. */
const DEEPEST = 20;
/** Words of paging and of columns that only look like those of secrets. */
const HARMLESS = /(?:next|page|paging|pagination|continuation)_?-?token|tokeni[sz]/i;

/** Credentials where everybody can read them. The value itself is never told. */
export const secretInParams: PayloadRule = (payload) => named(["params"], valueAt(payload, ["params"]));

function named(path: Path, value: unknown): readonly ValidationIssue[] {
  if (path.length > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => named([...path, index], item));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    if (!looksSecret(key) || !isText(item)) return named(at, item);
    const message =
      "looks like a secret: the params of a source connection are stored as they are, and come back in the clear. Credentials belong into auth.params of the base connection; it is sent all the same";
    return [{ path: at, message, rule: "secret-in-params" }];
  });
}

function looksSecret(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS.test(name);
}

function isText(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}
