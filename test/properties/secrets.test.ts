import { inspect } from "node:util";
import { type ExperiencePlatform, isApiError, isUnknownOutcomeError, type PlatformOptions } from "aep-flow-service";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { echoOf, FAILURES } from "../support/echo.ts";
import { listenTo } from "../support/events.ts";
import { hurry } from "../support/hurry.ts";
import { runs } from "../support/properties.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";
import { anySecret, ENCODINGS, headerSecret, nestedSecrets, shownIn } from "../support/secrets.ts";

/*
 * No secret that is given to the client shows in anything it produces, however its server fails, and however it writes what it was sent.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const CONNECTION = `/data/foundation/flowservice/connections/${ID}`;
const SPEC = { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806", version: "1.0" };
/** A raw request takes any JSON for its result. Others look for what was lost, which takes long. */
const AS_CREATE = new Set(["400", "another shape"]);
hurry(1_000);
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

/** A client, and everything it shows besides its errors. */
function watched(options: Partial<PlatformOptions>): { platform: ExperiencePlatform; seen: unknown[] } {
  const seen: unknown[] = [];
  const write = (message: string, fields?: object) => void seen.push(message, fields);
  const logger = { debug: write, info: write, warn: write, error: write };
  const platform = client(server.url, { retries: 0, timeoutMs: 60, logger, ...options });
  seen.push(platform, listenTo(platform));
  return { platform, seen };
}

/** Every text that can be made of a value. */
function textOf(value: unknown): string {
  const inspected = inspect(value, { depth: 10, showHidden: true, getters: true, maxStringLength: null });
  const texts = [inspected, JSON.stringify(value), String(value)];
  if (value instanceof Error) texts.push(value.message, value.stack ?? "", textOf(value.cause ?? ""));
  if (isApiError(value)) texts.push(value.toCurl());
  return texts.join("\n");
}

const encoding = fc.constantFrom(...Object.values(ENCODINGS));

describe.each(Object.entries(FAILURES))("no secret shows when the answer is %s:", (name, misbehave) => {
  test("a token, a header, a parameter, what is in auth.params", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          token: headerSecret,
          header: headerSecret,
          query: anySecret,
          auth: nestedSecrets,
          encode: encoding,
        }),
        async ({ token, header, query, auth, encode }) => {
          server.respond = (request, response) => misbehave(encode(echoOf(request)), response, request);
          const { platform, seen } = watched({ credentials: { accessToken: token.value, apiKey: "k" } });
          const added = {
            query: { sig: isSendable(query.value) ? query.value : query.core, limit: 5 },
            headers: { "x-vault-key": header.value },
          };
          const body = { name: "HubSpot", auth: { specName: "Basic", params: auth.params }, connectionSpec: SPEC };
          const call = AS_CREATE.has(name)
            ? platform.baseConnections.create(body, added)
            : platform.request({ kind: "read", method: "POST", path: CONNECTION, body, ...added });
          const error = await rejection(call);
          expect(error).toHaveProperty("name", expect.stringMatching(/Error$/));
          expect(shownIn(textOf(error) + seen.map(textOf).join(), [token, header, query, ...auth.secrets])).toEqual([]);
        },
      ),
      runs(6),
    );
  });

  test("a client secret, by the token service", async () => {
    await fc.assert(
      fc.asyncProperty(headerSecret, encoding, async (secret, encode) => {
        server.respond = (request, response) => misbehave(encode(echoOf(request)), response, request);
        const credentials = { clientId: "the-client", clientSecret: secret.value };
        const { platform, seen } = watched({ credentials });
        expect(shownIn(textOf(await rejection(platform.flows.list())) + seen.map(textOf).join(), [secret])).toEqual([]);
      }),
      runs(3),
    );
  });
});

/** Half of a surrogate pair cannot stand in a query. */
const isSendable = (value: string) => !/\p{Cs}/u.test(value);

test("nor in the candidates for a lost create, when the platform lists its secrets", async () => {
  await fc.assert(
    fc.asyncProperty(nestedSecrets, async ({ secrets, params }) => {
      const auth = { specName: "Basic Authentication", params };
      server.respond = ({ method, path }, response) => {
        if (method === "POST") response.destroy();
        else if (path.endsWith("sourceConnections")) return { body: { items: [] } };
        else return { body: { items: [{ id: ID, etag: '"1"', name: "HubSpot", auth, connectionSpec: SPEC }] } };
        return undefined;
      };
      const { platform, seen } = watched({});
      const error = await rejection(platform.baseConnections.create({ name: "HubSpot", auth, connectionSpec: SPEC }));
      if (!isUnknownOutcomeError(error)) throw error;
      const candidates = [...error.candidates, ...((await error.find?.()) ?? [])];
      expect(candidates.map(({ id }) => id)).toEqual([ID, ID]);
      expect(shownIn(textOf(error) + textOf(candidates) + seen.map(textOf).join(), secrets)).toEqual([]);
    }),
    runs(5),
  );
});

test("nor when the payload is refused before it is sent", async () => {
  const misplaced = fc.constantFrom("auth", "params", "name", "connectionSpec");
  await fc.assert(
    fc.asyncProperty(anySecret, misplaced, async (secret, where) => {
      const { platform, seen } = watched({});
      const input = {
        name: "",
        auth: where === "auth" ? secret.value : { specName: 5, params: where === "params" ? secret.value : {} },
        connectionSpec: where === "connectionSpec" ? [secret.value] : { id: "not an id" },
      };
      // @ts-expect-error that is what is tested
      const error = await rejection(platform.baseConnections.create(input));
      expect(shownIn(textOf(error) + seen.map(textOf).join(), [secret])).toEqual([]);
    }),
    runs(40),
  );
});
