import { afterEach, beforeEach, expect, test, vi } from "vitest";

let printed: unknown[];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => void printed.push(...values));
});
afterEach(() => void vi.restoreAllMocks());

test("the quickstart prints the columns of the contacts, and one of them", async () => {
  await import("../../examples/quickstart.ts");
  expect(printed).toEqual([
    [
      "Vid",
      "Properties_Firstname_Value",
      "Properties_Lastname_Value",
      "Properties_Email_Value",
      "Added_At",
      "updatedAt",
    ],
    expect.objectContaining({ Properties_Firstname_Value: "Ada" }),
  ]);
});

test("collect-hubspot goes the whole way", async () => {
  await import("../../examples/collect-hubspot.ts");
  expect(printed).toEqual(["Hubspot.Contacts has 6 columns", "success: 25 read, 24 landed, 1 failed"]);
});
