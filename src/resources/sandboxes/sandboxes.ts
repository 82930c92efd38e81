import type { Answer } from "../../http/answer.ts";
import { itemsOf, type JsonRecord, stringIn } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { CallOptions } from "../../options.ts";
import { checkPageSize, isLastPage } from "../filters/page-size.ts";

const SANDBOX_MANAGEMENT = BASE_PATHS.sandboxManagement;

/** What the service gives when nothing is asked for. */
const USUAL_PAGE = 50;

/** What a sandbox is for. An open set. */
export type SandboxType = "production" | "development" | (string & {});

/** How a sandbox stands: only an active one takes calls. An open set. */
export type SandboxState = "creating" | "active" | "resetting" | "deleting" | "deleted" | "failed" | (string & {});

/** A sandbox, as those who may use it see it. Source: Sandbox API guide, available sandboxes. */
export interface Sandbox {
  /** What `sandboxName` takes. */
  readonly name: string;
  readonly title?: string;
  readonly state?: SandboxState;
  readonly type?: SandboxType;
  /** Where its data is kept, such as `"VA7"`. */
  readonly region?: string;
  /** Whether it is the organisation's default production sandbox. */
  readonly isDefault?: boolean;
  /** Version of the sandbox, a number in the guide's samples. */
  readonly eTag?: number | string;
  /** Date and time without a zone, such as `"2019-09-04 04:57:24"`. */
  readonly createdDate?: string;
  /** Date and time without a zone. */
  readonly lastModifiedDate?: string;
  readonly createdBy?: string;
  readonly modifiedBy?: string;
}

/** What a list of sandboxes takes. */
export interface SandboxListQuery {
  /** Sandboxes a page. @default 50 */
  readonly pageSize?: number | undefined;
}

/** Sandboxes of the organisation, as far as the credential may use them. The same whatever the client's own sandbox is. */
export class Sandboxes {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Lists those the credential is a member of, whatever other permissions it has. A valid token that is a member of none gets an empty
   * list, and a refusal from every other service.
   *
   * @example
   * ```ts
   * for await (const sandbox of platform.sandboxes.list()) console.log(sandbox.name, sandbox.type, sandbox.state);
   * ```
   */
  list(query: SandboxListQuery = {}, options?: CallOptions): List<Sandbox> {
    const limit = query.pageSize ?? USUAL_PAGE;
    return new List((continuationToken) =>
      this.#transport.exchange(() => {
        checkPageSize("sandboxes.list", query.pageSize);
        return {
          kind: "read",
          method: "GET",
          path: plainPath(`${SANDBOX_MANAGEMENT}/`),
          // One without the other is refused.
          query: { limit, offset: continuationToken ?? 0 },
          read: (answer) => {
            const items = itemsOf(answer, "sandboxes").map((record) => readSandbox(record, answer));
            const next = String(Number(continuationToken ?? 0) + items.length);
            // The guide's samples print a `_page.count` of 1 beside three rows, and a next link that is a template.
            return new Page(items, isLastPage(items.length, limit, answer) ? undefined : next);
          },
        };
      }, options),
    );
  }
}

function readSandbox(record: JsonRecord, answer: Answer): Sandbox {
  return { ...record, name: stringIn(answer, record, "name") };
}
