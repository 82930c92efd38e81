import {
  ExperiencePlatform,
  isAbortError,
  isNetworkError,
  isPlatformError,
  isTimeoutError,
  isUnknownOutcomeError,
  type WithResponse,
} from "aep-flow-service";
import { describe, expect, test } from "vitest";
import { hurry } from "../support/hurry.ts";
import { POSITIONS, type Position } from "./chain.ts";
import { DOCUMENTED, documentedFor } from "./documented.ts";
import { FAULTS, type Fault, type FaultName } from "./faults.ts";
import { CLIENT_ID, collectionOf, Platform } from "./platform.ts";
import { rawServer, reply } from "./raw-http.ts";

/*
 * Every request of the chain meets every fault, on bare sockets. Waits are made short, sockets are real.
 */

hurry(50);

interface Ending {
  readonly outcome: string;
  readonly error: unknown;
  readonly data: unknown;
  readonly platform: Platform;
  /** Creates of the position's kind that reached the platform. */
  readonly arrivals: number;
  readonly callsElsewhere: number;
  readonly tokens: readonly string[];
}

/** Plays one position against a platform on which its request goes wrong, once or always. */
async function play(position: Position, fault: FaultName, times: number): Promise<Ending> {
  const platform = new Platform();
  const strike: Fault = FAULTS[fault];
  let struck = 0;
  let arrivals = 0;
  let callsElsewhere = 0;
  const tokens: string[] = [];
  const elsewhere = await rawServer((_request, socket) => {
    callsElsewhere += 1;
    socket.destroy();
  });
  const isTarget = (method: string, path: string) =>
    method === position.method && collectionOf(path) === position.collection;
  const server = await rawServer((request, socket) => {
    tokens.push(request.headers.authorization ?? "");
    if (!isTarget(request.method, request.path)) return reply(socket, platform.answer(request));
    arrivals += 1;
    if (struck >= times || fault === "connection refused") return reply(socket, platform.answer(request));
    struck += 1;
    strike({ request, socket, platform, elsewhere: elsewhere.url });
  });
  const closed = await rawServer(() => undefined);
  await closed.close();
  const client = new ExperiencePlatform({
    orgId: "1@AdobeOrg",
    sandboxName: "dev",
    credentials: { clientId: CLIENT_ID, clientSecret: "secret-of-the-matrix" },
    baseUrl: server.url,
    imsUrl: server.url,
    timeoutMs: 15_000,
    totalTimeoutMs: 600_000,
    maxResponseBytes: 4 * 1024 * 1024,
    fetch: (input, init) => {
      const request = new Request(input, init);
      const refuses =
        fault === "connection refused" && struck < times && isTarget(request.method, new URL(request.url).pathname);
      if (!refuses) return fetch(request);
      struck += 1;
      // A port that nobody listens on: a real refusal.
      return fetch(closed.url);
    },
  });
  const facts = () => ({ platform, arrivals, callsElsewhere, tokens });
  try {
    // Something harmless first, so that the platform's clock is known, as it is in any program that runs for a while.
    if (position.kind !== "token") await client.connectionSpecs.list();
    const result = await position.call(client);
    const again = position.kind === "token" ? arrivals > 1 || fault === "connection refused" : result.attempts > 1;
    return { ...facts(), outcome: outcomeOf(result, again), error: undefined, data: result.data };
  } catch (error) {
    const outcome = isUnknownOutcomeError(error) ? "unknown" : (error as Error).name;
    return { ...facts(), outcome, error, data: undefined };
  } finally {
    await Promise.all([server.close(), elsewhere.close()]);
  }
}

function outcomeOf({ recovered }: WithResponse<unknown>, again: boolean): string {
  if (recovered) return "found";
  return again ? "retried" : "ok";
}

/** Whether the error says that nothing was carried out. */
function saysNothingDone(error: unknown): boolean {
  if (isUnknownOutcomeError(error)) return false;
  if (isNetworkError(error) || isTimeoutError(error) || isAbortError(error)) return error.outcome === "not-sent";
  return isPlatformError(error);
}

const idOf = (data: unknown) => Reflect.get(data as object, "$id") ?? Reflect.get(data as object, "id");

function check(position: Position, ending: Ending): void {
  const ours = ending.platform.stored.filter(({ createdClient }) => createdClient === CLIENT_ID);
  const isCreate = position.kind !== "read" && position.kind !== "token";
  if (isCreate && ending.data !== undefined) {
    const adopted = ours.find(({ id }) => id === idOf(ending.data));
    expect(adopted, "what was resolved with is ours").toBeDefined();
  }
  if (isCreate && saysNothingDone(ending.error)) expect(ours, "the error says that nothing was done").toEqual([]);
  expect(ending.callsElsewhere, "calls to another host").toBe(0);
}

describe.each(Object.entries(DOCUMENTED))("%s", (name, documented) => {
  const fault = name as FaultName;

  test.concurrent.each(POSITIONS)("$name", async (position) => {
    const ending = await play(position, fault, 1);
    expect(ending.outcome, String(ending.error)).toBe(documentedFor(position.kind, documented.once));
    check(position, ending);
    const made = ending.platform.stored.filter(
      ({ createdClient, createdAt }) => createdClient === CLIENT_ID && createdAt > Date.now() - 60_000,
    );
    // The other process's twin is not of this call's making.
    expect(made.length).toBeLessThanOrEqual(name.includes("another process") ? 2 : 1);
  });

  test.concurrent.each(documented.lasting === undefined ? [] : POSITIONS)("$name, each time", async (position) => {
    const ending = await play(position, fault, Number.POSITIVE_INFINITY);
    expect(ending.outcome, String(ending.error)).toBe(
      documentedFor(position.kind, documented.lasting ?? documented.once),
    );
    check(position, ending);
    const isCreate = position.kind !== "read" && position.kind !== "token";
    if (isCreate && !/429|401|refused/.test(name)) expect(ending.arrivals, "creates are sent once").toBe(1);
  });
});
