/**
 * A JSON Schema of draft-07, the dialect of the platform's specs. Keywords that are not listed are annotations and may stand anywhere.
 * Source: https://json-schema.org/draft-07/json-schema-validation
 *
 * @example
 * ```ts
 * const schedule: JsonSchema = { type: "object", properties: { interval: { type: "integer", minimum: 15 } }, required: ["interval"] };
 * console.log(compileJsonSchema(schedule).safeParse({ interval: 5 }).success);
 * ```
 */
export type JsonSchema = boolean | JsonSchemaObject;

/** The seven words `type` may say. */
export type JsonSchemaType = "null" | "boolean" | "object" | "array" | "number" | "integer" | "string";

export interface JsonSchemaObject {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  /** Documentation only: a default is never written into a payload. */
  readonly default?: unknown;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: JsonSchemaType | readonly JsonSchemaType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly multipleOf?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** Counted in code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** An annotation here: never checked. */
  readonly format?: string;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalItems?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly contains?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependencies?: Readonly<Record<string, JsonSchema | readonly string[]>>;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly [annotation: string]: unknown;
}
