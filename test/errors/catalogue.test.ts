import { ERROR_CODES } from "aep-flow-service";
import { describe, expect, test } from "vitest";
import { findErrorCode } from "../../src/errors/catalogue/catalogue.ts";
import { classByStatus } from "../../src/errors/error-class.ts";

const SENTENCE = /^[A-Z].{10,}[^.]\.$/;
const named = ERROR_CODES.map((entry) => ({ name: [entry.code, entry.says].filter(Boolean).join(" says "), entry }));

describe.each(named)("$name", ({ entry }) => {
  test("has a cause and a remedy that are sentences", () => {
    expect(entry.cause).toMatch(SENTENCE);
    expect(entry.remedy).toMatch(SENTENCE);
  });

  test("names a class only where its status says something else", () => {
    expect(entry.means).not.toBe(entry.status === undefined ? undefined : classByStatus(entry.status));
  });
});

test("whoever sends type URIs has one for each code, which ends in it", () => {
  const typed = ERROR_CODES.filter(({ family }) => family === "flow-service" || family === "schema-registry");
  expect(typed.map(({ type }) => type?.replace(/^https?:/, ""))).toEqual(
    typed.map(({ code }) => `//ns.adobe.com/aep/errors/${code}`),
  );
});

test("what fails at the platform's end may pass", () => {
  const theirs = ERROR_CODES.filter(({ status = 0 }) => status >= 500);
  expect(theirs.length).toBeGreaterThan(10);
  expect(theirs.filter(({ retryable }) => !retryable)).toEqual([]);
});

test("no code has two entries, unless words of the detail tell them apart", () => {
  const keys = ERROR_CODES.map(({ family, code, type, says }) => [family, code, type, says].join(" "));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("no entry stands behind one of the same code that takes every detail", () => {
  const general = ERROR_CODES.filter(({ says }) => says === undefined);
  const last = general.map(({ family, code }) =>
    ERROR_CODES.filter((e) => e.family === family && e.code === code).at(-1),
  );
  expect(last).toEqual(general);
});

describe("Flow Service's own table is whole", () => {
  const numbers = new Set(
    ERROR_CODES.filter(({ family }) => family === "flow-service").map(({ code }) => Number(code.split("-")[1])),
  );
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

  test.each([
    [1100, 1104],
    [1400, 1458],
    [2000, 2002],
    [2100, 2108],
    [2110, 2121],
    [2200, 2200],
    [2250, 2250],
  ])("from %i to %i", (first, last) => {
    expect(range(first, last).filter((number) => !numbers.has(number))).toEqual([]);
  });

  test("and holds nothing of the connectors', whose type nobody prints", () => {
    expect([1000, 1307, 1360, 1369, 1397, 1601, 1701].filter((number) => numbers.has(number))).toEqual([]);
  });

  test("1439 is known with the status of the table and with that of the printed body", () => {
    for (const status of [400, 404])
      expect(findErrorCode({ type: `https://ns.adobe.com/aep/errors/FLOW-1439-${status}` }, undefined)?.status).toBe(
        status,
      );
  });
});

describe("a type URI", () => {
  const found = (type: string) => findErrorCode({ type }, undefined)?.code;

  test.each(["http", "https"])("is found with the scheme %s", (scheme) => {
    expect(found(`${scheme}://ns.adobe.com/aep/errors/FLOW-1425-400`)).toBe("FLOW-1425-400");
    expect(found(`${scheme}://ns.adobe.com/aep/errors/XDM-1521-400`)).toBe("XDM-1521-400");
  });

  test.each([
    ["of another family, with the same number", "https://ns.adobe.com/aep/errors/XDM-1425-400"],
    ["of an unknown family, with the same number", "https://ns.adobe.com/aep/errors/CONNECTOR-1403-400"],
    ["with another status", "https://ns.adobe.com/aep/errors/FLOW-1404-400"],
    ["at another host", "https://example.com/aep/errors/FLOW-1425-400"],
    ["cut down to its code", "FLOW-1425-400"],
    ["with more behind it", "https://ns.adobe.com/aep/errors/FLOW-1425-400/more"],
  ])("%s is not confused with it", (_how, type) => expect(found(type)).toBeUndefined());
});

describe("a code that comes without a type counts only in its family's own shape", () => {
  test.each([
    ["a gateway code as code", { code: "403010", message: "m" }],
    ["a gateway code as an OAuth error", { error: "403010" }],
    ["a code of Flow Service as the gateway's", { error_code: "FLOW-1425-400" }],
    ["its number alone", { error_code: "1425-400" }],
    ["an OAuth word as a code", { code: "invalid_client" }],
    ["an OAuth word beside a type", { type: "https://example.com/x", error: "invalid_client" }],
    ["a title of Catalog's without the placeholder type", { type: "about:blank", title: "NotFoundError" }],
    ["a framework's own error", { timestamp: 1, status: 404, error: "Not Found", path: "/x" }],
    ["nothing", undefined],
    ["text", "403010"],
    ["an empty list", []],
    ["a code that is an object", { error_code: { code: "403010" } }],
  ])("%s finds nothing", (_what, body) => expect(findErrorCode(body, undefined)).toBeUndefined());
});

test("a connector's refusal under Flow Service's own code is told apart by its detail", () => {
  const body = { type: "https://ns.adobe.com/aep/errors/FLOW-1403-400" };
  expect(findErrorCode(body, "the header if-match is missing")?.cause).toMatch(/version/);
  expect(findErrorCode(body, undefined)?.cause).toMatch(/version/);
  expect(findErrorCode(body, "the start has passed, the frequency can no longer become once")).toBeUndefined();
});
