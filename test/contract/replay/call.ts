import type { CallOptions, ExperiencePlatform } from "aep-flow-service";
import type { DocumentedExchange } from "../../support/exchanges.ts";

/** An exchange taken apart, as a typed call needs it. */
export interface Parts {
  /** What stands in the place of the operation's first parameter, decoded. */
  readonly id: string;
  /** All of them, by their names in the file. */
  readonly ids: Readonly<Record<string, string>>;
  readonly query: Query;
  /** What is sent. Typed by whoever passes it on: it comes out of a document. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The documented query parameters that nobody has asked for by then, and the documented Accept, as options of the call. */
  readonly options: () => CallOptions;
}

/** The typed call that sends what an exchange documents. */
export type Call = (platform: ExperiencePlatform, parts: Parts) => PromiseLike<unknown>;

/** The documented query parameters. Those that a call has no name for are given as its option `query`. */
class Query {
  readonly #values: Readonly<Record<string, string | readonly string[]>>;
  readonly #used = new Set<string>();

  constructor(values: Readonly<Record<string, string | readonly string[]>>) {
    this.#values = values;
  }

  get(name: string): string | undefined {
    return this.all(name)?.[0];
  }

  all(name: string): readonly string[] | undefined {
    this.#used.add(name);
    const value = this.#values[name];
    return value === undefined ? undefined : [value].flat();
  }

  number(name: string): number | undefined {
    const value = this.get(name);
    return value === undefined ? undefined : Number(value);
  }

  /** Whatever nobody has asked for yet. */
  rest(): Readonly<Record<string, string | readonly string[]>> {
    return Object.fromEntries(Object.entries(this.#values).filter(([name]) => !this.#used.has(name)));
  }
}

/** Takes an exchange of an operation apart. */
export function partsOf(template: string, exchange: DocumentedExchange): Parts {
  const query = new Query(exchange.query ?? {});
  const headers = exchange.headers ?? {};
  const ids = idsIn(template, exchange);
  return {
    id: Object.values(ids)[0] ?? "",
    ids,
    query,
    body: exchange.request,
    headers,
    options: () => ({
      query: query.rest(),
      ...(headers.accept === undefined ? {} : { headers: { accept: headers.accept } }),
    }),
  };
}

/** What lies between the braces of a template, decoded. */
function idsIn(template: string, { path }: DocumentedExchange): Record<string, string> {
  const sent = path.split("/");
  return Object.fromEntries(
    template
      .split("/")
      .flatMap((segment, index) =>
        segment.startsWith("{") ? [[segment.slice(1, -1), decodeURIComponent(sent[index] ?? "")]] : [],
      ),
  );
}
