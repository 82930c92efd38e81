import type { CreateSchema, ExperiencePlatform, JsonPatch } from "aep-flow-service";
import { afterAll, beforeAll, expect, test } from "vitest";
import { client, warningsOf } from "../support/client.ts";
import { type Exchange, exchangesOf, pathOf } from "../support/exchanges.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * The guide on schemas: each call that it prints is made just so, and what it prints as the answer is read whole. The server is a dumb replay.
 */

const exchanges = exchangesOf("xdm-schemas");
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

test.each(exchanges.map((exchange) => ({ exchange, title: exchange.id })))("$title", async ({ exchange }) => {
  server.requests.length = 0;
  server.respond = () => ({ status: exchange.status, body: exchange.response ?? undefined });
  const platform = client(server.url);
  const warnings = warningsOf(platform);

  const result = await perform(platform, exchange);

  const [sent, ...more] = server.requests;
  expect(`${sent?.method} ${sent?.path}`).toBe(`${exchange.method} ${pathOf(exchange)}`);
  expect(Object.fromEntries(sent?.query ?? [])).toEqual(exchange.query);
  expect(sent?.json ?? null).toEqual(exchange.request);
  expect(Object.keys(sent?.headers ?? {})).toEqual(expect.arrayContaining([...exchange.headers]));
  expect(more).toEqual([]);
  expect(result ?? null).toEqual(exchange.response);
  expect(warnings).toEqual([]);
});

async function perform(platform: ExperiencePlatform, { method, path, request, response }: Exchange): Promise<unknown> {
  const id = path.split("/")[3];
  switch (method) {
    case "POST":
      return platform.schemas.create(request as CreateSchema);
    case "PUT":
      return platform.schemas.replace(id ?? "", request as CreateSchema);
    case "PATCH":
      return platform.schemas.update(id ?? "", request as JsonPatch);
    case "DELETE":
      return platform.schemas.delete(id ?? "");
    default:
      if (id !== undefined) return platform.schemas.get(id);
      return { ...(response as object), results: [...(await platform.schemas.list())] };
  }
}
