import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type Dialect, DIALECTS, type Listing } from "../support/dialects.ts";
import { runs, text } from "../support/properties.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * Every list, however its service cuts it into pages and whatever leads from one to the next.
 */

let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

/** What base64 and URLs are made of, and what is easily lost on the way through them. */
const token = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aB9=&+/%?#;: "\\é漢😀'), minLength: 1, maxLength: 12 }),
  fc.base64String({ minLength: 4, maxLength: 16 }),
  text.filter((value) => value !== ""),
);

/** Names that are all different, in pages of any size. */
const listing: fc.Arbitrary<Listing> = fc
  .record({
    sizes: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 }),
    tokens: fc.uniqueArray(token, { minLength: 6, maxLength: 6 }),
    limit: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ sizes, tokens, limit }) => ({
    pages: sizes.map((size, page) => Array.from({ length: size }, (_, index) => `n${page}-${index}`)),
    tokens: tokens.slice(0, sizes.length - 1),
    limit,
  }));

/** A client's list of what the server has, which is asked from scratch. */
function listOf(dialect: Dialect, given: Listing, prefetch: boolean) {
  server.requests.length = 0;
  server.respond = (request) => dialect.answer(given, request);
  return dialect.list(client(server.url), given.limit, prefetch);
}

/** Pages there are to be asked for: by a service that knows no end, one more where the last is full. */
function pagesOf(dialect: Dialect, { pages, limit }: Listing): number {
  return dialect.ownPages ? pages.length : Math.floor(pages.flat().length / limit) + 1;
}

const nameOf = (dialect: Dialect, item: unknown) =>
  typeof item === "object" && item !== null ? dialect.nameOf(item) : String(item);

describe.each(Object.entries(DIALECTS))("%s", (_name, dialect) => {
  test("gives every item once and in order, and asks for every page once", async () => {
    await fc.assert(
      fc.asyncProperty(listing, fc.boolean(), async (given, prefetch) => {
        const names: string[] = [];
        for await (const item of listOf(dialect, given, prefetch)) names.push(nameOf(dialect, item));
        expect(names).toEqual(given.pages.flat());
        expect(server.requests).toHaveLength(pagesOf(dialect, given));
      }),
      runs(40),
    );
  });

  test("goes on from the token of any page, as if it had never stopped", async () => {
    await fc.assert(
      fc.asyncProperty(listing, fc.boolean(), fc.nat(), async (given, prefetch, at) => {
        const seen: { readonly names: string[]; readonly token: string | undefined }[] = [];
        for await (const page of listOf(dialect, given, prefetch).byPage())
          seen.push({ names: page.items.map((item) => nameOf(dialect, item)), token: page.continuationToken });
        const left = at % seen.length;
        const { token: continuationToken } = seen[left] ?? {};
        const rest: string[] = [];
        for await (const page of listOf(dialect, given, prefetch).byPage({ continuationToken }))
          rest.push(...page.items.map((item) => nameOf(dialect, item)));
        expect([...seen.slice(0, left + 1).flatMap(({ names }) => names), ...rest]).toEqual(given.pages.flat());
      }),
      runs(25),
    );
  });

  test("asks for nothing more once the loop is left", async () => {
    await fc.assert(
      fc.asyncProperty(listing, fc.nat(), async (given, at) => {
        const all = given.pages.flat();
        const last = all[at % Math.max(1, all.length)];
        for await (const item of listOf(dialect, given, false)) if (nameOf(dialect, item) === last) break;
        const asked = server.requests.length;
        await new Promise((resolve) => setTimeout(resolve, 1));
        expect(server.requests).toHaveLength(asked);
        const pages = dialect.ownPages ? given.pages : chunks(all, given.limit);
        if (last !== undefined) expect(asked).toBe(pages.findIndex((names) => names.includes(last)) + 1);
      }),
      runs(25),
    );
  });
});

function chunks(all: readonly string[], limit: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / limit) }, (_, page) =>
    all.slice(page * limit, (page + 1) * limit),
  );
}
