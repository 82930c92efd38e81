import { isRecord } from "../../src/specs/json-value.ts";
import { documentedExchanges } from "./exchanges.ts";

/** A connection spec, as a document prints it as the platform's answer. */
export interface DocumentedConnectionSpec {
  readonly id: string;
  readonly name: string;
  readonly sourceSpec?: unknown;
  readonly authSpec?: readonly { readonly name: string; readonly spec: Readonly<Record<string, unknown>> }[];
}

/** The connection specs that answers print, in the documents' order. */
export function documentedConnectionSpecs(): readonly DocumentedConnectionSpec[] {
  return documentedExchanges()
    .filter(({ method, path }) => method === "GET" && /^\/connectionSpecs(\/[^/]+)?$/.test(path))
    .flatMap(({ response }) => (isRecord(response) && Array.isArray(response.items) ? response.items : [response]))
    .filter(isConnectionSpec);
}

function isConnectionSpec(value: unknown): value is DocumentedConnectionSpec {
  return isRecord(value) && typeof value.id === "string" && Array.isArray(value.authSpec);
}
