import type { SafeCause } from "./platform-error.ts";

/**
 * Keeps the name, code and system call of a foreign error, and nothing else: errors of fetch and of its wrappers carry the request,
 * and with it the token, where `util.inspect` finds it.
 */
export function safeCause(error: unknown): SafeCause {
  const chain = causes(error);
  const name = chain.map((link) => link.name).find((value) => typeof value === "string");
  const code = chain.map((link) => link.code).find((value) => typeof value === "string");
  const syscall = chain.map((link) => link.syscall).find((value) => typeof value === "string");
  return Object.freeze({
    name: typeof name === "string" ? name : "Error",
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof syscall === "string" ? { syscall } : {}),
  });
}

/** Codes that say that the connection was never made, so the request certainly did not arrive. */
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);
/** Codes that say so only where they come of connecting: an established connection can end with them, too. */
const UNREACHABLE = new Set(["EHOSTUNREACH", "ENETUNREACH"]);
/** The other side's certificate was not accepted: nothing is sent before it is. */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF))/;

export function neverConnected({ code, syscall }: SafeCause): boolean {
  if (code === undefined) return false;
  return NEVER_CONNECTED.has(code) || CERTIFICATE.test(code) || (UNREACHABLE.has(code) && syscall === "connect");
}

interface Link {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

/** Deep enough for every wrapper there is, short enough for a chain that closes on itself. */
const LONGEST_CHAIN = 8;

function causes(error: unknown): Link[] {
  const links: Link[] = [];
  let current: unknown = error;
  while (typeof current === "object" && current !== null && links.length < LONGEST_CHAIN) {
    const link: Link = current;
    links.push(link);
    current = link.cause;
  }
  return links;
}
