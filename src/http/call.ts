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
  /** The request, for errors. */
  readonly summary: RequestSummary;
  readonly log: CallLog;
}

/** What a call has been through so far; the reads it makes on the side are part of it. */
interface CallLog {
  /** When it began, by `performance.now()`. */
  readonly startedAt: number;
  requests: number;
  last?: ResponseInfo;
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
    redactor,
    facts: {
      callId: connection.nextCallId(),
      kind: operation.kind,
      method,
      pathTemplate: path.isForeign ? redactor.text(path.template) : path.template,
    },
    summary: new Summary(method, path.sent, redactor),
    log: { startedAt: performance.now(), requests: 0 },
  };
}

/** A read on the side of a call, under a deadline that may be another. What the caller added to the call itself is not repeated. */
export function sideCall<T>(call: Call<unknown>, operation: Operation<T>, deadline: Deadline): Call<T> {
  const { redactor, facts } = call;
  return {
    ...call,
    operation,
    deadline,
    settings: { ...call.settings, headers: undefined, query: undefined },
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
