import { AMAZON_S3, AZURE_FILE, HUBSPOT, SALESFORCE } from "../specs/spec-ids.ts";
import type { JsonObject } from "../json.ts";
import { HUBSPOT_CONTACTS } from "./hubspot-contacts.ts";
import { S3_ACCOUNTS } from "./s3-accounts.ts";
import { SALESFORCE_ACCOUNTS } from "./salesforce-accounts.ts";
import type { Table } from "./table.ts";

export type { Table } from "./table.ts";

/** A preview shows no more rows than this. */
const PREVIEW_ROWS = 100;

const TABLES: Readonly<Record<string, readonly Table[]>> = {
  [HUBSPOT]: [HUBSPOT_CONTACTS],
  [SALESFORCE]: [SALESFORCE_ACCOUNTS],
  [AMAZON_S3]: [S3_ACCOUNTS],
  [AZURE_FILE]: [S3_ACCOUNTS],
};

/** What the source behind a connection spec holds. */
export function tablesOf(connectionSpecId: string): readonly Table[] {
  return TABLES[connectionSpecId] ?? [];
}

/** The table or file at a path. */
export function tableAt(tables: readonly Table[], path: string): Table | undefined {
  return tables.find((table) => table.path === path);
}

/** The rows that a preview shows. */
export function sampleRows(table: Table): JsonObject[] {
  return table.rows.slice(0, PREVIEW_ROWS).map((row) => ({ ...row }));
}
