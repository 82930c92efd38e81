import { expect, test } from "vitest";
import { environmentOf, examined, examinedOn, platformServer, SANDBOXES } from "./doctor-kit.ts";

const list = (sandboxes: readonly unknown[]) => ({
  body: { sandboxes, _page: { limit: 50, count: sandboxes.length } },
});
const forbidden = { status: 403, body: { type: "/placeholder/type/uri", status: 403, title: "ForbiddenError" } };

test("a valid token that is a member of no sandbox is named as that, and what follows points back to it", async () => {
  const { check, code, statuses } = await examinedOn({
    sandboxes: list([]),
    catalog: forbidden,
    "data-prep": { status: 401, body: { message: "Access Denied. The user is not authorized to make the request." } },
  });
  expect(statuses).toMatchObject({ token: "ok", organisation: "ok", sandbox: "failed", catalog: "failed" });
  expect(check("sandbox")).toMatchObject({
    sentence: expect.stringContaining("The token is valid, but its credential is a member of no sandbox"),
    remedy: expect.stringContaining("Let an administrator add the credential to a role"),
  });
  expect(check("catalog")?.remedy).toBe("See to the sandbox first.");
  expect(check("data-prep")?.remedy).toBe("See to the sandbox first.");
  // What works all the same is told, too.
  expect(check("flow-service")?.status).toBe("ok");
  expect(code).toBe(1);
});

test("a refused list of sandboxes says almost the same, for every member of one may list them", async () => {
  const refusal = {
    status: 403,
    body: { type: "http://ns.adobe.com/aep/errors/SMS-2010-403", title: "Forbidden", status: 403 },
  };
  const { check } = await examinedOn({ sandboxes: refusal });
  expect(check("organisation")).toMatchObject({
    status: "ok",
    sentence: expect.stringContaining("refused further in"),
  });
  expect(check("sandbox")).toMatchObject({
    status: "failed",
    sentence: expect.stringContaining("most likely a member of none"),
    code: "SMS-2010-403",
    httpStatus: 403,
  });
});

test.each<[string, RegExp]>([
  ["dve", /no sandbox named "dve" \(did you mean "dev"\?\)\. It may use "prod", "dev"\./],
  ["Development", /no sandbox named "Development" \(that is the title of "dev"\)/],
  ["something-else", /no sandbox named "something-else"\. It may use/],
])("the name %s, which is none, is set right where it can be", async (name, sentence) => {
  const { check } = await examinedOn({}, { AEP_SANDBOX_NAME: name });
  expect(check("sandbox")).toMatchObject({ status: "failed", sentence: expect.stringMatching(sentence) });
});

test("a long list of sandboxes is cut", async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ name: `team-${index}` }));
  expect((await examinedOn({ sandboxes: list(many) })).check("sandbox")?.sentence).toMatch(/"team-7" and 22 more\.$/);
});

test("a sandbox on a later page of the list is found", async () => {
  const first = Array.from({ length: 50 }, (_, index) => ({ name: `team-${index}` }));
  const server = await platformServer();
  const healthy = server.respond;
  server.respond = (request, ...rest) =>
    request.path === "/data/foundation/sandbox-management/"
      ? list(request.query.get("offset") === "0" ? first : SANDBOXES)
      : healthy(request, ...rest);
  expect((await examined(environmentOf(server.url))).check("sandbox")?.status).toBe("ok");
});

test("a production sandbox is a warning, and no failure", async () => {
  const { check, code } = await examinedOn({}, { AEP_SANDBOX_NAME: "prod" });
  expect(check("sandbox")).toMatchObject({
    status: "warning",
    sentence: '"prod" is a production sandbox: what is written there is live.',
  });
  expect(code).toBe(0);
});

test.each<[object, string, RegExp]>([
  [{ state: "creating" }, "failed", /its state is "creating"/],
  [{ state: "resetting" }, "failed", /its state is "resetting"/],
  [{ state: "deleting" }, "failed", /its state is "deleting"/],
  [{ state: "deleted" }, "failed", /its state is "deleted"/],
  [{ state: "failed" }, "failed", /its state is "failed"/],
  [{ state: "hibernating" }, "warning", /its state is "hibernating"/],
  [{ type: "training" }, "warning", /does not say that it is for development, but "training"/],
  [{ type: undefined }, "warning", /does not say that it is for development\./],
])("a sandbox that is %j is told as that", async (change, status, sentence) => {
  const { check } = await examinedOn({
    sandboxes: list([{ name: "dev", state: "active", type: "development", ...change }]),
  });
  expect(check("sandbox")).toMatchObject({ status, sentence: expect.stringMatching(sentence) });
});
