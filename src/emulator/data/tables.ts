import {
  ADLS_GEN2,
  AMAZON_REDSHIFT,
  AMAZON_S3,
  AZURE_BLOB,
  AZURE_FILE,
  DYNAMICS,
  GOOGLE_ADS,
  GOOGLE_BIG_QUERY,
  GOOGLE_CLOUD,
  HUBSPOT,
  SALESFORCE,
  SFTP,
} from "../specs/spec-ids.ts";
import type { JsonObject } from "../json.ts";
import type { World } from "../state/world.ts";
import { AD_CAMPAIGNS } from "./ad-campaigns.ts";
import { BIG_QUERY_CUSTOMERS, DYNAMICS_CUSTOMERS, REDSHIFT_CUSTOMERS } from "./customers.ts";
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
  [AMAZON_REDSHIFT]: [REDSHIFT_CUSTOMERS],
  [DYNAMICS]: [DYNAMICS_CUSTOMERS],
  [GOOGLE_ADS]: [AD_CAMPAIGNS],
  [GOOGLE_BIG_QUERY]: [BIG_QUERY_CUSTOMERS],
  [AMAZON_S3]: [S3_ACCOUNTS],
  [ADLS_GEN2]: [S3_ACCOUNTS],
  [AZURE_BLOB]: [S3_ACCOUNTS],
  [AZURE_FILE]: [S3_ACCOUNTS],
  [GOOGLE_CLOUD]: [S3_ACCOUNTS],
  [SFTP]: [S3_ACCOUNTS],
};

/** What the source behind a connection spec holds: what was given goes before what the emulator brings along. */
export function tablesOf(world: World, connectionSpecId: string): readonly Table[] {
  const own = TABLES[connectionSpecId] ?? [];
  const given = [...world.sources.values()].filter((table) => belongs(table, connectionSpecId, own));
  return [...given, ...own.filter(({ path }) => !given.some((table) => table.path === path))];
}

/** A given table is its connector's; one of no connector in particular belongs to those that have its path, or else to every one of its kind. */
function belongs({ connectionSpecId, path, kind }: Table, spec: string, own: readonly Table[]): boolean {
  if (connectionSpecId !== undefined) return connectionSpecId === spec;
  return bundledTable(path) === undefined
    ? own.length === 0 || own[0]?.kind === kind
    : tableAt(own, path) !== undefined;
}

/** The table at a path that the emulator brings along. */
export function bundledTable(path: string): Table | undefined {
  return tableAt(Object.values(TABLES).flat(), path);
}

/** The table or file at a path. */
export function tableAt(tables: readonly Table[], path: string): Table | undefined {
  return tables.find((table) => table.path === path);
}

/** The rows that a preview shows. */
export function sampleRows(table: Table): JsonObject[] {
  return table.rows.slice(0, PREVIEW_ROWS).map((row) => ({ ...row }));
}
