import { Ajv, type AnySchema } from "ajv";
import { beforeAll, describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { documentAt, hasDocuments } from "../../scripts/carry/documents-folder.ts";
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
 * Every operation of the Schema Registry's file is routed, answers the status that the file has, and in the shape that it has.
 */

const REGISTRY = OPERATIONS.filter(({ service }) => service === "schemaregistry");

/** Where the file's own schema does not hold for its own examples, or for what other pages print. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  "/_page/next": "null on the last page in every example, a string in the schema; of the type of the key (Q26)",
  "/_links/next": "null, or an object with href, as listed by the guide; a string in the schema",
  "/xdm:sourceVersion": "a number in every example, a string in the schema",
};

const isKnown = (path: string) => {
  const known = Object.keys(DEVIATIONS).find((each) => path.endsWith(each));
  if (known !== undefined) met.add(known);
  return known !== undefined;
};
const met = new Set<string>();

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

describe.skipIf(!hasDocuments())("the shapes in that file (skipped without the folder of documents)", () => {
  interface ApiFile {
    definitions: Record<string, unknown>;
    paths: Record<string, Record<string, { responses: Record<string, { schema?: AnySchema }> }>>;
  }
  let file: ApiFile;
  beforeAll(() => {
    // Examples hold $id and $ref of their own, which are no schemas of the file's.
    const withoutExamples = (key: unknown, value: unknown) => (key === "example" ? undefined : value);
    file = JSON.parse(JSON.stringify(parse(documentAt("openapi/schema-registry.yaml")), withoutExamples));
  });

  test.each(REGISTRY.map(({ method, path }) => [method, path] as const))("%s %s", async (method, path) => {
    const answer = await call(await everything(), method, path);
    const schema = file.paths[path]?.[method.toLowerCase()]?.responses[answer.status]?.schema;
    if (schema === undefined) return expect(answer.status).toBeLessThan(300);
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
    const check = ajv.compile({ ...(schema as object), definitions: file.definitions });
    check(answer.body);
    expect((check.errors ?? []).filter(({ instancePath }) => !isKnown(instancePath))).toEqual([]);
  });

  test("deviate only where this file says so", () => {
    expect([...met].sort()).toEqual(Object.keys(DEVIATIONS).sort());
  });
});
