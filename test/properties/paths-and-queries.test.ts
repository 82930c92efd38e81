import { isValidationError } from "aep-flow-service";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { path } from "../../src/http/path.ts";
import { type Query, queryString } from "../../src/http/query.ts";
import { anyString, runs, text } from "../support/properties.ts";

const isWhole = (value: string) => !/\p{Cs}/u.test(value);

describe("a value in a path", () => {
  const isSegment = (value: string) => value.trim() !== "" && value !== "." && value !== "..";

  test("is one segment, and comes back by decoding", () => {
    fc.assert(
      fc.property(text.filter(isSegment), text.filter(isSegment), (first, second) => {
        const { sent } = path("/a/{first}/b/{second}", { first, second });
        const segments = sent.split("/");
        expect(segments.map(decodeURIComponent)).toEqual(["", "a", first, "b", second]);
        // A URL parser finds the same path in it: no query, no fragment, no dot segment.
        expect(new URL(`https://platform.adobe.io${sent}`).pathname).toBe(sent);
      }),
      runs(500),
    );
  });

  test("is sent, or refused with a ValidationError, whatever the string", () => {
    fc.assert(
      fc.property(anyString, (id) => {
        let refused: unknown;
        try {
          path("/flows/{id}", { id });
        } catch (error) {
          refused = error;
        }
        expect(refused === undefined).toBe(isSegment(id) && isWhole(id));
        if (refused !== undefined) expect(isValidationError(refused)).toBe(true);
      }),
      runs(500),
    );
  });
});

describe("a query", () => {
  const value = fc.oneof(text, fc.integer(), fc.boolean());
  const query = fc.dictionary(text, fc.oneof(value, fc.array(value), fc.constant(undefined)), {
    noNullPrototype: true,
  });

  const pairsOf = (given: Query) =>
    Object.entries(given).flatMap(([name, values]) =>
      values === undefined ? [] : [values].flat().map((item) => [name, String(item)]),
    );

  test("is read back as the same pairs, in order, a list as repetitions of its name", () => {
    fc.assert(
      fc.property(query, (given) => {
        const sent = queryString(given);
        expect([...new URLSearchParams(sent)]).toEqual(pairsOf(given));
        expect(sent === "" || /^\?[\w.~!*'()%&=-]+$/.test(sent)).toBe(true);
      }),
      runs(500),
    );
  });

  test("gives way, name by name, to a later one", () => {
    fc.assert(
      fc.property(query, query, (first, second) => {
        const merged = new Map([...Object.entries(first), ...Object.entries(second)]);
        const sent = new URLSearchParams(queryString(first, second));
        for (const [name, values] of merged)
          expect(sent.getAll(name)).toEqual(values === undefined ? [] : [values].flat().map(String));
      }),
      runs(300),
    );
  });

  test("with half of a surrogate pair is refused with a ValidationError that names the parameter", () => {
    fc.assert(
      fc.property(
        anyString.filter((item) => !isWhole(item)),
        (half) => {
          for (const given of [{ property: half }, { [half]: 1 }]) {
            expect(() => queryString(given)).toThrow(
              expect.objectContaining({
                name: "ValidationError",
                issues: [expect.objectContaining({ path: Object.keys(given) })],
              }),
            );
          }
        },
      ),
      runs(100),
    );
  });
});
