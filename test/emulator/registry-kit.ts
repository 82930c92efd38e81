import type { Body, Platform } from "./kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

export const accept = (form: string, version = true) => ({
  headers: { accept: `application/vnd.adobe.${form}+json${version ? "; version=1" : ""}` },
});
export const LIST = accept("xed-id", false);
export const XED = accept("xed");
export const FULL = accept("xed-full");

export const PROFILE = "https://ns.adobe.com/xdm/context/profile";
export const IDENTITY_MAP = "https://ns.adobe.com/xdm/context/identitymap";

/** The guide's field group of a property, for another class. */
export const groupBody = (title = "Property Details", properties: Body = PROPERTY): Body => ({
  title,
  description: "Detailed information related to the properties owned and operated by the company.",
  type: "object",
  "meta:intendedToExtend": [PROFILE],
  definitions: { property: { properties: { _emulator: { type: "object", properties } } } },
  allOf: [{ $ref: "#/definitions/property" }],
});

const PROPERTY: Body = {
  propertyName: { type: "string", title: "Property Name", description: "Name of the property" },
  propertyType: { type: "string", title: "Property Type", enum: ["retail", "yoga", "fitness"] },
  squareFeet: { type: "integer", title: "Square Feet" },
};

/** The guide's class of a property. */
export const classBody = (title = "Property"): Body => ({
  title,
  description: "Properties owned and operated by the company.",
  type: "object",
  definitions: {
    property: {
      properties: {
        _emulator: {
          type: "object",
          properties: {
            property: {
              title: "Property Information",
              type: "object",
              properties: { propertyId: { title: "Property Identification Number", type: "string" } },
            },
          },
        },
      },
      type: "object",
    },
  },
  allOf: [{ $ref: "https://ns.adobe.com/xdm/data/record" }, { $ref: "#/definitions/property" }],
});

/** The reference's data type of a construction. */
export const typeBody = (title = "Property Construction"): Body => ({
  type: "object",
  title,
  description: "Information related to the property construction",
  properties: {
    yearBuilt: { type: "integer", title: "Year Built" },
    propertyType: { type: "string", title: "Property Type", enum: ["freeStanding", "mall"] },
  },
});

/** The guide's identity descriptor. */
export const identityBody = (schema: string, change: Body = {}): Body => ({
  "@type": "xdm:descriptorIdentity",
  "xdm:sourceSchema": schema,
  "xdm:sourceVersion": 1,
  "xdm:sourceProperty": "/personalEmail/address",
  "xdm:namespace": "Email",
  "xdm:property": "xdm:code",
  "xdm:isPrimary": true,
  ...change,
});

export const UNION = [{ op: "add", path: "/meta:immutableTags", value: ["union"] }];

export const at = (collection: string, id: string) => `/tenant/${collection}/${encodeURIComponent(id)}`;

/** A schema of the organisation's own. */
export async function newSchema({ registry }: Platform, title = "Contacts", parts: string[] = []): Promise<Body> {
  const body = schemaBody(title);
  const allOf = [...body.allOf, ...parts.map(($ref) => ({ $ref }))];
  return sent(registry("POST", "/tenant/schemas", { ...body, allOf }), 201);
}

/** A schema with a primary identity, in the union of its class. */
export async function unionSchema(on: Platform, title = "Contacts", parts: string[] = []): Promise<Body> {
  const schema = await newSchema(on, title, parts);
  await sent(on.registry("POST", "/tenant/descriptors", identityBody(schema.$id)), 201);
  return sent(on.registry("PATCH", at("schemas", schema.$id), UNION), 200);
}

export const refusal = ({ status, body }: { status: number; body: Body }) => [status, body.type.replace(/.*\//, "")];
