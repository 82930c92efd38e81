import { expect, test } from "vitest";
import { documentedOperations, hasDocuments } from "../../scripts/carry/documents-folder.ts";
import { isService, nameOf, OPERATIONS, operationOf, SERVICES } from "../support/operations.ts";

test.skipIf(!hasDocuments())(
  "the fixture is what the four API files say (skipped without the folder of documents)",
  () => {
    expect(OPERATIONS).toEqual(documentedOperations());
  },
);

test.each([
  ["flowservice", 45],
  ["schemaregistry", 44],
  ["catalog", 20],
  ["conversion", 11],
])("the file of %s has %i operations", (service, count) => {
  expect(OPERATIONS.filter((fact) => fact.service === service)).toHaveLength(count);
  expect(isService(service) && SERVICES[service]).toBeTruthy();
});

test.each([
  ["flowservice", "POST", "/connections/search", "/connections/search"],
  ["flowservice", "DELETE", "/connections/a", "/connections/{BASE_CONNECTION_ID}/"],
  ["schemaregistry", "GET", "/tenant/schemas", "/{CONTAINER_ID}/schemas"],
  ["schemaregistry", "GET", "/tenant/unions", "/tenant/unions"],
  ["catalog", "GET", "/", "/"],
])("%s %s %s is the operation %s", (service, method, path, template) => {
  expect(operationOf(service, method, path)?.path).toBe(template);
});

test("no operation has the name of another, and a path that is none is none", () => {
  expect(new Set(OPERATIONS.map(nameOf)).size).toBe(OPERATIONS.length);
  expect(operationOf("flowservice", "GET", "/flows/a/runs")).toBeUndefined();
});
