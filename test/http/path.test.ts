import { expect, test } from "vitest";
import { path } from "../../src/http/path.ts";
import { queryString } from "../../src/http/query.ts";

test("a value is encoded once, as one segment", () => {
  expect(path`/tenant/schemas/${"https://ns.adobe.com/acme/schemas/12"}`).toBe(
    "/tenant/schemas/https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2F12",
  );
  expect(path`/a/${"50%"}/b`).toBe("/a/50%25/b");
});

test.each(["", " ", ".", ".."])("%j cannot be a segment", (value) =>
  expect(() => path`/flows/${value}`).toThrow(/cannot be part of a path/),
);

test("a list repeats its parameter, and is not joined by commas", () => {
  expect(queryString({ property: ["a==1", "b==2"], limit: 5, skip: undefined })).toBe(
    "?property=a%3D%3D1&property=b%3D%3D2&limit=5",
  );
});

test("the later query wins, and an empty one leaves no question mark", () => {
  expect(queryString({ limit: 5 }, undefined, { limit: 6 })).toBe("?limit=6");
  expect(queryString({}, undefined)).toBe("");
});

test("a plus sign stays a plus sign", () => expect(queryString({ orderby: "+name" })).toBe("?orderby=%2Bname"));
