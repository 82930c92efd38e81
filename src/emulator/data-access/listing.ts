import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { JsonObject } from "../json.ts";
import type { StoredFile } from "./batch-files.ts";

const LARGEST_PAGE = 100;
const HOST = "https://platform.adobe.io:443";

/** What stands directly in a directory of files, or the contents of the one file that the path names. */
export function listingOrFile(exchange: Exchange, files: readonly StoredFile[]): Reply {
  const path = (exchange.query.get("path") ?? "").replace(/\/$/, "");
  const file = files.find((each) => each.path === path);
  if (file !== undefined) return contents(exchange, file);
  const prefix = path === "" ? "" : `${path}/`;
  const inside = files.filter((each) => each.path.startsWith(prefix));
  const names = [...new Set(inside.map((each) => each.path.slice(prefix.length).split("/")[0] ?? ""))];
  return pageReply(
    exchange,
    names.map((name) => entry(exchange, prefix + name, name, inside)),
  );
}

/** A page of a listing. */
export function pageReply({ query }: Exchange, entries: readonly JsonObject[]): Reply {
  const limit = Math.min(wholeNumber(query, "limit", LARGEST_PAGE), LARGEST_PAGE);
  const page = entries.slice(wholeNumber(query, "start", 0)).slice(0, limit);
  return ok({ data: [...page], _page: { limit, count: page.length } });
}

/** A link of Data Access, with the port that Adobe's samples have in it. */
export function linkTo(path: string): JsonObject {
  return { self: { href: `${HOST}/data/foundation/export${path}` } };
}

function entry({ url }: Exchange, path: string, name: string, files: readonly StoredFile[]): JsonObject {
  const file = files.find((each) => each.path === path);
  const length = file === undefined ? 0 : sizeOf(file.text);
  const here = url.pathname.replace("/data/foundation/export", "");
  return { name, length: String(length), _links: linkTo(`${here}?path=${encodeURIComponent(path)}`) };
}

/** The text of a file, or the part of it that a Range header asks for. */
function contents({ headers }: Exchange, { text }: StoredFile): Reply {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.get("range") ?? "") ?? [];
  const type = "application/octet-stream";
  if (first === undefined) return { status: 200, text: { type, content: text } };
  const bytes = new TextEncoder().encode(text);
  const end = Math.min(last === "" ? bytes.length : Number(last) + 1, bytes.length);
  const content = new TextDecoder().decode(bytes.slice(Number(first), end));
  const headersOut = { "content-range": `bytes ${first}-${Math.max(end - 1, 0)}/${bytes.length}` };
  return { status: 206, text: { type, content }, headers: headersOut };
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is a whole number; got ${value}.`);
  return Number(value);
}
