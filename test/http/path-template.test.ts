import { expect, test } from "vitest";
import { templateOf } from "../../src/http/path-template.ts";

const FLOWS = "/data/foundation/flowservice/flows";

test.each([
  ["a UUID", "e0bd8463-0913-4ca1-bd84-6309134ca1f6"],
  ["a UUID in capitals", "E0BD8463-0913-4CA1-BD84-6309134CA1F6"],
  ["hexadecimal digits, as datasets and mapping sets have", "5ed5639d798a22191b6987b2"],
  ["sixteen hexadecimal digits", "0123456789abcdef"],
  ["a batch id", "01EQ5BV1R1VBDE9XF7R0B5SJ4Q"],
  ["an encoded URI", "https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2F12"],
  ["anything encoded", "my%20flow"],
  ["what is too long for a word", "_acme.schemas.da411446eec78026c28d9fafd9e406e3"],
])("%s becomes {id}", (_what, id) => {
  expect(templateOf(`${FLOWS}/${id}/runs`)).toBe(`${FLOWS}/{id}/runs`);
});

test.each(["/data/foundation/schemaregistry/stats", "/a/v2/productProfiles/", "/", "/cafe/decade/feed"])(
  "%s stays as it is",
  (path) => expect(templateOf(path)).toBe(path),
);
