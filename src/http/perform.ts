import type { FindCandidates } from "../errors/candidate.ts";
import type { ResponseInfo, WithResponse } from "./api-promise.ts";
import { type Call, sideCall } from "./call.ts";
import { Deadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { interpret } from "./interpret.ts";
import { isAmbiguous } from "./recovery/ambiguous.ts";
import { candidatesOf, describeCandidates } from "./recovery/candidates.ts";
import { confirmWrite } from "./recovery/confirm.ts";
import { recover } from "./recovery/recover.ts";
import type { Look } from "./recovery/search.ts";
import { mustNotRepeat } from "./retry/retry-policy.ts";
import type { Sent } from "./send.ts";

/** Carries a call out: sends it, reads its answer, and finds out what became of it where the answer was lost. */
export async function perform<T>(call: Call<T>): Promise<WithResponse<T>> {
  const { operation, connection } = call;
  const find = findFor(call);
  const settled = await settle(call, find);
  if (operation.search !== undefined) connection.knownIds.add(operation.search.idOf(settled.data));
  return { ...settled, response: lastOf(call), attempts: call.log.requests };
}

type Settled<T> = Pick<WithResponse<T>, "data" | "recovered">;

async function settle<T>(call: Call<T>, find: FindCandidates | undefined): Promise<Settled<T>> {
  try {
    return await answered(call, await exchange(call, find));
  } catch (error) {
    if (!mustNotRepeat(call.operation.kind) || !isAmbiguous(error)) throw error;
    return { data: await recover(call, error, lookUnder(call, call.deadline), find), recovered: true };
  }
}

/** Reads the answer. A refusal which only says that an earlier attempt was carried out is a success. */
async function answered<T>(call: Call<T>, sent: Sent): Promise<Settled<T>> {
  const { operation, summary, redactor } = call;
  const { status } = sent.response;
  if (sent.mayBeDoneBefore && operation.method === "DELETE" && status === 404) {
    const gone = { ...sent, response: { ...sent.response, status: 204, text: "" } };
    return { data: interpret(gone, summary, redactor, operation.read, operation.format), recovered: true };
  }
  if (sent.mayBeDoneBefore && status === 412) {
    const confirmed = await confirmWrite(call, lookUnder(call, call.deadline));
    if (confirmed !== undefined) return { data: confirmed.data, recovered: true };
  }
  return { data: interpret(sent, summary, redactor, operation.read, operation.format), recovered: false };
}

function findFor(call: Call<unknown>): FindCandidates | undefined {
  if (call.operation.search === undefined) return undefined;
  return async () => {
    const deadline = new Deadline(undefined, call.settings.totalTimeoutMs);
    return describeCandidates(await candidatesOf(call, lookUnder(call, deadline)), call.redactor);
  };
}

function lookUnder(call: Call<unknown>, deadline: Deadline): Look {
  return async (operation) => (await perform(sideCall(call, operation, deadline))).data;
}

function lastOf({ log }: Call<unknown>): ResponseInfo {
  // A result has come out of an answer: there is a last one.
  return log.last ?? { status: 0, headers: new Headers(), url: "", requestId: undefined };
}
