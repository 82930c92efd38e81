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
  redactor.addHeaders({ "x-vault-key": "opaque-value", "x-sandbox-name": "production" });
  expect(redactor.text("opaque-value in production")).toBe("[redacted] in production");
});

test("a URL shows the values of known query parameters only, however short the others are", () => {
  const redactor = knowing("s3cr3t/1");
  expect(redactor.url("https://host/a/s3cr3t%2F1?limit=5&sig=x&property=name%3D%3Ds3cr3t%252f1&flag")).toBe(
    "https://host/a/[redacted]?limit=5&sig=[redacted]&property=name%3D%3D[redacted]&flag=[redacted]",
  );
});

test("a secret that was a number, or comes back as one, is masked, and small numbers are none", () => {
  const redactor = new Redactor();
  redactor.addAll({ pin: 48151623, port: 22, account: "16777216" });
  expect(redactor.json({ list: [48151623, 22, 16777216], text: "48151623 on port 22" })).toEqual({
    list: ["[redacted]", 22, "[redacted]"],
    text: "[redacted] on port 22",
  });
});

test("secrets that overlap are masked as one", () =>
  expect(knowing("abcdef", "defghi").text("abcdefghi")).toBe("[redacted]"));

test("a field of JSON that stops half-way is masked by its name", () => {
  expect(new Redactor().excerpt('{"expires_in": 5, "access_token": "eyJhbGciOi', 60)).toBe(
    '{"expires_in": 5, "access_token": "[redacted]',
  );
});
