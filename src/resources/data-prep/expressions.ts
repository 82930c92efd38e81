import * as z from "zod/mini";
import type { Answer } from "../../http/answer.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { isRecord } from "../../http/envelopes.ts";
import { BASE_PATHS } from "../../http/operation.ts";
import { plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked } from "../../payloads/check.ts";
import { id, model, nonEmpty } from "../../payloads/models.ts";

const LANGUAGE = `${BASE_PATHS.conversion}/languages/el`;

/** An expression to judge, such as `concat("Hi", ", ", name)`. Source: Data Prep API reference. */
export interface ValidateExpression {
  readonly expression: string;
  readonly mappingSetId?: IdInput<"MappingSetId"> | undefined;
  /** A row as text, or as an object, which is sent as JSON. */
  readonly sampleData?: string | Readonly<Record<string, unknown>> | undefined;
  readonly sampleDataType?: string | undefined;
}

/** A function of the expression language. */
export interface MappingFunction {
  readonly function: string;
  readonly category?: string;
  readonly description?: string;
  /** Such as `T first(T...)`. */
  readonly syntax?: string;
  readonly returns?: string;
  readonly returnType?: string;
  readonly example?: string;
  readonly result?: string;
  readonly params?: readonly {
    readonly name?: string;
    readonly description?: string;
    readonly type?: string;
    readonly dataType?: string;
    readonly position?: number;
  }[];
  readonly since?: number;
}

/** An operator of the expression language. */
export interface MappingOperator {
  readonly operatorSymbol: string;
  readonly methodName?: string;
  readonly numberOfOperands?: number;
  readonly description?: string;
  readonly example?: string;
}

export const validateExpressionSchema = model<ValidateExpression>()({
  expression: nonEmpty(),
  mappingSetId: z.optional(id("MappingSetId")),
  sampleData: z.optional(z.union([z.string(), z.record(z.string(), z.unknown())])),
  sampleDataType: z.optional(z.string()),
});

/** The language of Data Prep's calculated fields. */
export class Expressions {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Whether an expression is right. The platform says yes or no, and not why not; or, for its documents have it both ways, refuses a wrong one,
   * which is a {@link BadRequestError} with the reason.
   *
   * @example
   * ```ts
   * if (!(await platform.expressions.validate({ expression: 'concat(firstName, " ", lastName)' }))) console.error("it does not parse");
   * ```
   */
  validate(input: ValidateExpression, options?: CallOptions): ApiPromise<boolean> {
    return this.#transport.call((context) => {
      const { sampleData, ...rest } = checked("expressions.validate", validateExpressionSchema, input, context);
      return {
        kind: "read",
        method: "POST",
        path: plainPath(`${LANGUAGE}/validate`),
        body: { ...rest, sampleData: typeof sampleData === "object" ? JSON.stringify(sampleData) : sampleData },
        read: ({ json, unexpected }) =>
          typeof json === "boolean" ? json : unexpected("the answer is not true or false"),
      };
    }, options);
  }

  /**
   * All functions.
   *
   * @example
   * ```ts
   * for (const { function: name, syntax } of await platform.expressions.functions()) console.log(name, syntax);
   * ```
   */
  functions(options?: CallOptions): ApiPromise<readonly MappingFunction[]> {
    return this.#transport.call(
      () => ({
        kind: "read",
        method: "GET",
        path: plainPath(`${LANGUAGE}/functions`),
        read: (answer) => listOf(answer, isFunction),
      }),
      options,
    );
  }

  /**
   * All operators.
   *
   * @example
   * ```ts
   * for (const { operatorSymbol, description } of await platform.expressions.operators()) console.log(operatorSymbol, description);
   * ```
   */
  operators(options?: CallOptions): ApiPromise<readonly MappingOperator[]> {
    return this.#transport.call(
      () => ({
        kind: "read",
        method: "GET",
        path: plainPath(`${LANGUAGE}/operators`),
        read: (answer) => listOf(answer, isOperator),
      }),
      options,
    );
  }
}

function listOf<T>({ json, unexpected }: Answer, is: (value: unknown) => value is T): readonly T[] {
  return Array.isArray(json) && json.every(is) ? json : unexpected("the answer is not a list of what was asked for");
}

function isFunction(value: unknown): value is MappingFunction {
  return isRecord(value) && typeof value.function === "string";
}

function isOperator(value: unknown): value is MappingOperator {
  return isRecord(value) && typeof value.operatorSymbol === "string";
}
