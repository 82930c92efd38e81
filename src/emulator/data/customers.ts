import type { Column, Row, Table } from "./table.ts";

const CUSTOMERS: readonly (readonly [id: number, name: string, email: string, updatedAt: string])[] = [
  [1, "Gita Hale", "gita.hale@example.com", "2020-02-03T07:30:00Z"],
  [2, "Ivo Juhl", "ivo.juhl@example.com", "2020-03-14T18:05:00Z"],
  [3, "Kira Lund", "kira.lund@example.com", "2020-04-25T12:40:00Z"],
];

/** A few customers in a database. All invented. */
export const REDSHIFT_CUSTOMERS: Table = customersAt("customers", "public.customers");
export const BIG_QUERY_CUSTOMERS: Table = customersAt("customers", "shop.customers");
export const DYNAMICS_CUSTOMERS: Table = customersAt("new_customers", "new_customers");

function customersAt(name: string, path: string): Table {
  const columns: readonly Column[] = [
    { name: "id", type: "integer" },
    { name: "name", type: "string" },
    { name: "email", type: "string" },
    { name: "updated_at", type: "string", format: "date-time" },
  ];
  const rows = CUSTOMERS.map(([id, customer, email, at]): Row => ({ id, name: customer, email, updated_at: at }));
  return { kind: "table", name, path, modifiedAt: Date.UTC(2020, 4, 1), columns, rows };
}
