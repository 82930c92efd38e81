import { describe, expect, it } from "vitest";
import { SCHEMA_REGISTRY } from "../../src/emulator/schema-registry/service.ts";
import { OPERATIONS } from "../support/operations.ts";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  LIST,
  PROFILE,
  XED,
  accept,
  classBody,
  groupBody,
  identityBody,
  newSchema,
  typeBody,
  unionSchema,
} from "./registry-kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

/*
 * Every operation of the Schema Registry's file is routed, and answers the status that the file has. In which shape is a question for
 * openapi-walk.test.ts.
 */

const REGISTRY = OPERATIONS.filter(({ service }) => service === "schemaregistry");

interface Made {
  on: Platform;
  ids: Record<string, string>;
  exported: Body;
}

async function everything(): Promise<Made> {
  const on = await platform();
  const make = (path: string, body: Body) => sent(on.registry("POST", `/tenant/${path}`, body), 201);
  const [type, group, own] = [
    await make("datatypes", typeBody()),
    await make("fieldgroups", groupBody()),
    await make("classes", classBody()),
  ];
  const schema = await newSchema(on, "Contacts");
  const descriptor = await make("descriptors", identityBody(schema.$id));
  await unionSchema(on, "Enabled");
  const ids = {
    DATA_TYPE_ID: type.$id,
    FIELD_GROUP_ID: group.$id,
    MIXIN_ID: group.$id,
    CLASS_ID: own.$id,
    SCHEMA_ID: schema.$id,
    RESOURCE_ID: schema.$id,
    DESCRIPTOR_ID: descriptor["@id"],
    UNION_ID: `${PROFILE}__union`,
    BEHAVIOR_ID: "https://ns.adobe.com/xdm/data/record",
    CONTAINER_ID: "tenant",
  };
  const other = await make("datatypes", typeBody("To be exported"));
  const path = encodeURIComponent(other.$id);
  const exported = await sent(on.registry("GET", `/rpc/export/${path}`), 200);
  await sent(on.registry("DELETE", `/tenant/datatypes/${path}`), 204);
  return { on, ids, exported };
}

const PAYLOADS: Record<string, (made: Made) => Body> = {
  schemas: () => schemaBody("New"),
  classes: () => classBody("New"),
  fieldgroups: () => groupBody("New"),
  mixins: () => groupBody("New"),
  datatypes: () => typeBody("New"),
  descriptors: ({ ids }) => identityBody(ids.SCHEMA_ID ?? "", { "xdm:isPrimary": false }),
  import: ({ exported }) => exported,
};
const PATCH = [{ op: "replace", path: "/description", value: "Another" }];

function call({ on, ids, exported }: Made, method: string, template: string) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? name));
  const collection = template.split("/").find((segment) => Object.hasOwn(PAYLOADS, segment)) ?? "";
  const payload = PAYLOADS[collection]?.({ on, ids, exported });
  const body = method === "PATCH" ? PATCH : method === "GET" || method === "DELETE" ? undefined : payload;
  const form = template.includes("descriptors") ? accept("xdm", false) : template.endsWith("}") ? XED : LIST;
  return on.registry(method, path, body, method === "GET" && !template.startsWith("/rpc") ? form : {});
}

const STATUS: Record<string, number> = { GET: 200, PUT: 200, PATCH: 200, POST: 201, DELETE: 204 };

describe("the Schema Registry's file", () => {
  it.each(REGISTRY.map(({ method, path }) => [method, path] as const))(
    "has %s %s, and so has the emulator",
    async (method, path) => {
      const answer = await call(await everything(), method, path);
      expect(answer.status, JSON.stringify(answer.body)).toBe(path === "/rpc/import" ? 200 : STATUS[method]);
    },
  );

  it("has all that the emulator has, but for the containers that it writes as one", () => {
    const documented = new Set(
      REGISTRY.map(
        ({ method, path }) => `${method} ${path.replace(/\{CONTAINER_ID\}/, "tenant").replace(/\{\w+\}/, ":id")}`,
      ),
    );
    const routed = SCHEMA_REGISTRY.routes.map(({ method, pattern }) => `${method} ${pattern}`);
    const beyond = routed.filter(
      (route) => !documented.has(route) && !documented.has(route.replace("/global/", "/tenant/")),
    );
    expect(beyond).toEqual([]);
  });

  it("is told of every route how far to trust it", () => {
    expect(SCHEMA_REGISTRY.routes.filter(({ fidelity }) => fidelity === undefined)).toEqual([]);
  });
});
