import { placeholderProblem } from "../errors/placeholder.ts";
import { type RegistryCode, registryProblem } from "../errors/schema-registry.ts";
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
const DESCRIPTOR_FORMATS = ["xdm", "xdm-id", "xdm-link", "xdm-v2", "xdm-v2-id", "xdm-v2-link"] as const;

export type ListFormat = (typeof LIST_FORMATS)[number];
export type LookupFormat = (typeof LOOKUP_FORMATS)[number];
export type DescriptorFormat = (typeof DESCRIPTOR_FORMATS)[number];

type Missing = Quirks["missingAccept"];

/** The form a list is asked for: media type without a version. */
export function listFormat(accept: string | null, missing: Missing): ListFormat {
  const { name, version } = parse(accept);
  if (version !== undefined) throw registryProblem("XDM-1006-400", "A list takes an Accept header without a version.");
  return LIST_FORMATS.find((each) => each === name) ?? refuse(accept, missing, "XDM-1006-400");
}

/** The form a lookup is asked for: media type with `version=1`, the only major version there is. */
export function lookupFormat(accept: string | null, missing: Missing): LookupFormat {
  const { name, version } = parse(accept);
  const format = LOOKUP_FORMATS.find((each) => each === name) ?? refuse(accept, missing, "XDM-1007-400");
  if (version === undefined) throw registryProblem("XDM-1007-400", "A lookup takes an Accept header with a version.");
  if (!/^1(\.\d+)?$/.test(version)) throw registryProblem("XDM-1012-404", `There is no version ${version}.`);
  return format;
}

/** The form a list of descriptors is asked for. Descriptors have no versions, and media types of their own. */
export function descriptorListFormat(accept: string | null, missing: Missing): DescriptorFormat {
  const { name, version } = parse(accept);
  const format = DESCRIPTOR_FORMATS.find((each) => each === name);
  if (format !== undefined && version === undefined) return format;
  if (name === undefined) return refuse(accept, missing, "XDM-1008-400");
  throw registryProblem("XDM-1008-400", `Descriptors are not listed as ${accept}.`);
}

/** A lookup of a descriptor needs no Accept header; one that names another form is refused. */
export function checkDescriptorLookup(accept: string | null): void {
  const { name, version } = parse(accept);
  const fits = version === undefined && DESCRIPTOR_FORMATS.some((each) => each === name);
  if (name !== undefined && !fits) throw registryProblem("XDM-1009-400", `A descriptor is not given as ${accept}.`);
}

function parse(accept: string | null): { name: string | undefined; version: string | undefined } {
  const matched = /^application\/vnd\.adobe\.([\w-]+)\+json\s*(?:;\s*version\s*=\s*([\w.]+))?$/.exec(
    accept?.trim() ?? "",
  );
  return { name: matched?.[1], version: matched?.[2] };
}

function refuse(accept: string | null, missing: Missing, code: RegistryCode): never {
  const detail = `The Accept header is not one that this call takes: ${accept ?? "(missing)"}.`;
  throw missing === "406" ? placeholderProblem(406, detail) : registryProblem(code, detail);
}
