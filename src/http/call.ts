import { ValidationError } from "../errors/validation-error.ts";
import type { RequestSummary } from "../errors/outcome.ts";
import { Redactor } from "../errors/redact.ts";
import type { CallFacts } from "../observe/events.ts";
import type { CallSettings } from "../options.ts";
import type { ResponseInfo } from "./api-promise.ts";
import type { Connection } from "./connection.ts";
import type { Deadline } from "./deadline.ts";
import type { Operation } from "./operation.ts";
import { Summary } from "./summary.ts";

/** One call under way: what it sends, and all that its parts need of each other. */
export interface Call<T> {
  readonly operation: Operation<T>;
  readonly settings: CallSettings;
  readonly connection: Connection;
  readonly deadline: Deadline;
  readonly redactor: Redactor;
  readonly facts: CallFacts;
  /** As it is sent, fixed when the call was made: what the caller does to its own object later changes nothing. */
  readonly body: string | undefined;
  /** The fields by which a lost create is recognised, fixed at the same time. */
  readonly sought: unknown;
  /** The request, for errors. */
  readonly summary: RequestSummary;
  readonly log: CallLog;
  readonly fate: Fate;
}

/** What a call has cost so far; the reads it makes on the side are part of it. */
interface CallLog {
  requests: number;
  last?: ResponseInfo;
}

/** What has become of a call's own request so far. Times are those of `performance.now()`. */
interface Fate {
  firstSentAt?: number;
  lastSentAt?: number;
  /** Whether its last attempt got no answer. */
  isLost?: boolean;
}

/** What a call is made from. */
export type CallParts<T> = Pick<Call<T>, "operation" | "settings" | "connection" | "deadline">;

/** Starts a call. */
export function startCall<T>(parts: CallParts<T>): Call<T> {
  const { operation, settings, connection } = parts;
  const { method, path } = operation;
  const redactor = redactorFor(operation, settings);
  return {
    ...parts,
    body: bodyText(operation.body),
    sought: soughtBy(operation.search?.sent),
    redactor,
    facts: {
      callId: connection.nextCallId(),
      kind: operation.kind,
      method,
      pathTemplate: path.isForeign ? redactor.text(path.template) : path.template,
    },
    summary: new Summary(method, path.sent, redactor),
    log: { requests: 0 },
    fate: {},
  };
}

/**
 * A read on the side of a call, under a deadline that may be another. Of what the caller added to the call itself, headers are repeated, for a proxy
 * or a sandbox may need them; query parameters, and the headers that describe the call's own body and answer, are not.
 */
export function sideCall<T>(
  call: Call<unknown>,
  operation: Operation<T>,
  deadline: Deadline,
  signal: AbortSignal | undefined,
): Call<T> {
  const { redactor, facts } = call;
  return {
    ...call,
    operation,
    deadline,
    body: undefined,
    sought: undefined,
    settings: { ...call.settings, signal, headers: headersBeside(call.settings.headers), query: undefined },
    fate: {},
    facts: { ...facts, kind: operation.kind, method: operation.method, pathTemplate: operation.path.template },
    summary: new Summary(operation.method, operation.path.sent, redactor),
  };
}

/** Knows everything that a call's errors and events must not show. */
function redactorFor(operation: Operation<unknown>, settings: CallSettings): Redactor {
  const redactor = new Redactor();
  redactor.addAll(settings.secrets);
  redactor.addAll(operation.secrets);
  // What the caller adds may be a secret: what is not known to be harmless is treated as one.
  for (const { headers, query } of [operation, settings]) {
    redactor.addHeaders(headers);
    redactor.addQuery(query);
  }
  return redactor;
}

const OWN_HEADERS = new Set(["accept", "content-type", "if-match", "if-none-match", "pragma"]);

function headersBeside(headers: CallSettings["headers"]): CallSettings["headers"] {
  return (
    headers && Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase())))
  );
}

function bodyText(body: unknown): string | undefined {
  try {
    return body === undefined ? undefined : JSON.stringify(body);
  } catch {
    const message = "cannot be written as JSON: it holds itself, or a BigInt";
    throw new ValidationError("request", [{ path: [], message, rule: "payload" }]);
  }
}

/** As it goes over the wire: dates and the like become text or numbers. What cannot be told cannot be searched by. */
function soughtBy(sent: (() => unknown) | undefined): unknown {
  try {
    return sent && JSON.parse(JSON.stringify(sent()));
  } catch {
    return undefined;
  }
}
