import type { Delivery } from "./delivery/delivery.ts";
import type { Received } from "./http/dispatch.ts";

/** What stands behind every door of the emulator, be it `fetch` or a socket. */
export type Serve = (received: Received, signal?: AbortSignal) => Promise<Delivery>;
