import type { Answer } from "../../http/answer.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { Query } from "../../http/query.ts";
import { checkPageSize } from "../filters/page-size.ts";

/** How a list of the registry is sorted and cut. */
export interface Paging {
  /** Field to sort by; with `-` before it, descending. Several are separated by commas: the first one is what pages go by. */
  readonly orderBy?: string | undefined;
  /** Resources a page: a hint to the service, which gives 300 at most. */
  readonly pageSize?: number | undefined;
  /** Ask for the next page while you work on this one. @default false */
  readonly prefetch?: boolean | undefined;
}

/** `limit` and `start` need an order. What is sorted by nothing comes in the order of its changes, which is called `updated`. */
export function pageQuery(subject: string, { orderBy, pageSize }: Paging, start: string | undefined): Query {
  checkPageSize(subject, pageSize);
  const needsOrder = pageSize !== undefined || start !== undefined;
  return { orderby: orderBy ?? (needsOrder ? "updated" : undefined), limit: pageSize, start };
}

/** `_page.next` is the sort key to start after, or a URL that holds it (Q26 of docs/emulator.md); null at the end. */
export function nextStart(answer: Answer, walked: ReadonlySet<string> | undefined): string | undefined {
  const page = isRecord(answer.json) && isRecord(answer.json._page) ? answer.json._page : {};
  // A key is of the type of the field that is sorted by.
  const key = typeof page.next === "number" ? String(page.next) : page.next;
  if (typeof key !== "string" || key === "") return undefined;
  const next = URL.canParse(key) ? (new URL(key).searchParams.get("start") ?? key) : key;
  return walked?.has(next) ? answer.unexpected("the next page is one that has been read before") : next;
}
