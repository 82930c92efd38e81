import { expect, test } from "vitest";
import { path } from "../../src/http/path.ts";
import { queryString } from "../../src/http/query.ts";

test("a value is encoded once, as one segment", () => {
  expect(path("/tenant/schemas/{id}", { id: "https://ns.adobe.com/acme/schemas/12" })).toEqual({
    sent: "/tenant/schemas/https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2F12",
    template: "/tenant/schemas/{id}",
  });
  expect(path("/a/{of}/b/{id}", { of: "50%", id: "{of}" }).sent).toBe("/a/50%25/b/%7Bof%7D");
});

test.each(["", " ", ".", ".."])("%j cannot be a segment", (value) =>
  expect(() => path("/flows/{id}", { id: value })).toThrow(/cannot be part of a path/),
);

test("a list repeats its parameter, and is not joined by commas", () => {
  expect(queryString({ property: ["a==1", "b==2"], limit: 5, skip: undefined })).toBe(
    "?property=a%3D%3D1&property=b%3D%3D2&limit=5",
  );
});

test("filters named property are added to each other, for all must hold", () => {
  expect(queryString({ property: ["a==1"], limit: 1 }, { property: "b==2", limit: 2 })).toBe(
    "?property=a%3D%3D1&property=b%3D%3D2&limit=2",
  );
  expect(queryString({ property: undefined }, { property: ["b"] })).toBe("?property=b");
});

test("the later query wins, and an empty one leaves no question mark", () => {
  expect(queryString({ limit: 5 }, undefined, { limit: 6 })).toBe("?limit=6");
  expect(queryString({}, undefined)).toBe("");
});

test("a plus sign stays a plus sign", () => expect(queryString({ orderby: "+name" })).toBe("?orderby=%2Bname"));
