import type { Table } from "./table.ts";

/** A few Salesforce accounts, with the columns that Adobe's CRM tutorial maps. All invented. */
export const SALESFORCE_ACCOUNTS: Table = {
  kind: "table",
  name: "Accounts",
  path: "Accounts",
  modifiedAt: Date.UTC(2019, 7, 31),
  columns: [
    { name: "first_name", type: "string" },
    { name: "last_name", type: "string" },
    { name: "email", type: "string" },
    { name: "updatedAt", type: "string", format: "date-time" },
  ],
  rows: [
    account("Alba", "Noor", "2019-05-03T08:00:00Z"),
    account("Bela", "Osei", "2019-06-11T10:30:00Z"),
    account("Cato", "Pires", "2019-07-20T16:45:00Z"),
  ],
};

function account(first: string, last: string, updatedAt: string) {
  return { first_name: first, last_name: last, email: `${first}.${last}@example.com`.toLowerCase(), updatedAt };
}
