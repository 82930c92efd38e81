import { expect, test } from "vitest";
import { platform } from "./kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

test.each([
  { op: "add", path: "/title/x", value: 1 },
  { op: "add", path: "/allOf/length", value: -1 },
  { op: "replace", path: "/allOf/-", value: {} },
  { op: "remove", path: "/nothing/here" },
  { op: "move", path: "/title", from: "/nothing" },
  { op: "erase", path: "/title" },
  { path: "/title" },
  5,
])("a patch of a schema that leads nowhere is refused, and changes nothing: %j", async (change) => {
  const on = await platform();
  const { $id } = await sent(on.registry("POST", "/tenant/schemas", schemaBody()), 201);
  const path = `/tenant/schemas/${encodeURIComponent($id)}`;
  const accept = { headers: { accept: "application/vnd.adobe.xed+json; version=1" } };
  const before = await on.registry("GET", path, undefined, accept);
  const patch = [{ op: "replace", path: "/title", value: "Another" }, change];
  expect((await on.registry("PATCH", path, patch)).status).toBe(400);
  expect((await on.registry("GET", path, undefined, accept)).body).toEqual(before.body);
});
