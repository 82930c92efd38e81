import { UnsupportedSpecError } from "../../errors/unsupported-spec-error.ts";
import type { Path } from "../json-value.ts";
import { MAX_PATTERN_LENGTH } from "./limits.ts";

/** A regular expression of a schema. Patterns are unicode; one that is only valid without the flag, such as `\-`, is read without it. */
export function patternOf(source: string, path: Path): RegExp {
  if (source.length > MAX_PATTERN_LENGTH)
    throw new UnsupportedSpecError("pattern", path, `A pattern is longer than ${MAX_PATTERN_LENGTH} characters`);
  const regex = tryPattern(source, "u") ?? tryPattern(source, "");
  if (regex === undefined)
    throw new UnsupportedSpecError(
      "pattern",
      path,
      `${JSON.stringify(source)} is no regular expression of JavaScript's`,
    );
  return regex;
}

function tryPattern(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
