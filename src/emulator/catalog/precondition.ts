import { placeholderProblem } from "../errors/placeholder.ts";
import type { Exchange } from "../http/exchange.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import type { World } from "../state/world.ts";
import { versionOf } from "./object.ts";

/** What If-Match is compared with, and the E-Tag header carries. */
export function tagOf(object: CatalogObject, { quirks }: World): string {
  return quirks.catalogIfMatch === "version" ? versionOf(object) : String(object.updatedAt);
}

/** Refuses a write whose If-Match names another state of the object, or whose If-None-Match names this one. */
export function checkPrecondition({ headers, world }: Exchange, object: CatalogObject): void {
  const tag = tagOf(object, world);
  const [wanted, unwanted] = [namedIn(headers.get("if-match")), namedIn(headers.get("if-none-match"))];
  if (wanted !== undefined && wanted !== "*" && wanted !== tag) {
    throw placeholderProblem(412, `If-Match is ${wanted}, and the object is at ${tag}.`);
  }
  if (unwanted === "*" || unwanted === tag) throw placeholderProblem(412, `If-None-Match is ${unwanted}.`);
}

/** With quotes or without. */
function namedIn(header: string | null): string | undefined {
  return header?.trim().replace(/^(W\/)?"(.*)"$/, "$2");
}
