import type { Table } from "./table.ts";

/** A delimited file in a bucket, with the columns that Adobe's cloud storage tutorial maps. All invented. */
export const S3_ACCOUNTS: Table = {
  kind: "file",
  name: "account.csv",
  path: "/acme/summerCampaign/account.csv",
  modifiedAt: Date.UTC(2020, 6, 1),
  columns: [
    { name: "Id", type: "string" },
    { name: "FirstName", type: "string" },
    { name: "LastName", type: "string" },
  ],
  rows: [
    { Id: "A-1", FirstName: "Dara", LastName: "Quayle" },
    { Id: "A-2", FirstName: "Enzo", LastName: "Reyes" },
    { Id: "A-3", FirstName: "Faye", LastName: "Sato" },
  ],
};
