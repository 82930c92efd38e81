import type { Flavor, Tagged } from "type-fest";
import { ValidationError } from "./errors/validation-error.ts";

/**
 * Ids come out of calls tagged with their kind, and go into calls as a flavor of the same tag: a `FlowId` never passes for a
 * `SourceConnectionId`, also inside arrays, while a plain string out of a configuration does.
 */
interface IdKind {
  /** How ids of this kind usually look. Documented ids are not all of this form, so another form is a warning, never an error. */
  readonly usual: RegExp;
  readonly example: string;
  /** What no id of this kind can be: it would address something else. */
  readonly refuses: RegExp;
}

const UUID = { usual: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, example: "a UUID", refuses: /[\s/?#]/ };
const HEX24 = { usual: /^[\da-f]{24}$/i, example: "24 hexadecimal digits", refuses: /[\s/?#]/ };
const HEX32 = { usual: /^[\da-f]{32}$/i, example: "32 hexadecimal digits", refuses: /[\s/?#]/ };
const HEX40 = { usual: /^([\da-f]{40}|[\da-f]{48})$/i, example: "40 or 48 hexadecimal digits", refuses: /[\s/?#]/ };
const ULID = { usual: /^[\da-z]{24,32}$/i, example: "24 to 32 letters and digits", refuses: /[\s/?#]/ };
const SCHEMA = {
  usual: /^(https:\/\/ns\.adobe\.com\/|_)\S+$/,
  example: "a URI such as https://ns.adobe.com/…/schemas/… or a meta:altId such as _tenant.schemas.…",
  refuses: /\s|^(?!https?:\/\/|_)/,
};

const KINDS = {
  BaseConnectionId: UUID,
  ConnectionSpecId: UUID,
  SourceConnectionId: UUID,
  TargetConnectionId: UUID,
  FlowSpecId: UUID,
  FlowId: UUID,
  RunId: UUID,
  SchemaId: SCHEMA,
  FieldGroupId: SCHEMA,
  ClassId: SCHEMA,
  DataTypeId: SCHEMA,
  BehaviorId: SCHEMA,
  DescriptorId: HEX40,
  DataSetId: HEX24,
  BatchId: ULID,
  MappingSetId: HEX32,
} satisfies Record<string, IdKind>;

/** The name of a kind of id, such as `"FlowId"`. */
export type IdName = keyof typeof KINDS;

/** What parameters take: an id of this kind, or a plain string; never an id of another kind. */
export type IdInput<Name extends IdName> = Flavor<string, Name>;

/** Says what is wrong with an id, or nothing. */
export function idProblem(name: IdName, value: unknown): string | undefined {
  if (typeof value !== "string") return `must be a string (${name}), got ${value === null ? "null" : typeof value}`;
  if (value.trim() === "") return `must not be empty: a ${name} is ${KINDS[name].example}`;
  if (KINDS[name].refuses.test(value) || value === "." || value === "..") {
    return `${JSON.stringify(value.slice(0, 80))} cannot be a ${name}, which is ${KINDS[name].example}`;
  }
  return undefined;
}

/** Says what is unusual about a well-formed id, or nothing. */
export function idOddity(name: IdName, value: string): string | undefined {
  if (KINDS[name].usual.test(value)) return undefined;
  return `${JSON.stringify(value.slice(0, 80))} does not look like a ${name}, which usually is ${KINDS[name].example}`;
}

function idFactory<Name extends IdName>(name: Name): (value: string) => Tagged<string, Name> {
  return (value) => {
    const message = idProblem(name, value);
    if (message !== undefined) throw new ValidationError(name, [{ path: [], message, rule: "id" }]);
    // The one place where a string becomes an id: it has just been checked.
    return value as Tagged<string, Name>;
  };
}

/** The id of a base connection: the credentials of a source. */
export type BaseConnectionId = Tagged<string, "BaseConnectionId">;
/**
 * Checks a string and makes it the id of a base connection: the credentials of a source. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = BaseConnectionId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const BaseConnectionId = idFactory("BaseConnectionId");

/** The id of a connection spec: a kind of source or destination. */
export type ConnectionSpecId = Tagged<string, "ConnectionSpecId">;
/**
 * Checks a string and makes it the id of a connection spec: a kind of source or destination. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = ConnectionSpecId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const ConnectionSpecId = idFactory("ConnectionSpecId");

/** The id of a source connection: which data of a source to collect. */
export type SourceConnectionId = Tagged<string, "SourceConnectionId">;
/**
 * Checks a string and makes it the id of a source connection: which data of a source to collect. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = SourceConnectionId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const SourceConnectionId = idFactory("SourceConnectionId");

/** The id of a target connection: where data lands. */
export type TargetConnectionId = Tagged<string, "TargetConnectionId">;
/**
 * Checks a string and makes it the id of a target connection: where data lands. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = TargetConnectionId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const TargetConnectionId = idFactory("TargetConnectionId");

/** The id of a flow spec: how a kind of dataflow runs. */
export type FlowSpecId = Tagged<string, "FlowSpecId">;
/**
 * Checks a string and makes it the id of a flow spec: how a kind of dataflow runs. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = FlowSpecId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const FlowSpecId = idFactory("FlowSpecId");

/** The id of a flow: source, target, transformations and schedule together. */
export type FlowId = Tagged<string, "FlowId">;
/**
 * Checks a string and makes it the id of a flow: source, target, transformations and schedule together. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = FlowId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const FlowId = idFactory("FlowId");

/** The id of a flow run: one execution of a flow. */
export type RunId = Tagged<string, "RunId">;
/**
 * Checks a string and makes it the id of a flow run: one execution of a flow. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = RunId("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
 * ```
 */
export const RunId = idFactory("RunId");

/** The id of an XDM schema: its `$id` URI, or its `meta:altId`. */
export type SchemaId = Tagged<string, "SchemaId">;
/**
 * Checks a string and makes it the id of an XDM schema: its `$id` URI, or its `meta:altId`. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = SchemaId("https://ns.adobe.com/acme/schemas/1234");
 * ```
 */
export const SchemaId = idFactory("SchemaId");

/** The id of a field group of the Schema Registry: its `$id` or its `meta:altId`, which still say `mixins`. */
export type FieldGroupId = Tagged<string, "FieldGroupId">;
/**
 * Checks a string and makes it the id of a field group of the Schema Registry: its `$id` or its `meta:altId`, which still say `mixins`. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = FieldGroupId("https://ns.adobe.com/acme/mixins/8779fd45");
 * ```
 */
export const FieldGroupId = idFactory("FieldGroupId");

/** The id of a class of the Schema Registry: its `$id` or its `meta:altId`. */
export type ClassId = Tagged<string, "ClassId">;
/**
 * Checks a string and makes it the id of a class of the Schema Registry: its `$id` or its `meta:altId`. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = ClassId("https://ns.adobe.com/xdm/context/profile");
 * ```
 */
export const ClassId = idFactory("ClassId");

/** The id of a data type of the Schema Registry: its `$id` or its `meta:altId`. */
export type DataTypeId = Tagged<string, "DataTypeId">;
/**
 * Checks a string and makes it the id of a data type of the Schema Registry: its `$id` or its `meta:altId`. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = DataTypeId("https://ns.adobe.com/acme/datatypes/669ffcc6");
 * ```
 */
export const DataTypeId = idFactory("DataTypeId");

/** The id of a behavior of the Schema Registry: its `$id` or its `meta:altId`. */
export type BehaviorId = Tagged<string, "BehaviorId">;
/**
 * Checks a string and makes it the id of a behavior of the Schema Registry: its `$id` or its `meta:altId`. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = BehaviorId("https://ns.adobe.com/xdm/data/record");
 * ```
 */
export const BehaviorId = idFactory("BehaviorId");

/** The id of a descriptor of the Schema Registry: its `@id`. */
export type DescriptorId = Tagged<string, "DescriptorId">;
/**
 * Checks a string and makes it the id of a descriptor of the Schema Registry: its `@id`. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = DescriptorId("f3a1dfa38a4871cf4442a33074c1f9406a593407");
 * ```
 */
export const DescriptorId = idFactory("DescriptorId");

/** The id of a dataset of Catalog. */
export type DataSetId = Tagged<string, "DataSetId">;
/**
 * Checks a string and makes it the id of a dataset of Catalog. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = DataSetId("5ed5639d798a22191b6987b2");
 * ```
 */
export const DataSetId = idFactory("DataSetId");

/** The id of a batch of records written to a dataset. */
export type BatchId = Tagged<string, "BatchId">;
/**
 * Checks a string and makes it the id of a batch of records written to a dataset. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = BatchId("01EQ5BV1R1VBDE9XF7R0B5SJ4Q");
 * ```
 */
export const BatchId = idFactory("BatchId");

/** The id of a mapping set of Data Prep. */
export type MappingSetId = Tagged<string, "MappingSetId">;
/**
 * Checks a string and makes it the id of a mapping set of Data Prep. Throws a {@link ValidationError} when it cannot be one.
 *
 * @example
 * ```ts
 * const id = MappingSetId("500a9b747fcf4908a21917d49bd61780");
 * ```
 */
export const MappingSetId = idFactory("MappingSetId");
