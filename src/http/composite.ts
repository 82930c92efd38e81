import type { CallOptions } from "../options.ts";
import { Deadline, withDeadline } from "./deadline.ts";
import { ApiPromise, type WithResponse } from "./api-promise.ts";

/** Waits for one of the calls that another call is made of. */
export type Step = <R>(exchange: Promise<WithResponse<R>>) => Promise<R>;

/** A call made of several: its response is that of the last of them, and its attempts are those of all. */
export function composite<T>(body: (step: Step) => Promise<T>): ApiPromise<T> {
  return new ApiPromise(compose(body));
}

async function compose<T>(body: (step: Step) => Promise<T>): Promise<WithResponse<T>> {
  const steps: WithResponse<unknown>[] = [];
  const data = await body(async (exchange) => {
    const done = await exchange;
    steps.push(done);
    return done.data;
  });
  const last = steps.at(-1);
  return {
    data,
    response: last?.response ?? { status: 0, headers: new Headers(), url: "", requestId: undefined },
    attempts: steps.reduce((sum, { attempts }) => sum + attempts, 0),
    recovered: steps.some(({ recovered }) => recovered),
  };
}

/** The caller's options for each step of a call: all of them run under one deadline. */
export interface SharedTime {
  (): CallOptions;
  readonly deadline: Deadline;
}

/** Lets the steps of a call share its time: what is over for one is over for all, and nothing is sent after. */
export function sharedTime(options: CallOptions | undefined, totalTimeoutMs: number): SharedTime {
  const deadline = new Deadline(options?.signal, totalTimeoutMs);
  return Object.assign(() => withDeadline(options, deadline), { deadline });
}
