import { readFileSync } from "node:fs";
import { Ajv, type AnySchema, type ErrorObject } from "ajv";
import { SERVICES, type Service } from "./operations.ts";

/** What Adobe's file of a service says about answers, as JSON Schemas of draft-07. */
export interface ResponseSchemas {
  /** By operation (`GET /flows`) and status. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly definitions: Readonly<Record<string, unknown>>;
}

/** As they are carried in the fixtures. */
export function carriedResponseSchemas(service: Service): ResponseSchemas {
  return JSON.parse(readFileSync(new URL(`../fixtures/openapi/${service}.json`, import.meta.url), "utf8"));
}

/** What judges the answer to an operation, or nothing where the file has no schema for that status. */
export type Judge = (operation: string, status: number, body: unknown) => ErrorObject[] | undefined;

/** A judge of the answers of each service. */
export function judges(): Readonly<Record<Service, Judge>> {
  const [flowservice, schemaregistry, catalog, conversion] = (
    ["flowservice", "schemaregistry", "catalog", "conversion"] as const
  ).map((service) => judgeOf(carriedResponseSchemas(service)));
  if (!flowservice || !schemaregistry || !catalog || !conversion)
    throw new TypeError(`no judge of ${Object.keys(SERVICES)}`);
  return { flowservice, schemaregistry, catalog, conversion };
}

function judgeOf({ responses, definitions }: ResponseSchemas): Judge {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  return (operation, status, body) => {
    const schema = responses[operation]?.[status];
    if (schema === undefined) return undefined;
    const check = ajv.compile({ ...(schema as Exclude<AnySchema, boolean>), definitions });
    return check(body) ? [] : (check.errors ?? []);
  };
}
