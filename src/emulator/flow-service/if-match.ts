import { flowProblem, staleEtag } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Entity } from "../state/entity.ts";

/**
 * Holds If-Match against the entity's etag. Adobe sends it with its quotes on one page and without on another (Q47); `*` is any version, as HTTP
 * has it.
 */
export function checkIfMatch(
  { id, etag }: Entity,
  type: string,
  { headers, world }: Exchange,
  need: "required" | "optional",
): void {
  const given = headers.get("if-match")?.trim() ?? "";
  if (given === "") {
    if (need === "optional") return;
    throw flowProblem("1403-400", "If-Match is required: send the etag of the version that the change is made for.", {
      id,
      type,
    });
  }
  const isSame = given === "*" || given === etag || (world.quirks.ifMatch === "either" && `"${given}"` === etag);
  if (!isSame) throw staleEtag({ id, type }, { given, etag }, world.quirks.staleEtag);
}
