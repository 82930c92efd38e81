import type { CallOptions } from "../../options.ts";
import type { Container } from "./containers.ts";

/**
 * The form a look-up answers in. `xed`: with `$ref` and `allOf` as they were written. `full`: with both resolved, so that `properties` holds every
 * field. `notext` and `full-notext`: the same without titles and descriptions. `full-desc`: resolved, and with descriptors by one document, with
 * descriptions but no titles by another. `deprecatefield`: with the fields that descriptors deprecate marked.
 * Source: Schema Registry API guide, and the guide on deprecating fields.
 */
export type LookupForm = "xed" | "full" | "notext" | "full-notext" | "full-desc" | "deprecatefield";

/** The form a list answers in. `id`: a summary of each resource. `xed`: each whole, with `$ref` and `allOf` as they were written. */
export type ListForm = "id" | "xed";

/** What a look-up takes besides the options of any call. */
export interface LookupOptions<Form extends LookupForm = LookupForm> extends CallOptions {
  /** @default "xed" */
  readonly form?: Form | undefined;
  /** Where to look. @default the container the id speaks of: `global` for Adobe's own ids, else `tenant` */
  readonly container?: Container | undefined;
  /** Major version, which gives the newest minor one; there is only 1 today. @default 1 */
  readonly version?: number | undefined;
}

/** A look-up must name a version. */
export function lookupAccept({ form = "xed", version = 1 }: LookupOptions = {}): string {
  return `${mediaType(form)}; version=${version}`;
}

/** A list must not. */
export function listAccept(form: ListForm = "id"): string {
  return mediaType(form);
}

function mediaType(form: LookupForm | ListForm): string {
  return `application/vnd.adobe.${form === "xed" ? "xed" : `xed-${form}`}+json`;
}
