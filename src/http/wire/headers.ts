import { ConfigurationError } from "../../errors/configuration-error.ts";
import { headerValue } from "../../header-value.ts";

export interface HeaderFacts {
  readonly token: string;
  readonly apiKey: string;
  readonly orgId: string;
  readonly sandboxName: string;
  readonly userAgent: string;
  readonly hasBody: boolean;
  /** The operation's own, then the caller's: the later wins. */
  readonly extra: readonly (Readonly<Record<string, string>> | undefined)[];
}

/** The headers of a request to the platform. All four of the platform's own go on every call, also where Adobe's samples forget one. */
export function platformHeaders(facts: HeaderFacts): [string, string][] {
  const headers = new Map<string, string>([
    ["authorization", `Bearer ${headerValue("credentials.accessToken", facts.token)}`],
    ["x-api-key", headerValue("credentials.apiKey", facts.apiKey)],
    ["x-gw-ims-org-id", headerValue("orgId", facts.orgId)],
    ["x-sandbox-name", headerValue("sandboxName", facts.sandboxName)],
    ["user-agent", headerValue("userAgent", facts.userAgent)],
  ]);
  if (facts.hasBody) headers.set("content-type", "application/json");
  for (const [name, value] of facts.extra.flatMap((extra) => Object.entries(extra ?? {}))) {
    headers.set(headerName(name).toLowerCase(), headerValue(`headers.${name}`, value));
  }
  return [...headers];
}

/** A field name as HTTP defines it. */
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

/** What describes the connection and the body as they are sent: another value would be a lie, or end the connection. */
const TRANSPORT_HEADERS = new Set([
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
]);

function headerName(name: string): string {
  if (TRANSPORT_HEADERS.has(name.toLowerCase()))
    throw new ConfigurationError(`headers.${name}`, "is set by the transport and cannot be given");
  if (!NAME.test(name))
    throw new ConfigurationError("headers", `${JSON.stringify(name)} cannot be the name of a header`);
  return name;
}
