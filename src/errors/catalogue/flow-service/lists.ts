import type { TypeCodeRows } from "../type-codes.ts";

const OPERATORS = "Use ==, !=, <, <=, > or >= in the property parameter; where uses == only.";

/** Refusals of filters, sorting and other query parameters. */
export const LISTS: TypeCodeRows = {
  "1401-400": {
    says: "count",
    cause: "The parameters limit and count exclude each other.",
    remedy: "Leave pageSize out when you ask for the count.",
  },
  "1423-400": {
    cause: "Connection specs cannot be filtered by this field.",
    remedy: "Filter by id or name, or filter what list() gives.",
  },
  "1424-400": {
    cause: "A query across sandboxes cannot be sorted.",
    remedy: "Leave orderBy out, or ask in one sandbox with inSandbox().",
  },
  "1432-400": {
    cause: "The order of sorting is written in a way Flow Service does not know.",
    remedy: "Give orderBy the name of a field, with - before it for descending order.",
  },
  "1433-400": {
    cause: "The list cannot be sorted by this field.",
    remedy: "Give orderBy the name of a field alone, such as name or -createdAt.",
  },
  "1438-400": { cause: "The aggregate operation is unknown.", remedy: "Leave the aggregation out of the query." },
  "1440-400": { cause: "Flow Service does not implement this operator of filters.", remedy: OPERATORS },
  "1441-400": {
    cause: "Flow Service does not implement this aggregate function.",
    remedy: "Leave the aggregation out of the query.",
  },
  "1442-400": { cause: "This field cannot be aggregated.", remedy: "Aggregate by another field, or leave it out." },
  "1443-400": {
    cause: "A filter gives several values to an operator that compares with one.",
    remedy: "Give one value to <, <=, > and >=; only == takes a list, any of which may match.",
  },
  "1448-400": { cause: "The filter's operator cannot be used with this field.", remedy: "Compare ids with == only." },
  "1449-400": {
    cause: "The list cannot be filtered by this field.",
    remedy: "Filter by a field of the entity, with [] after those that are lists.",
  },
  "1450-400": { cause: "The filter's operator is unknown.", remedy: OPERATORS },
  "1451-400": {
    cause: "The request holds a query parameter that Flow Service does not know.",
    remedy: "Take the parameter out of the query option: Flow Service refuses those it does not list.",
  },
  "1452-400": {
    cause: "A filter's value does not fit its field, such as two times where one is due.",
    remedy: "Give one value, in the field's own unit: createdAt is in epoch milliseconds.",
  },
  "1453-400": { cause: "A filter has no value.", remedy: "Give the filter a value, or leave it out." },
  "1454-400": {
    cause: "A filter's value is of a kind that Flow Service cannot compare.",
    remedy: "Compare with a string, a number or a boolean.",
  },
};
