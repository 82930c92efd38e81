import { BASE_PATHS } from "../../http/operation.ts";
import type { Path } from "../../http/path.ts";
import { templateOf } from "../../http/path-template.ts";
import type { Query } from "../../http/query.ts";

/** Where a link of Data Access leads: on the client's own host, whatever host the link names. */
export interface Target {
  readonly path: Path;
  readonly query: Query;
}

/**
 * Where a link leads; undefined when it does not lead into Data Access. Documents print links of the production host with a port, and of
 * internal ones: neither is where a token may go, so that only path and query are taken. The query is taken apart by hand: `URLSearchParams`
 * would read a `+` as a space.
 */
export function targetOf(href: unknown): Target | undefined {
  if (typeof href !== "string" || !URL.canParse(href, "https://platform.invalid")) return undefined;
  const { pathname, search } = new URL(href, "https://platform.invalid");
  if (!pathname.startsWith(`${BASE_PATHS.dataAccess}/`)) return undefined;
  try {
    const pairs = search
      .slice(1)
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [name = "", ...value] = pair.split("=");
        return [decodeURIComponent(name), decodeURIComponent(value.join("="))] as const;
      });
    return {
      path: { sent: pathname, template: templateOf(pathname), isForeign: true },
      query: Object.fromEntries(pairs),
    };
  } catch {
    return undefined;
  }
}

/** The batch a link is about. */
export function batchIdIn(href: unknown): string | undefined {
  return targetOf(href)?.path.sent.match(/\/batches\/([^/]+)/)?.[1];
}
