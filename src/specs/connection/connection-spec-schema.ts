import type { MalformedPart } from "../malformed-part.ts";
import type { SpecSchema } from "../spec-schema.ts";

/** The parts of a connection that its spec decides, as they may be given. What is left out is not judged. */
export interface ConnectionPayload {
  /** Of a base connection. */
  readonly auth?: { readonly specName: string; readonly params?: object | undefined } | undefined;
  /** Of a source connection. */
  readonly params?: object | undefined;
}

/** The same as they are sent. Fields the spec does not know are kept. */
export interface ConnectionData {
  readonly auth?: { readonly specName: string; readonly params?: ConnectionParams };
  readonly params?: ConnectionParams;
}

/** Parameters of a way to authenticate, or of a source, as they are sent. */
export type ConnectionParams = Readonly<Record<string, unknown>>;

/**
 * The validator of the connections of one spec.
 *
 * @example
 * ```ts
 * const spec = await platform.connectionSpecs.getByName("hubspot");
 * const schema: ConnectionSpecSchema = compileConnectionSpec(spec);
 * console.log([...schema.auth.keys()], schema.source === undefined ? "declares no source parameters" : "declares source parameters");
 * ```
 */
export interface ConnectionSpecSchema extends SpecSchema<ConnectionPayload, ConnectionData> {
  /** Name of the spec. */
  readonly name: string;
  /** `auth.params` by the name of the way to authenticate, in the spec's order. */
  readonly auth: ReadonlyMap<string, SpecSchema<object, ConnectionParams>>;
  /** `params` of a source connection; undefined where the spec does not say what they are. */
  readonly source: SpecSchema<object, ConnectionParams> | undefined;
  /** Parts of its schemas that are not what JSON Schema allows. They assert nothing. */
  readonly malformed: readonly MalformedPart[];
}
