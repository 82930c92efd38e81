import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { OperationFact, Service } from "../../test/support/operations.ts";
import type { ResponseSchemas } from "../../test/support/response-schemas.ts";
import { operationsIn } from "./operations.ts";
import { responseSchemasIn } from "./response-schemas.ts";

/*
 * The folder of Adobe's documents, which not everyone has: nothing but carrying facts over needs it. It lies beside the project, or where
 * ADOBE_DOCUMENTS says.
 */
const { ADOBE_DOCUMENTS } = process.env;
const FOLDER =
  ADOBE_DOCUMENTS === undefined ? new URL("../../../shared/", import.meta.url) : pathToFileURL(`${ADOBE_DOCUMENTS}/`);

const API_FILES: Readonly<Record<Service, string>> = {
  flowservice: "flow-service",
  schemaregistry: "schema-registry",
  catalog: "catalog",
  conversion: "data-prep",
};

export function hasDocuments(): boolean {
  return existsSync(FOLDER);
}

export function documentAt(path: string): string {
  return readFileSync(new URL(path, FOLDER), "utf8");
}

/** Names of the files in one of its folders. */
export function documentNames(path: string): string[] {
  return readdirSync(new URL(`${path}/`, FOLDER)).sort();
}

/** The operations as Adobe's files have them now. */
export function documentedOperations(): OperationFact[] {
  return Object.entries(API_FILES).flatMap(([service, file]) =>
    operationsIn(service as Service, documentAt(`openapi/${file}.yaml`)),
  );
}

/** What the files say about answers now, by service. */
export function documentedResponseSchemas(): Readonly<Record<string, ResponseSchemas>> {
  return Object.fromEntries(
    Object.entries(API_FILES).map(([service, file]) => [
      service,
      responseSchemasIn(documentAt(`openapi/${file}.yaml`)),
    ]),
  );
}
