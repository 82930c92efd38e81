import type { TokenSource } from "../auth/token-source.ts";
import type { FindCandidates } from "../errors/candidate.ts";
import { isPlatformError } from "../errors/guards.ts";
import { type Attempt, attemptOnce, reasonOf } from "./attempt.ts";
import type { Call } from "./call.ts";
import { type Deadline, Interrupted } from "./deadline.ts";
import { queryString } from "./query.ts";
import { send, type Sent } from "./send.ts";
import { platformHeaders } from "./wire/headers.ts";
import { compose } from "./wire/middleware.ts";
import type { Carrier, WireRequest, WireResponse } from "./wire/wire.ts";

/** Sends a call's request until it has an answer: in its turn, with a token, as often as the policy allows, telling events of it all. */
export function exchange(call: Call<unknown>, find: FindCandidates | undefined): Promise<Sent> {
  const { operation, settings, connection, deadline, facts, summary } = call;
  const { events, queue, tokens, budget } = connection;
  let token = "";
  const { signal, timeoutMs, totalTimeoutMs, retries } = settings;
  return send({
    signal,
    timeoutMs,
    totalTimeoutMs,
    retries,
    kind: operation.kind,
    summary,
    deadline,
    budget,
    find,
    attempt: (attempt, onSend) =>
      queue.run(
        deadline,
        async () => {
          token = await tokenUnder(deadline, tokens);
          const request = wireRequest(call, token);
          call.redactor.add(token);
          call.log.requests += 1;
          events.emit("request", { ...facts, attempt });
          const carrier = carrierFor(call, attempt, onSend);
          return observed(call, attempt, () => attemptOnce(request, carrier, deadline, timeoutMs));
        },
        (waited) => events.emit("queue", { ...facts, ...waited }),
      ),
    onSilence: () => {
      call.fate.isLost = true;
    },
    replay: (response) => isTokenRefused(response) && tokens.refused(token),
    onRetry: (retry) => events.emit("retry", { ...facts, ...retry }),
    onDenied: (denied) => events.emit("retry.denied", { ...facts, ...denied }),
  });
}

/** A token that is kept costs no waiting, and no limit on it. */
async function tokenUnder(deadline: Deadline, tokens: TokenSource): Promise<string> {
  const kept = tokens.get();
  try {
    const token = typeof kept === "string" ? kept : await deadline.run(async () => kept);
    deadline.check();
    return token;
  } catch (error) {
    // Who ran out of time while a failed mint was holding the next one back is better told of that.
    const isLate = error instanceof Interrupted && error.by === "totalTimeoutMs";
    throw isLate && isPlatformError(tokens.lastFailure) ? tokens.lastFailure : error;
  }
}

/** A 401 is about the token, unless Flow Service says that the credential has no access to the organisation: no other token helps there. */
function isTokenRefused({ status, text }: WireResponse): boolean {
  return status === 401 && !/\bFLOW-200\d-401\b/.test(text ?? "");
}

function carrierFor(call: Call<unknown>, attempt: number, onSend: () => void): Carrier {
  const { connection, settings, facts, fate } = call;
  const { fetch, maxResponseBytes, middleware } = settings;
  return {
    onSend: () => {
      fate.lastSentAt = performance.now();
      fate.firstSentAt ??= fate.lastSentAt;
      onSend();
    },
    fetch,
    maxResponseBytes,
    around: middleware.length === 0 ? undefined : (network) => compose(middleware, { ...facts, attempt }, network),
    onHeaders: (headers) => connection.clock.observe(headers),
  };
}

function wireRequest({ operation, settings, body }: Call<unknown>, token: string): WireRequest {
  return {
    method: operation.method,
    url: settings.baseUrl + operation.path.sent + queryString(operation.query, settings.query),
    headers: platformHeaders({
      ...settings,
      token,
      hasBody: body !== undefined,
      extra: [operation.headers, settings.headers],
    }),
    body,
  };
}

/** Tells how an attempt ended, whichever way it did. */
async function observed(call: Call<unknown>, attempt: number, run: () => Promise<Attempt>): Promise<Attempt> {
  const { events } = call.connection;
  const since = performance.now();
  const ended = () => ({ ...call.facts, attempt, durationMs: performance.now() - since });
  try {
    const result = await run();
    if (result.type === "answer") {
      const { status, headers, url } = result.response;
      const requestId = requestIdIn(headers, call);
      call.log.last = { status, headers, url, requestId };
      events.emit("response", { ...ended(), status, ...(requestId === undefined ? {} : { requestId }) });
    } else events.emit("response", { ...ended(), failure: reasonOf(result) });
    return result;
  } catch (error) {
    events.emit("response", { ...ended(), failure: error instanceof Interrupted ? error.by : "error" });
    throw error;
  }
}

/** A server may echo anything, also here. */
function requestIdIn(headers: Headers, { redactor }: Call<unknown>): string | undefined {
  const id = headers.get("x-request-id");
  return id === null ? undefined : redactor.text(id);
}
