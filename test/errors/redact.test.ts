import { expect, test } from "vitest";
import { Redactor } from "../../src/errors/redact.ts";
import { toCurl } from "../../src/errors/curl.ts";

const knowing = (...secrets: string[]) => {
  const redactor = new Redactor();
  redactor.addAll(secrets);
  return redactor;
};

test("a secret inside another is masked with it", () => {
  expect(knowing("abcdef", "abcdefgh").text("abcdefgh and abcdef")).toBe("[redacted] and [redacted]");
});

test("a very short secret is masked where it is the whole value, and does not shred every text", () => {
  const redactor = knowing("a", "");
  expect(redactor.json({ x: "a", text: "a banana" })).toEqual({ x: "[redacted]", text: "a banana" });
});

test("a bearer token nobody told of is masked, too", () =>
  expect(new Redactor().text("Bearer abc.def-ghi")).toBe("Bearer [redacted]"));

test("fields named like secrets are masked, and numbers stay", () => {
  expect(new Redactor().json({ refreshToken: "x", count: 5, list: [{ apiSecret: "y" }] })).toEqual({
    refreshToken: "[redacted]",
    count: 5,
    list: [{ apiSecret: "[redacted]" }],
  });
});

test("headers are shown by a list of what may be, not of what may not", () => {
  const headers = new Redactor().headers([
    ["Authorization", "Bearer x"],
    ["x-vault-key", "y"],
    ["x-sandbox-name", "dev"],
  ]);
  expect(headers).toEqual([
    ["Authorization", "[redacted]"],
    ["x-vault-key", "[redacted]"],
    ["x-sandbox-name", "dev"],
  ]);
});

test("quotes survive the shell", () => {
  expect(toCurl({ method: "POST", url: "https://a", headers: [], body: '{"a":"it\'s"}' })).toContain(
    `'{"a":"it'\\''s"}'`,
  );
});

test("a header of the caller's own is a secret, unless it is known to be harmless", () => {
  const redactor = new Redactor();
  redactor.addHeaders([
    ["x-vault-key", "opaque-value"],
    ["x-sandbox-name", "production"],
  ]);
  expect(redactor.text("opaque-value in production")).toBe("[redacted] in production");
});
