import {
  type ExperiencePlatform,
  isAbortError,
  isNetworkError,
  isNotFoundError,
  isTimeoutError,
  isUnexpectedResponseError,
  isUnknownOutcomeError,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_KEY, client, rejection } from "../../support/client.ts";
import { hurry } from "../../support/hurry.ts";
import { type RecordingServer, recordingServer, type Reply } from "../../support/recording-server.ts";

/*
 * What follows a lost answer. The matrix of faults has the outcomes; here are the ways there.
 */

hurry();

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SPEC = { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806", version: "1.0" };
const INPUT = { name: "Contacts", connectionSpec: SPEC };
const HOUR = 3_600_000;
const AGAIN: Reply = { status: 503, headers: { "retry-after": "0" } };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const create = (options = {}) => client(server.url).sourceConnections.create(INPUT, options);
const made = (id = ID) => ({ id, etag: '"1"', ...INPUT, createdClient: API_KEY, createdAt: Date.now() });
const list = (...items: object[]): Reply => ({ body: { items } });

/** Answers a create with 503, the question who uses it with nobody, and a look for it with what is given. */
function lostThen(look: (look: number) => Reply | Promise<Reply>): void {
  let looks = 0;
  server.respond = ({ method, path }) => {
    if (method === "POST") return { status: 503 };
    if (path.endsWith("/flows")) return list();
    looks += 1;
    return look(looks);
  };
}

describe("a create whose answer was lost", () => {
  test("gives what was found, the requests it took and the last exchange, and tells of each look", async () => {
    lostThen((look) => (look < 3 ? list() : list(made())));
    const platform = client(server.url);
    const looks: object[] = [];
    platform.on("recovery", ({ look, found, method, pathTemplate }) =>
      looks.push({ look, found, method, pathTemplate }),
    );
    const { data, recovered, attempts, response } = await platform.sourceConnections.create(INPUT).withResponse();
    expect({ data, recovered, attempts, status: response.status }).toEqual({
      data: { id: ID, etag: '"1"' },
      recovered: true,
      // One create, three looks, and the question whether a flow uses it.
      attempts: 5,
      status: 200,
    });
    const told = { method: "POST", pathTemplate: "/data/foundation/flowservice/sourceConnections" };
    expect(looks).toEqual([
      { look: 1, found: 0, ...told },
      { look: 2, found: 0, ...told },
      { look: 3, found: 1, ...told },
    ]);
  });

  test("is looked for by its name, in the call's sandbox, with its headers, but for those of its own body and query", async () => {
    lostThen(() => list(made()));
    await create({ sandboxName: "prod", headers: { "x-mine": "1", Accept: "text/plain" }, query: { mine: "2" } });
    const [post, look] = server.requests;
    expect(post?.headers["x-mine"]).toBe("1");
    expect(look?.query.getAll("property")).toEqual(["name==Contacts"]);
    expect(look?.headers["x-sandbox-name"]).toBe("prod");
    expect(look?.headers["x-mine"]).toBe("1");
    expect(post?.headers.accept).toBe("text/plain");
    expect(look?.headers.accept).not.toBe("text/plain");
    expect(look?.query.has("mine")).toBe(false);
  });

  test("is looked for on every page", async () => {
    server.respond = ({ method, path, query }) => {
      if (method === "POST") return { status: 503 };
      if (path.endsWith("/flows")) return list();
      if (query.get("continuationToken") === "2") return list(made());
      return { body: { items: [], _links: { next: { href: "/sourceConnections?continuationToken=2" } } } };
    };
    expect((await create()).id).toBe(ID);
  });

  test("is not what a flow already uses", async () => {
    server.respond = ({ method, path, query }) => {
      if (method === "POST") return { status: 503 };
      if (!path.endsWith("/flows")) return list(made());
      expect(query.getAll("property")).toEqual([`sourceConnectionIds[]==${ID}`]);
      return list({ id: "a-flow" });
    };
    expect(isUnknownOutcomeError(await rejection(create()))).toBe(true);
  });

  test("is unknown when looking fails, and the error says how the create itself ended", async () => {
    lostThen(() => ({ status: 403, body: { title: "no permission to look" } }));
    const error = await rejection(create());
    if (!isUnknownOutcomeError(error)) throw error;
    expect(error.cause).toMatchObject({ name: "ServerError", status: 503, method: "POST" });
    expect(error.candidates).toEqual([]);
    expect(error.message).toMatch(/could not be looked for: .*no permission to look/);
    lostThen(() => list(made()));
    expect((await error.find?.())?.map(({ id }) => id)).toEqual([ID]);
  });

  test("is looked for by reads that are repeated as reads are", async () => {
    lostThen((look) => (look === 1 ? AGAIN : list(made())));
    expect((await create()).id).toBe(ID);
  });

  test("that its caller has left is not looked for, but the error can", async () => {
    const controller = new AbortController();
    lostThen(() => {
      controller.abort("gone");
      return list(made());
    });
    const error = await rejection(create({ signal: controller.signal }));
    if (!isAbortError(error)) throw error;
    expect({ reason: error.reason, outcome: error.outcome, method: error.method }).toEqual({
      reason: "gone",
      outcome: "unknown",
      method: "POST",
    });
    lostThen(() => list(made()));
    expect((await error.find?.())?.map(({ id }) => id)).toEqual([ID]);
  });

  test("that is out of time while it is under way is not looked for, but the error can", async () => {
    server.respond = async ({ method }) => {
      if (method === "POST") await new Promise((resolve) => setTimeout(resolve, 90));
      return { status: 201, body: made() };
    };
    const error = await rejection(create({ totalTimeoutMs: 50 }));
    if (!isTimeoutError(error)) throw error;
    expect({ limit: error.limit, outcome: error.outcome }).toEqual({ limit: "totalTimeoutMs", outcome: "unknown" });
    expect(server.requests).toHaveLength(1);
    lostThen(() => list(made()));
    expect(await error.find?.()).toHaveLength(1);
  });

  test("is found beside a stranger's entry that cannot be read", async () => {
    lostThen(() => list({ id: "a-stranger's", name: INPUT.name }, made()));
    expect((await create()).id).toBe(ID);
  });

  test("is looked for by what was sent, whatever the caller has done to the payload since", async () => {
    const input = { ...INPUT, params: { path: "Contacts" } };
    lostThen(() => list({ ...made(), params: { path: "Contacts" } }));
    const call = client(server.url).sourceConnections.create(input);
    input.params.path = "Changed";
    expect((await call).id).toBe(ID);
    const sent = server.requests.find(({ method }) => method === "POST");
    expect(sent?.json).toMatchObject({ params: { path: "Contacts" } });
  });

  test("is told from what was there before by the platform's clock, also where ours is wrong", async () => {
    const date = new Date(Date.now() - 2 * HOUR).toUTCString();
    const at = (createdAt: number) => {
      const dated = (reply: Reply): Reply => ({ ...reply, headers: { date } });
      server.respond = ({ method, path }) => {
        if (method === "POST") return dated({ status: 503 });
        return dated(path.endsWith("/flows") ? list() : list({ ...made(), createdAt }));
      };
    };
    at(Date.parse(date) - 10_000);
    expect(isUnknownOutcomeError(await rejection(create()))).toBe(true);
    at(Date.parse(date));
    expect((await create()).id).toBe(ID);
  });

  test("is not what another create of the same content may have made while that is still under way", async () => {
    let posts = 0;
    let answer: (reply: Reply) => void = () => undefined;
    const slow = new Promise<Reply>((resolve) => {
      answer = resolve;
    });
    server.respond = ({ method, path }) => {
      if (path.endsWith("/flows")) return list();
      if (method === "GET") return list(made());
      posts += 1;
      return posts === 1 ? { status: 503 } : slow;
    };
    const platform = client(server.url, { timeoutMs: 600_000, totalTimeoutMs: 600_000 });
    const lost = rejection(platform.sourceConnections.create(INPUT));
    const other = platform.sourceConnections.create(INPUT);
    const error = await lost;
    expect(isUnknownOutcomeError(error) && error.candidates.map(({ id }) => id)).toEqual([ID]);
    answer({ status: 201, body: { id: ID, etag: '"1"' } });
    expect((await other).id).toBe(ID);
  });

  test.each<[string, unknown, (platform: ExperiencePlatform) => PromiseLike<unknown>]>([
    ["an empty list", { items: [] }, (platform) => platform.runs.create({ flowId: ID })],
    [
      "an id that is none",
      { id: "" },
      (platform) =>
        platform.mappingSets.create({
          xdmSchema: "https://ns.adobe.com/acme/schemas/1",
          mappings: [{ sourceAttribute: "a", destinationXdmPath: "b" }],
        }),
    ],
  ])("is what a success with %s is", async (_what, body, call) => {
    server.respond = () => ({ status: 201, body });
    const error = await rejection(call(client(server.url)));
    expect(isUnknownOutcomeError(error) && error.cause.name).toBe("UnexpectedResponseError");
  });

  test("of a run has nothing to search by, and the error says so", async () => {
    lostThen(() => list());
    const error = await rejection(client(server.url).runs.create({ flowId: ID }));
    expect(isUnknownOutcomeError(error) && error.find).toBeUndefined();
    expect((error as Error).message).toMatch(/nothing to search for it by/);
    expect(server.requests).toHaveLength(1);
  });
});

describe("a delete", () => {
  test("that is answered 404 after its first answer was lost is done", async () => {
    server.respond = () => (server.requests.length === 1 ? AGAIN : { status: 404, body: { title: "gone" } });
    const { data, recovered, attempts, response } = await client(server.url).flows.delete(ID).withResponse();
    expect({ data, recovered, attempts, status: response.status }).toEqual({
      data: undefined,
      recovered: true,
      attempts: 2,
      status: 404,
    });
  });

  test.each<[string, Reply]>([
    ["429", { status: 429, headers: { "retry-after": "0" } }],
    ["401", { status: 401, body: { error_code: "401013" } }],
  ])("that is answered 404 after a %s, which changed nothing, found nothing", async (_status, first) => {
    server.respond = () => (server.requests.length === 1 ? first : { status: 404, body: { title: "none" } });
    const platform = client(server.url, { credentials: { accessToken: () => "t", apiKey: "k" } });
    expect(isNotFoundError(await rejection(platform.flows.delete(ID)))).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  test("that is answered with a proxy's page after its first answer was lost knows nothing", async () => {
    server.respond = () => (server.requests.length === 1 ? AGAIN : { status: 404, body: "<html>no upstream</html>" });
    expect(isNotFoundError(await rejection(client(server.url).flows.delete(ID)))).toBe(true);
  });

  test.each(["", "OK", "{}", "[]"])("that is answered with success and %j is done", async (body) => {
    server.respond = () => ({ body });
    expect(await client(server.url).flows.delete(ID)).toBeUndefined();
  });

  test("that is answered with a login page is not done", async () => {
    server.respond = () => ({ body: "<html>log in</html>" });
    expect(isUnexpectedResponseError(await rejection(client(server.url).flows.delete(ID)))).toBe(true);
  });

  test("that is answered 404 at once found nothing", async () => {
    server.respond = () => ({ status: 404, body: {} });
    expect(isNotFoundError(await rejection(client(server.url).flows.delete(ID)))).toBe(true);
  });

  test("whose repetition gets no token may have been carried out all the same", async () => {
    const platform = client(server.url, { credentials: { clientId: "c", clientSecret: "s-e-c-r-e-t" }, retries: 1 });
    let mints = 0;
    server.respond = ({ path }, response) => {
      if (path !== "/ims/token/v3") return AGAIN;
      mints += 1;
      if (mints === 1) return { body: { access_token: "short", expires_in: 0 } };
      response.destroy();
      return undefined;
    };
    const error = await rejection(platform.flows.delete(ID));
    expect(isNetworkError(error) && { path: error.path, outcome: error.outcome }).toEqual({
      path: "/ims/token/v3",
      outcome: "unknown",
    });
  });
});
