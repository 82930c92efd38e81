import { placeholderProblem } from "../errors/placeholder.ts";
import { registryProblem } from "../errors/schema-registry.ts";
import type { Quirks } from "../quirks.ts";

const LIST_FORMATS = ["xed-id", "xed"] as const;
const LOOKUP_FORMATS = [
  "xed",
  "xed-full",
  "xed-notext",
  "xed-full-notext",
  "xed-full-desc",
  "xed-deprecatefield",
] as const;

export type ListFormat = (typeof LIST_FORMATS)[number];
export type LookupFormat = (typeof LOOKUP_FORMATS)[number];

/** The form a list is asked for: media type without a version. */
export function listFormat(accept: string | null, missing: Quirks["missingAccept"]): ListFormat {
  const { name, version } = parse(accept);
  if (version !== undefined) throw registryProblem("XDM-1006-400", "A list takes an Accept header without a version.");
  return LIST_FORMATS.find((each) => each === name) ?? refuse(accept, missing);
}

/** The form a lookup is asked for: media type with `version=1`, the only major version there is. */
export function lookupFormat(accept: string | null, missing: Quirks["missingAccept"]): LookupFormat {
  const { name, version } = parse(accept);
  const format = LOOKUP_FORMATS.find((each) => each === name) ?? refuse(accept, missing);
  if (version === undefined) throw registryProblem("XDM-1007-400", "A lookup takes an Accept header with a version.");
  if (!/^1(\.\d+)?$/.test(version)) throw registryProblem("XDM-1012-404", `There is no version ${version}.`);
  return format;
}

function parse(accept: string | null): { name: string | undefined; version: string | undefined } {
  const matched = /^application\/vnd\.adobe\.([\w-]+)\+json\s*(?:;\s*version\s*=\s*([\w.]+))?$/.exec(
    accept?.trim() ?? "",
  );
  return { name: matched?.[1], version: matched?.[2] };
}

function refuse(accept: string | null, missing: Quirks["missingAccept"]): never {
  const detail = `The Accept header is not one that this call takes: ${accept ?? "(missing)"}.`;
  throw placeholderProblem(missing === "406" ? 406 : 400, detail);
}
