import { isSecretName } from "./flow-service/auth-params.ts";
import type { Received } from "./http/dispatch.ts";
import { formFields } from "./http/form-fields.ts";
import type { RequestHeaders } from "./http/request-headers.ts";
import { type Json, isObject } from "./json.ts";

/**
 * One request that the emulator answered, with its secrets masked.
 *
 * `at` is in epoch milliseconds of the emulator's clock. Source: the emulator's own record.
 *
 * @example
 * ```ts
 * import { createEmulator, type LoggedRequest } from "aep-flow-service/emulator";
 * const emulator = createEmulator();
 * const posts = emulator.requests.filter((request: LoggedRequest) => request.method === "POST");
 * ```
 */
export interface LoggedRequest {
  readonly method: string;
  /** The path as it was sent, still encoded. */
  readonly path: string;
  /** Decoded query parameters; a name may come more than once. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, the form's fields, or the text; null for none. */
  readonly body: unknown;
  /** Status of the answer; 0 where a fault broke the connection instead. */
  readonly status: number;
  readonly at: number;
}

/** A request as the log keeps it. */
export function logged({ method, url, headers, text }: Received, status: number, at: number): LoggedRequest {
  return {
    method,
    path: url.pathname,
    query: loggedQuery(url.searchParams),
    headers: loggedHeaders(headers),
    body: loggedBody(text, headers.get("content-type")),
    status,
    at,
  };
}

const MASK = "******";

/** Headers as a plain object; the token is masked. */
function loggedHeaders(headers: RequestHeaders): Record<string, string> {
  const entries = [...headers].map(([name, value]): [string, string] => [
    name,
    name === "authorization" ? MASK : value,
  ]);
  return Object.fromEntries(entries);
}

/** Every value of a repeated query parameter under its name. */
function loggedQuery(query: URLSearchParams): Record<string, readonly string[]> {
  return Object.fromEntries([...query].map(([name]) => [name, query.getAll(name).map((value) => hidden(name, value))]));
}

/** The body in its own terms; members named like a secret are masked at any depth. */
function loggedBody(text: string, contentType: string | null): unknown {
  if (text === "") return null;
  if (/x-www-form-urlencoded|multipart\/form-data/.test(contentType ?? "") || /^\w+=/.test(text)) {
    return Object.fromEntries(formFields(text, contentType).map(([name, value]) => [name, hidden(name, value)]));
  }
  try {
    const parsed: Json = JSON.parse(text);
    return masked(parsed);
  } catch {
    return text;
  }
}

function masked(value: Json): Json {
  if (Array.isArray(value)) return value.map(masked);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, Json] => [
    name,
    typeof member === "string" ? hidden(name, member) : masked(member),
  ]);
  return Object.fromEntries(members);
}

function hidden(name: string, value: string): string {
  return isSecretName(name) && name !== "continuationToken" ? MASK : value;
}
