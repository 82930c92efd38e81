import type { Json } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";
import type { RequestHeaders } from "./request-headers.ts";

/** One request to an organisation as a whole, past every check that does not depend on the route. */
export interface OrganisationExchange {
  readonly world: World;
  /** Whose token the request came with. */
  readonly clientId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: RequestHeaders;
  /** The parsed body; null on routes that take none. */
  readonly body: Json;
  /** The address as the caller wrote it. */
  readonly url: URL;
  /** Lists do not show what is younger than this, in milliseconds of the emulator's clock. */
  readonly listingLagMs: number;
}

/** One request as a handler sees it, in the sandbox that its header names. */
export interface Exchange extends OrganisationExchange {
  readonly sandbox: Sandbox;
}

/** What a handler answers. */
export interface Reply {
  readonly status: number;
  /** Absent for a reply without a body. */
  readonly body?: Json;
  /** What is no JSON, such as the contents of a file. */
  readonly text?: { readonly type: string; readonly content: string };
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: Json): Reply {
  return { status: 200, body };
}

export function created(body: Json, location: string): Reply {
  return { status: 201, body, headers: { location } };
}

export const NO_CONTENT: Reply = { status: 204 };
