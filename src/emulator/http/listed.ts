import type { Json } from "../json.ts";
import type { OrganisationExchange } from "./exchange.ts";

/** Which lag a list has by itself: lists of runs have one of their own. */
export type LagOf = keyof OrganisationExchange["world"]["lag"];

/**
 * Whether a list shows what was made at a time (epoch milliseconds). Lists may lag behind what there is, by the emulator's own lag or by that of a
 * fault, whichever is longer; what says no time is always shown.
 */
export function isListed(createdAt: Json | undefined, exchange: Listing, of: LagOf = "lists"): boolean {
  const lag = Math.max(exchange.world.lag[of], exchange.listingLagMs);
  return lag === 0 || typeof createdAt !== "number" || createdAt <= exchange.world.clock.now() - lag;
}

type Listing = Pick<OrganisationExchange, "world" | "listingLagMs">;
