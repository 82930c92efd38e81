import operations from "../fixtures/operations.json" with { type: "json" };

/** The services that Adobe publishes an API file of, by their base path's last part. */
export const SERVICES = {
  flowservice: "Flow Service",
  schemaregistry: "Schema Registry",
  catalog: "Catalog",
  conversion: "Data Prep",
} as const;

export type Service = keyof typeof SERVICES;

/** What Adobe's file of a service says about one operation. */
export interface OperationFact {
  readonly service: Service;
  readonly method: string;
  /** As the file has it, below the service's base path: `/flows/{FLOW_ID}`. */
  readonly path: string;
  /** Names of the query parameters that must be sent. */
  readonly query: readonly string[];
  /** Names of those that may be. */
  readonly optional: readonly string[];
  /** The values that the file lists of a query parameter. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Names of the fields its body must have; `[].op` is the field `op` of every item. */
  readonly body: readonly string[];
  readonly deprecated?: boolean;
}

/** Every operation of the four files. */
export const OPERATIONS = operations as readonly OperationFact[];

/** `flowservice GET /flows/{FLOW_ID}`: what an operation is called in the tests. */
export function nameOf({ service, method, path }: Pick<OperationFact, "service" | "method" | "path">): string {
  return `${service} ${method} ${path}`;
}

/** The operation that a request is one of; undefined for none. Literal segments win over parameters. A slash at the end means nothing. */
export function operationOf(service: string, method: string, path: string): OperationFact | undefined {
  const fitting = OPERATIONS.filter(
    (fact) => fact.service === service && fact.method === method && fits(segments(fact.path), segments(path)),
  );
  return fitting.sort((a, b) => parameters(a) - parameters(b))[0];
}

/** The service and the path below it; undefined for another service. */
export function placeOf(path: string): { readonly service: Service; readonly path: string } | undefined {
  const [, service = "", rest = ""] = /^\/data\/foundation\/([^/]+)(\/.*)$/.exec(path) ?? [];
  return isService(service) ? { service, path: rest } : undefined;
}

export function isService(name: string): name is Service {
  return Object.hasOwn(SERVICES, name);
}

const segments = (path: string) => path.replace(/(?<=.)\/$/, "").split("/");
const parameters = ({ path }: OperationFact) => path.split("{").length;

function fits(template: readonly string[], sent: readonly string[]): boolean {
  return (
    template.length === sent.length &&
    template.every((segment, index) => (/^\{.*\}$/.test(segment) ? sent[index] !== "" : segment === sent[index]))
  );
}
