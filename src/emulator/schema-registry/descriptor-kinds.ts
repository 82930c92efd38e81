import { placeholderProblem } from "../errors/placeholder.ts";
import type { JsonObject } from "../json.ts";

/** What a kind of descriptor needs besides its type and its schema. */
interface Needs {
  /** `xdm:sourceVersion`, the major version of the schema. */
  readonly version?: true;
  /** Its `xdm:sourceProperty` may be a list of paths. */
  readonly manyPaths?: true;
  readonly fields?: readonly string[];
  /** What only its fields can say. */
  readonly check?: (descriptor: JsonObject) => void;
}

const RELATION: Needs = { version: true, fields: ["xdm:destinationSchema", "xdm:destinationVersion"] };

/**
 * The kinds of descriptors. Source: the Schema Registry OpenAPI file and the guide's appendix, defining descriptors; of
 * OneToMany and ManyToMany nothing but their names is documented.
 */
const KINDS: Readonly<Record<string, Needs>> = {
  "xdm:descriptorIdentity": {
    version: true,
    fields: ["xdm:namespace", "xdm:property"],
    check: (descriptor) => {
      oneOf(descriptor, "xdm:property", ["xdm:code", "xdm:id"]);
      if (descriptor["xdm:isPrimary"] !== undefined && typeof descriptor["xdm:isPrimary"] !== "boolean") {
        throw placeholderProblem(400, "xdm:isPrimary is true or false.");
      }
    },
  },
  "xdm:alternateDisplayInfo": {
    version: true,
    check: (descriptor) => {
      const texts = ["xdm:title", "xdm:description", "meta:enum", "meta:excludeMetaEnum", "xdm:excludeMetaEnum"];
      if (!texts.some((name) => descriptor[name] !== undefined)) {
        throw placeholderProblem(400, `An xdm:alternateDisplayInfo descriptor has one of ${texts.join(", ")}.`);
      }
    },
  },
  "xdm:descriptorReferenceIdentity": { version: true, fields: ["xdm:identityNamespace"] },
  "xdm:descriptorOneToOne": RELATION,
  "xdm:descriptorOneToMany": RELATION,
  "xdm:descriptorManyToMany": RELATION,
  "xdm:descriptorRelationship": {
    version: true,
    manyPaths: true,
    fields: ["xdm:destinationSchema", "xdm:cardinality"],
    check: (descriptor) => oneOf(descriptor, "xdm:cardinality", ["1:1", "1:0", "M:1", "M:0"]),
  },
  "xdm:descriptorPrimaryKey": { manyPaths: true },
  "xdm:descriptorVersion": {},
  "xdm:descriptorTimestamp": {},
  "xdm:descriptorDeprecated": { version: true, manyPaths: true },
};

/** Refuses a descriptor that lacks what its kind needs. */
export function checkKind(descriptor: JsonObject): void {
  const type = String(descriptor["@type"]);
  const needs = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (needs === undefined) {
    throw placeholderProblem(
      400,
      `There is no descriptor of the @type ${type}. There are ${Object.keys(KINDS).join(", ")}.`,
    );
  }
  if (needs.version && Number(descriptor["xdm:sourceVersion"]) !== 1) {
    throw placeholderProblem(400, `The xdm:sourceVersion of an ${type} is 1.`);
  }
  if (Array.isArray(descriptor["xdm:sourceProperty"]) && !needs.manyPaths) {
    throw placeholderProblem(400, `The xdm:sourceProperty of an ${type} is one path.`);
  }
  const missing = needs.fields?.find((name) => descriptor[name] === undefined || descriptor[name] === "");
  if (missing !== undefined) throw placeholderProblem(400, `An ${type} needs ${missing}.`);
  needs.check?.(descriptor);
}

function oneOf(descriptor: JsonObject, name: string, values: readonly string[]): void {
  const value = descriptor[name];
  if (typeof value === "string" && values.includes(value)) return;
  throw placeholderProblem(400, `${name} is one of ${values.join(", ")}; got ${JSON.stringify(value ?? null)}.`);
}
