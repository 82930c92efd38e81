import type { LoggedRequest } from "../request-log.ts";

/**
 * A request log for people: a line for each request with time, status, method, address and sandbox, and its body below it where there is one.
 *
 * @example
 * ```ts
 * import { createEmulator, readableLog } from "aep-flow-service/emulator";
 * const emulator = createEmulator();
 * console.log(readableLog(emulator.requests));
 * ```
 */
export function readableLog(requests: readonly LoggedRequest[]): string {
  return requests.map(line).join("");
}

function line({ at, status, method, path, query, headers, body }: LoggedRequest): string {
  const words = Object.entries(query).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  const address = words.length === 0 ? path : `${path}?${words.join("&")}`;
  const sandbox = headers["x-sandbox-name"] === undefined ? "" : `  [${headers["x-sandbox-name"]}]`;
  const told = status === 0 ? "broken" : String(status);
  const sent = body === null ? "" : `    ${JSON.stringify(body)}\n`;
  return `${new Date(at).toISOString()}  ${told.padEnd(6)}  ${method.padEnd(6)} ${address}${sandbox}\n${sent}`;
}
