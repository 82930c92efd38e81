import type { FindCandidates } from "../errors/candidate.ts";
import type { PlatformError } from "../errors/platform-error.ts";
import type { ResponseInfo, WithResponse } from "./api-promise.ts";
import { type Call, sideCall } from "./call.ts";
import { Deadline, Interrupted } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { interpret, isHtml } from "./interpret.ts";
import { interruption } from "./interruption.ts";
import { isAmbiguous } from "./recovery/ambiguous.ts";
import { candidatesOf, describeCandidates } from "./recovery/candidates.ts";
import { confirmWrite } from "./recovery/confirm.ts";
import { contentOf } from "./recovery/content.ts";
import { recover } from "./recovery/recover.ts";
import type { Look } from "./recovery/search.ts";
import { mustNotRepeat } from "./retry/retry-policy.ts";
import type { Sent } from "./send.ts";

/** Carries a call out: sends it, reads its answer, and finds out what became of it where the answer was lost. */
export async function perform<T>(call: Call<T>): Promise<WithResponse<T>> {
  const { operation, connection, settings, summary } = call;
  const find = findFor(call);
  const content = operation.search && contentOf(call);
  if (content !== undefined) connection.underWay.enter(content);
  try {
    const settled = await settle(call, find);
    if (operation.search !== undefined) connection.knownIds.add(operation.search.idOf(settled.data));
    return { ...settled, response: lastOf(call), attempts: call.log.requests };
  } catch (error) {
    // Whatever comes after the request was sent ends with an outcome that is unknown; before that, send() has its own word.
    throw error instanceof Interrupted ? interruption({ ...settings, summary, find }, error, true) : error;
  } finally {
    if (content !== undefined) connection.underWay.leave(content);
  }
}

type Settled<T> = Pick<WithResponse<T>, "data" | "recovered">;

async function settle<T>(call: Call<T>, find: FindCandidates | undefined): Promise<Settled<T>> {
  try {
    return await answered(call, await exchange(call, find));
  } catch (error) {
    if (!isLost(call, error)) throw error;
    return { data: await recover(call, error, lookUnder(call, call.deadline), find), recovered: true };
  }
}

/** Whether a write that must not be repeated may have been carried out, and its answer is not to be had. */
function isLost({ operation, fate }: Call<unknown>, error: unknown): error is PlatformError {
  return mustNotRepeat(operation.kind) && fate.isLost === true && isAmbiguous(error);
}

/** Reads the answer. A refusal which only says that an earlier attempt was carried out is a success. */
async function answered<T>(call: Call<T>, sent: Sent): Promise<Settled<T>> {
  const { operation, summary, redactor, fate } = call;
  if (isGone(call, sent)) {
    const gone = { ...sent, response: { ...sent.response, status: 204, text: "" } };
    return { data: interpret(gone, summary, redactor, operation), recovered: true };
  }
  if (sent.mayBeDoneBefore && sent.response.status === 412) {
    const confirmed = await confirmWrite(call, lookUnder(call, call.deadline));
    if (confirmed !== undefined) return { data: confirmed.data, recovered: true };
  }
  // From here on what is thrown is about the answer.
  fate.isLost = true;
  return { data: interpret(sent, summary, redactor, operation), recovered: false };
}

/** A delete that is repeated and finds nothing has been carried out, if it is the platform that says so: a proxy's page knows nothing of it. */
function isGone({ operation }: Call<unknown>, { mayBeDoneBefore, response }: Sent): boolean {
  return mayBeDoneBefore && operation.method === "DELETE" && response.status === 404 && !isHtml(response.text ?? "");
}

function findFor(call: Call<unknown>): FindCandidates | undefined {
  if (call.operation.search === undefined) return undefined;
  return async ({ signal } = {}) => {
    const deadline = new Deadline(signal, call.settings.totalTimeoutMs);
    return describeCandidates(await candidatesOf(call, lookUnder(call, deadline, signal)), call.redactor);
  };
}

function lookUnder(call: Call<unknown>, deadline: Deadline, signal = call.settings.signal): Look {
  return async (operation) => (await perform(sideCall(call, operation, deadline, signal))).data;
}

function lastOf({ log }: Call<unknown>): ResponseInfo {
  // A result has come out of an answer: there is a last one.
  return log.last ?? { status: 0, headers: new Headers(), url: "", requestId: undefined };
}
