import { readFileSync } from "node:fs";

/** One documented exchange: what a tutorial sends, and what it prints as the answer. */
export interface Exchange {
  readonly id: string;
  readonly service: "flowservice" | "schemaregistry" | "catalog" | "conversion";
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names of the headers the tutorial prints, in lower case. */
  readonly headers: readonly string[];
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** An exchange of any documented call. What its document does not print is not there. */
export interface DocumentedExchange {
  readonly id: string;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Those that say something: accept, if-match, … */
  readonly headers?: Readonly<Record<string, string>>;
  readonly request?: unknown;
  readonly status: number;
  readonly response?: unknown;
}

const FIXTURES = new URL("../fixtures/tutorials/", import.meta.url);

export function exchangesOf(tutorial: string): readonly Exchange[] {
  return JSON.parse(readFileSync(new URL(`${tutorial}.json`, FIXTURES), "utf8"));
}

/** Every documented exchange. */
export function documentedExchanges(): readonly DocumentedExchange[] {
  const tutorials = ["seed", "collect-crm", "collect-cloud-storage", "create-hubspot"].flatMap(exchangesOf);
  const others: DocumentedExchange[] = JSON.parse(readFileSync(new URL("../exchanges.json", FIXTURES), "utf8"));
  return [...tutorials.map(asDocumented), ...others];
}

/** Creates that no document prints as a whole: examples put together out of an API file's parts. */
export function composedCreates(): readonly DocumentedExchange[] {
  return JSON.parse(readFileSync(new URL("../composed-creates.json", FIXTURES), "utf8"));
}

function asDocumented({ headers: _names, request, response, ...exchange }: Exchange): DocumentedExchange {
  return {
    ...exchange,
    ...(request === null ? {} : { request }),
    ...(response === null ? {} : { response }),
  };
}

export function pathOf(exchange: DocumentedExchange | Exchange): string {
  return `/data/foundation/${exchange.service}${exchange.path}`;
}

/** Where two JSON values differ: `a.b: 1 -> 2`. Nothing when they are equal. */
export function differences(expected: unknown, actual: unknown, path = ""): string[] {
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
    return keys.flatMap((key) =>
      differences(Reflect.get(expected, key), Reflect.get(actual, key), path === "" ? key : `${path}.${key}`),
    );
  }
  return Object.is(expected, actual) ? [] : [`${path}: ${JSON.stringify(expected)} -> ${JSON.stringify(actual)}`];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
