import { expect, test } from "vitest";
import printed from "../fixtures/tutorials/xdm-schemas.json" with { type: "json" };
import { type Body, type Platform, platform } from "./kit.ts";
import { LIST, XED, at, classBody, groupBody, identityBody } from "./registry-kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

/*
 * The exchanges that the guide to schemas prints, with its own bodies, on the readings that its samples are of.
 */

interface Exchange {
  id: string;
  method: string;
  path: string;
  query: Record<string, string>;
  request: Body;
  status: number;
  response: Body;
}

const EXCHANGES: Exchange[] = JSON.parse(JSON.stringify(printed).replaceAll("acme", "emulator"));
const TENANT = "https://ns.adobe.com/emulator";
const THE_SCHEMA = /d5cc04eb8d50190001287e4c869ebe67/g;

/** Printed by older samples only, beside what they have in common with newer ones. */
const NO_MORE = ["xdm:repositoryCreatedBy"];

/** What the guide takes for granted, under the ids that it prints. */
async function asInTheGuide(response: Body = null): Promise<{ on: Platform; id: string }> {
  // The page spells it both ways.
  const registryDates = JSON.stringify(response)?.includes('"repo:createDate"') ? "createDate" : "createdDate";
  const on = await platform({ quirks: { registryVersion: "fields", registryDates } });
  const named = (type: string, hash: string, body: Body): Body => ({
    ...body,
    $id: `${TENANT}/${type}/${hash}`,
    "meta:resourceType": type,
  });
  const everywhere = { "meta:intendedToExtend": [] };
  const property = "19e1d8b5098a7a76e2c10a81cbc99590";
  await sent(
    on.registry("POST", "/rpc/import", [
      named("classes", property, classBody("Property")),
      named("classes", "01b7b1745e8ac4ed1e8784ec91b6afa7", classBody("Hotel")),
      named("mixins", "e49cbb2eec33618f686b8344b4597ecf", { ...groupBody("One"), ...everywhere }),
      named("schemas", "f579a0b5f992c69458ea408ec36571f7da9de15901bab116", schemaBody("Example schema")),
    ]),
    200,
  );
  const made = { ...schemaBody("To be changed"), allOf: [{ $ref: `${TENANT}/classes/${property}` }] };
  const schema = await sent(on.registry("POST", "/tenant/schemas", made), 201);
  return { on, id: schema.$id };
}

test.each(EXCHANGES.map((exchange) => [exchange.id, exchange.method, exchange] as const))(
  "%s: %s",
  async (_, method, exchange) => {
    const { on, id } = await asInTheGuide(exchange.response);
    const hash = id.slice(id.lastIndexOf("/") + 1);
    const isEnabling = JSON.stringify(exchange.request)?.includes("union");
    if (isEnabling) {
      const identity = identityBody(id, { "xdm:sourceProperty": "/_emulator/property/propertyId" });
      await sent(on.registry("POST", "/tenant/descriptors", identity), 201);
    }
    const path = `${exchange.path.replace(THE_SCHEMA, hash)}?${new URLSearchParams(exchange.query)}`;
    // The guide's own look-up leaves the version out of its Accept header, of which it says that it is required.
    const form = exchange.path.includes("schemas/") ? XED : LIST;
    const { status, body } = await on.registry(
      method,
      path,
      exchange.request ?? undefined,
      method === "GET" ? form : {},
    );
    expect(status, JSON.stringify(body)).toBe(exchange.status);
    if (exchange.response !== null) expect(shapeOf(body)).toMatchObject(shapeOf(exchange.response));
    if (method === "PUT" || method === "POST") expect(body.version).toBe(exchange.response.version);
  },
);

test("the schema that was deleted is gone", async () => {
  const { on, id } = await asInTheGuide();
  expect((await on.registry("DELETE", at("schemas", id))).status).toBe(204);
  expect((await on.registry("GET", at("schemas", id), undefined, XED)).status).toBe(404);
});

/** The same object with types in place of values, and lists by the type of their first item. */
function shapeOf(value: Body): Body {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  const kept = Object.entries(value).filter(([key]) => !NO_MORE.includes(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, shapeOf(member)]));
}
