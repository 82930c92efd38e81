import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Redactor } from "../../src/errors/redact.ts";
import { anyString, runs } from "../support/properties.ts";
import { anySecret, ENCODINGS, shownIn, type TestSecret } from "../support/secrets.ts";

const knowing = (...secrets: TestSecret[]) => {
  const redactor = new Redactor();
  redactor.addAll(secrets.map(({ value }) => value));
  return redactor;
};
const secrets = fc.array(anySecret, { minLength: 1, maxLength: 3 });

describe.each(Object.entries(ENCODINGS))("of a text written as %s", (_name, encode) => {
  test("no secret is left, whatever stands around it", () => {
    fc.assert(
      fc.property(secrets, anyString, anyString, (some, before, after) => {
        const text = encode(before + some.map(({ value }) => value).join(before) + after);
        const redactor = knowing(...some);
        expect(shownIn(redactor.text(text), some)).toEqual([]);
        expect(shownIn(JSON.stringify(redactor.json({ [text]: [text] })), some)).toEqual([]);
      }),
      runs(60),
    );
  });

  test("nor the beginning of one, where the text was cut", () => {
    fc.assert(
      fc.property(anySecret, anyString, fc.nat(), (secret, before, at) => {
        const text = encode(before + secret.value);
        const shown = knowing(secret).excerpt(text, at % (text.length + 1));
        expect(shownIn(shown, [secret])).toEqual([]);
      }),
      runs(60),
    );
  });
});

test("base64 of a secret alone is masked, in both alphabets", () => {
  fc.assert(
    fc.property(anySecret, fc.constantFrom("base64", "base64url"), anyString, (secret, alphabet, around) => {
      const base64 = Buffer.from(secret.value).toString(alphabet);
      expect(knowing(secret).text(`${around} ${base64} ${around}`)).not.toContain(base64.replaceAll("=", ""));
    }),
    runs(200),
  );
});

test("a text that holds no secret stays as it is", () => {
  fc.assert(
    fc.property(secrets, fc.string({ unit: fc.constantFrom(...'abc %\\"/+&;é💥\n') }), (some, text) => {
      expect(knowing(...some).text(text)).toBe(text);
    }),
    runs(300),
  );
});

test("a very long secret, in a very long text, is masked in reasonable time", () => {
  const key = `-----BEGIN PRIVATE KEY-----\n${"MIIEvQ+/\n".repeat(2_000)}-----END PRIVATE KEY-----\n`;
  const redactor = new Redactor();
  redactor.add(key);
  const since = performance.now();
  const shown = redactor.text(`before ${JSON.stringify(key)} after ${"x\\".repeat(50_000)}`);
  expect(shown).toMatch(/^before "\[redacted\]" after x\\x/);
  expect(redactor.text("\\".repeat(20_000))).toHaveLength(20_000);
  expect(performance.now() - since).toBeLessThan(2_000);
});
