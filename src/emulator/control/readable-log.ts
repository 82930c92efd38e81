import type { LoggedRequest } from "../request-log.ts";

/** A log for people: one line per request, and its body below it where there is one. */
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
