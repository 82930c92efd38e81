import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type Dialect, DIALECTS } from "../support/dialects.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const LISTING = { pages: [["a", "b"], ["c", "d"], ["e"]], tokens: ["t1", "t2"], limit: 2 };

/** Lists that take no `prefetch` yet. */
const WITHOUT: readonly string[] = ["Sandbox Management"];

let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

describe.each(Object.entries(DIALECTS).filter(([name]) => !WITHOUT.includes(name)))("%s", (_name, dialect) => {
  test("asks for the next page while the caller is at this one, and only for that", async () => {
    for await (const page of pages(dialect, true)) {
      await pause();
      const at = LISTING.pages.findIndex(([first]) => first === nameOf(dialect, page.items[0]));
      expect(server.requests).toHaveLength(Math.min(at + 2, LISTING.pages.length));
    }
  });

  test("gives up the request ahead when the loop is left", async () => {
    const closed = new Promise<void>((resolve) => {
      server.respond = (request, response) => {
        if (server.requests.length === 1) return dialect.answer(LISTING, request);
        // Page two never comes: only giving up ends its connection.
        void once(response, "close").then(() => resolve());
        return undefined;
      };
    });
    for await (const _item of dialect.list(client(server.url), LISTING.limit, true)) {
      await until(() => server.requests.length === 2);
      break;
    }
    await closed;
    expect(server.requests).toHaveLength(2);
  });

  test("tells the failure of a page when its turn comes, and gives the pages before it", async () => {
    server.respond = (request) =>
      server.requests.length === 1 ? dialect.answer(LISTING, request) : { status: 404, body: {} };
    const names: string[] = [];
    const all = async () => {
      for await (const item of dialect.list(client(server.url), LISTING.limit, true)) names.push(nameOf(dialect, item));
    };
    await expect(all()).rejects.toThrow(/404/);
    expect(names).toEqual(["a", "b"]);
  });
});

test.each(WITHOUT)("%s asks for nothing ahead", async (name) => {
  const dialect = DIALECTS[name];
  if (dialect === undefined) throw new Error(`there is no dialect ${name}`);
  for await (const _page of pages(dialect, true)) {
    await pause();
    expect(server.requests).toHaveLength(1);
    break;
  }
});

function pages(dialect: Dialect, prefetch: boolean) {
  server.respond = (request) => dialect.answer(LISTING, request);
  return dialect.list(client(server.url), LISTING.limit, prefetch).byPage();
}

function nameOf(dialect: Dialect, item: unknown): string {
  return typeof item === "object" && item !== null ? dialect.nameOf(item) : String(item);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
