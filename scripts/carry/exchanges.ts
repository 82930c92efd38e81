import { documentAt, documentNames } from "./documents-folder.ts";
import { placeholdersFilled } from "./placeholders.ts";
import { withoutProse } from "./without-prose.ts";

/*
 * The documented exchanges, as facts: what is sent, and what is answered. What a document does not print is left out, and so are the
 * examples that were put together out of a file's parts rather than printed there.
 */

/** An exchange as the fixtures hold it. */
export interface CarriedExchange {
  readonly id: string;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly request?: unknown;
  readonly status: number;
  readonly response?: unknown;
}

type Printed = Readonly<Record<string, unknown>>;

/** Already fixtures of other tests, in `test/fixtures/tutorials`. */
const ELSEWHERE = ["seed-marketing-automation", "collect-crm", "collect-cloud-storage", "create-hubspot"];

/** What is said by the headers that a caller may choose. */
const TELLING = /^(accept|content-type|if-match|pragma)$/;
const ANY_CLIENT_SENDS = /^(application\/json|\*\/\*)$/;

export function documentedExchanges(): CarriedExchange[] {
  const tutorials = documentNames("corpus/tutorials")
    .map((file) => file.replace(/\.json$/, ""))
    .filter((tutorial) => !ELSEWHERE.includes(tutorial));
  return [
    ...tutorials.flatMap((tutorial) =>
      (JSON.parse(documentAt(`corpus/tutorials/${tutorial}.json`)) as Printed[]).map((printed, index) =>
        carried(printed, `${tutorial}-${String(index + 1).padStart(2, "0")}`),
      ),
    ),
    ...fileExamples()
      .filter((example) => isPrinted(example.requestKind) || isPrinted(example.responseKind))
      .map((example) =>
        carried(
          {
            ...example,
            request: isPrinted(example.requestKind) ? example.request : null,
            response: isPrinted(example.responseKind) ? example.response : null,
          },
          String(example.id),
        ),
      ),
  ];
}

/** What is created in the examples that were put together out of an API file's parts: weak evidence, and kept apart. */
export function composedCreates(): CarriedExchange[] {
  return fileExamples()
    .filter(
      ({ method, path, requestKind }) => method === "POST" && CREATED.test(String(path)) && !isPrinted(requestKind),
    )
    .map((example) => carried({ ...example, response: null }, String(example.id)));
}

const CREATED = /^\/(flows|connections|sourceConnections)$/;

function fileExamples(): Printed[] {
  return documentAt("corpus/openapi-examples.jsonl")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Printed);
}

const isPrinted = (kind: unknown) => kind !== null && kind !== "composed";

function carried(printed: Printed, id: string): CarriedExchange {
  const { service, method, path, request = null, response = null } = printed;
  const query = queryOf(printed.query);
  const headers = headersOf(printed.headers);
  const exchange: CarriedExchange = {
    id,
    service: String(service),
    method: String(method),
    path: String(path),
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(request === null ? {} : { request: withoutProse(request) }),
    status: typeof printed.status === "number" ? printed.status : usualStatus(String(method), String(service)),
    ...(response === null ? {} : { response: withoutProse(response) }),
  };
  return placeholdersFilled(exchange);
}

/** Older documents print no status. Data Prep's creates are 200. */
function usualStatus(method: string, service: string): number {
  if (method === "DELETE") return service === "catalog" ? 200 : 204;
  return method === "POST" && service !== "conversion" ? 201 : 200;
}

/** Older documents print the query as text. */
function queryOf(query: unknown): Record<string, string | string[]> {
  const pairs =
    typeof query === "string"
      ? [...new URLSearchParams(query)]
      : Object.entries((query ?? {}) as object).map(([name, value]) => [name, String(value)] as const);
  const names = [...new Set(pairs.map(([name]) => name))].filter((name) => !name.startsWith("{"));
  return Object.fromEntries(
    names.map((name) => {
      const values = pairs.flatMap(([other, value]) => (other === name ? [value] : []));
      return [name, values.length === 1 ? quotesClosed(values[0] ?? "") : values];
    }),
  );
}

/** Some older documents print a filter's first quotation mark only. */
function quotesClosed(value: string): string {
  return value.split('"').length % 2 === 0 ? `${value}"` : value;
}

function headersOf(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, unknown>)
      .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
      .filter(([name, value]) => TELLING.test(name) && !ANY_CLIENT_SENDS.test(value)),
  );
}
