import type { ExperiencePlatform, List } from "aep-flow-service";
import type { Recorded, Reply } from "./recording-server.ts";

/*
 * How each service hands out its pages: a server that cuts a list of names into pages, and the client's list of them.
 */

/** A list as a server has it: names in pages, and what leads from each page to the next. */
export interface Listing {
  readonly pages: readonly (readonly string[])[];
  /** One for every page but the last. */
  readonly tokens: readonly string[];
  /** Most names a page, for services that cut their list by the limit they are asked for. */
  readonly limit: number;
}

export interface Dialect {
  /** Whether the server cuts the pages as it likes, empty ones among them; else by the limit. */
  readonly ownPages: boolean;
  readonly answer: (listing: Listing, request: Recorded) => Reply;
  readonly list: (platform: ExperiencePlatform, limit: number, prefetch: boolean) => List<unknown>;
  /** The name of an item. */
  readonly nameOf: (item: object) => string;
}

const HEX = (name: string) => Buffer.from(name).toString("hex").padStart(24, "0");

export const DIALECTS: Readonly<Record<string, Dialect>> = {
  "Flow Service, its links encoded throughout": flowService(encodeURIComponent),
  "Flow Service, its links as base64 is often left in them": flowService((token) =>
    encodeURIComponent(token).replaceAll("%3D", "=").replaceAll("%2B", "+").replaceAll("%2F", "/"),
  ),
  "Schema Registry, the next key given": schemaRegistry((key) => key),
  "Schema Registry, a link given": schemaRegistry(
    (key) => `https://platform.adobe.io/data/foundation/schemaregistry/tenant/schemas?start=${encodeURIComponent(key)}`,
  ),
  Catalog: {
    ownPages: false,
    answer: ({ pages, limit }, { query }) => ({
      body: Object.fromEntries(slice(pages, query.get("start"), limit).map((name) => [HEX(name), { name }])),
    }),
    list: (platform, limit, prefetch) => {
      const query = { pageSize: limit, prefetch };
      return platform.dataSets.list(query);
    },
    nameOf: (item) => String(Reflect.get(item, "name")),
  },
  "Data Prep": {
    ownPages: false,
    answer: ({ pages, limit }, { query }) => ({
      body: { data: slice(pages, query.get("start"), limit).map((id) => ({ id })), _page: { count: 0, limit } },
    }),
    list: (platform, limit, prefetch) => {
      const query = { pageSize: limit, prefetch };
      return platform.mappingSets.list(query);
    },
    nameOf: (item) => String(Reflect.get(item, "id")),
  },
  "Sandbox Management": {
    ownPages: false,
    answer: ({ pages, limit }, { query }) => ({
      body: {
        sandboxes: slice(pages, query.get("offset"), limit).map((name) => ({ name })),
        _page: { limit, count: 1 },
      },
    }),
    list: (platform, limit, prefetch) => {
      const query = { pageSize: limit, prefetch };
      return platform.sandboxes.list(query);
    },
    nameOf: (item) => String(Reflect.get(item, "name")),
  },
};

function flowService(encode: (token: string) => string): Dialect {
  return {
    ownPages: true,
    answer: (listing, { query }) => {
      const { names, next } = pageAt(listing, query.get("continuationToken"));
      const links = next === undefined ? {} : { next: { href: `/flows?limit=5&continuationToken=${encode(next)}` } };
      return { body: { items: names.map((id) => ({ id })), _links: links } };
    },
    list: (platform, limit, prefetch) => platform.flows.list({ pageSize: limit, prefetch }),
    nameOf: (item) => String(Reflect.get(item, "id")),
  };
}

function schemaRegistry(nextOf: (key: string) => string): Dialect {
  return {
    ownPages: true,
    answer: (listing, { query }) => {
      const { names, next } = pageAt(listing, query.get("start"));
      const results = names.map((name) => ({ $id: `https://ns.adobe.com/acme/schemas/${HEX(name)}`, title: name }));
      return { body: { results, _page: { orderby: "title", next: next === undefined ? null : nextOf(next) } } };
    },
    list: (platform, limit, prefetch) => {
      const query = { pageSize: limit, prefetch };
      return platform.schemas.list(query);
    },
    nameOf: (item) => String(Reflect.get(item, "title")),
  };
}

/** The page that a token leads to. One that leads nowhere is a page of its own, which no test expects. */
function pageAt({ pages, tokens }: Listing, token: string | null) {
  const index = token === null ? 0 : tokens.indexOf(token) + 1;
  if (token !== null && index === 0) return { names: [`unknown token ${token}`], next: undefined };
  return { names: pages[index] ?? [], next: tokens[index] };
}

function slice(pages: readonly (readonly string[])[], start: string | null, limit: number): readonly string[] {
  const offset = Number(start ?? 0);
  return pages.flat().slice(offset, offset + limit);
}
