import type { ApiPromise } from "../../http/api-promise.ts";
import { composite, sharedTime } from "../../http/composite.ts";
import { isRecord, itemsOf } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import type { Operation } from "../../http/operation.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import { type CallOptions, withSignal } from "../../options.ts";
import { checkedId } from "../../payloads/check.ts";
import type { SchemaFacts } from "../schema-facts.ts";
import { changesBetween } from "../editing/changes.ts";
import { draftOf } from "../editing/draft.ts";
import type { Change } from "../editing/edit.ts";
import {
  type MappingSetVerdict,
  type PreviewedRow,
  type PreviewMappingSet,
  readPreview,
  readVerdict,
} from "./mapping-judgement.ts";
import {
  DATA_PREP,
  listOperation,
  readMappingSet,
  readOperation,
  replaceOperation,
  searchFor,
  wholeVersion,
} from "./mapping-set-operations.ts";
import { learning } from "./mapping-schema.ts";
import { isNewForm, mappingSetBody } from "./mapping-set-payload.ts";
import type {
  CreateAttributeMappingSet,
  CreateMappingSet,
  MappingRead,
  MappingSet,
  MappingSetGetOptions,
  MappingSetListQuery,
  MappingSetUpdateOptions,
} from "./mapping-set-types.ts";
import { writableMappingSet } from "./writable.ts";

/** Mapping sets of Data Prep: which source attribute goes where in the schema. They cannot be deleted, and know no If-Match. */
export class MappingSets {
  readonly #transport: Transport;
  readonly #facts: SchemaFacts;

  constructor(transport: Transport, facts: SchemaFacts) {
    this.#transport = transport;
    this.#facts = facts;
  }

  /**
   * Creates a mapping set, in the words of the tutorials or in those of the reference. When the answer is lost it ends with an
   * {@link UnknownOutcomeError}: this service does not tell which client made a set, so one that looks like it is at best a candidate. In the
   * tutorials' words there is nothing to look for it by at all. A set that is made twice does no harm: only the one a flow names is used.
   *
   * @example
   * ```ts
   * const mapping = await platform.mappingSets.create({
   *   xdmSchema: "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b",
   *   mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }],
   * });
   * console.log(mapping.id, mapping.version);
   * ```
   */
  create(input: CreateAttributeMappingSet | CreateMappingSet, options?: CallOptions): ApiPromise<MappingSet> {
    return this.#transport.call((context) => {
      // Its answer is HTTP 200, not 201.
      const operation: Operation<MappingSet> = {
        kind: "create",
        method: "POST",
        path: plainPath(`${DATA_PREP}/mappingSets`),
        body: mappingSetBody("mappingSets.create", input, context),
        read: (answer) => readMappingSet(answer.json, answer),
        ...(isNewForm(input) ? { search: searchFor(input) } : {}),
      };
      return learning(operation, this.#facts, context, input);
    }, options);
  }

  /**
   * Reads one, in the version given or its first: ask for later ones. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const mapping = await platform.mappingSets.get("500a9b747fcf4908a21917d49bd61780", { version: 1 });
   * ```
   */
  get(id: IdInput<"MappingSetId">, options?: MappingSetGetOptions): ApiPromise<MappingSet> {
    return this.#transport.call(
      (context) => learning(readOperation("mappingSets.get", id, options, context), this.#facts, context),
      options,
    );
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const mapping of platform.mappingSets.list()) console.log(mapping.id, mapping.version);
   * ```
   */
  list(query: MappingSetListQuery = {}, options?: CallOptions): List<MappingSet> {
    return new List(
      (continuationToken, signal) =>
        this.#transport.exchange(() => listOperation(query, continuationToken), withSignal(options, signal)),
      query,
    );
  }

  /**
   * Replaces one. It gets a new version each time, which is in the answer; the old ones stay, and **flows still use the version they name** until
   * they are pointed at the new one (find the step by its name: its place in the list is not sure). This service has no If-Match: the last writer
   * wins. Ends with an {@link UnknownOutcomeError} when the answer was lost: another try would make another version.
   *
   * @example
   * ```ts
   * const { id, version } = await platform.mappingSets.replace("500a9b747fcf4908a21917d49bd61780", {
   *   outputSchema: { schemaRef: { id: "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b" } },
   *   mappings: [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }],
   * });
   * const flow = await platform.flows.get("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
   * const step = flow.transformations?.findIndex(({ name }) => name === "Mapping") ?? -1;
   * const params = { mappingId: id, mappingVersion: version };
   * const patch = [{ op: "replace", path: `/transformations/${step}/params`, value: params }] as const;
   * if (step >= 0 && flow.etag !== undefined) await platform.flows.update(flow.id, patch, { etag: flow.etag });
   * ```
   */
  replace(
    id: IdInput<"MappingSetId">,
    input: CreateAttributeMappingSet | CreateMappingSet,
    options?: CallOptions,
  ): ApiPromise<MappingSet> {
    return this.#transport.call((context) => {
      const body = mappingSetBody("mappingSets.replace", input, context);
      return learning(replaceOperation("mappingSets.replace", id, body, context), this.#facts, context, input);
    }, options);
  }

  /**
   * Changes a version of one by a function, which is given what it holds in the words it is written in, and replaces the set by what comes out:
   * as {@link MappingSets.replace}, with a new version in the answer, which flows must be pointed at. When nothing was changed, nothing is sent.
   * This service has no If-Match: what somebody else writes in between is lost to the last writer's version, and stays readable in its own.
   *
   * @example
   * ```ts
   * const { version } = await platform.mappingSets.update(
   *   "500a9b747fcf4908a21917d49bd61780",
   *   (draft) => {
   *     draft.mappings.push({ sourceType: "ATTRIBUTE", source: "nationality", destination: "person.nationality" });
   *   },
   *   { version: 0 },
   * );
   * ```
   */
  update(
    id: IdInput<"MappingSetId">,
    change: Change<CreateMappingSet>,
    options: MappingSetUpdateOptions,
  ): ApiPromise<MappingSet> {
    return composite(async (step) => {
      const subject = "mappingSets.update";
      const given = sharedTime(options, this.#transport.context(options).settings.totalTimeoutMs);
      const version = wholeVersion(subject, options?.version);
      const read = await step(
        this.#transport.exchange((context) => readOperation(subject, id, { version }, context), given()),
      );
      const before = writableMappingSet(read, subject);
      const draft = draftOf(before);
      await change(draft);
      if (changesBetween(before, draft).length === 0) return read;
      return step(
        this.#transport.exchange((context) => {
          const body = mappingSetBody(subject, draft, context);
          return learning(replaceOperation(subject, id, body, context), this.#facts, context, draft);
        }, given()),
      );
    });
  }

  /**
   * Has the platform judge a mapping set, and makes none. The answer is no error when mappings are wrong: see `ok`, and the verdicts, of which
   * there is one for each mapping.
   *
   * @example
   * ```ts
   * const { ok, verdicts } = await platform.mappingSets.validate({
   *   outputSchema: { schemaRef: { id: "https://ns.adobe.com/acme/schemas/da411446eec78026" } },
   *   mappings: [{ sourceType: "EXPRESSION", source: "concat(first, last)", destination: "person.name.fullName" }],
   * });
   * if (!ok) for (const [index, { errors }] of verdicts.entries()) console.error(index, errors);
   * ```
   */
  validate(input: CreateMappingSet, options?: CallOptions): ApiPromise<MappingSetVerdict> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "POST",
        path: plainPath(`${DATA_PREP}/mappingSets/validate`),
        body: mappingSetBody("mappingSets.validate", input, context),
        read: readVerdict,
      }),
      options,
    );
  }

  /**
   * Tries a mapping set on rows: what each would become, and what would go wrong. Values take the type of the schema.
   *
   * @example
   * ```ts
   * const [row] = await platform.mappingSets.preview({
   *   data: [{ id: 1234, firstName: "Jim" }],
   *   mappingSet: {
   *     outputSchema: { schemaRef: { id: "https://ns.adobe.com/acme/schemas/da411446eec78026" } },
   *     mappings: [{ sourceType: "ATTRIBUTE", source: "id", destination: "_id" }],
   *   },
   * });
   * console.log(row?.data, row?.errors);
   * ```
   */
  preview(input: PreviewMappingSet, options?: CallOptions): ApiPromise<readonly PreviewedRow[]> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "POST",
        path: plainPath(`${DATA_PREP}/mappingSets/preview`),
        body: { data: input.data, mappingSet: mappingSetBody("mappingSets.preview", input.mappingSet, context) },
        read: readPreview,
      }),
      options,
    );
  }

  /**
   * The mappings of one. The reference names no version here.
   *
   * @example
   * ```ts
   * const mappings = await platform.mappingSets.mappings("500a9b747fcf4908a21917d49bd61780");
   * ```
   */
  mappings(id: IdInput<"MappingSetId">, options?: CallOptions): ApiPromise<readonly MappingRead[]> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${DATA_PREP}/mappingSets/{id}/mappings`, {
          id: checkedId("mappingSets.mappings", "MappingSetId", id, context),
        }),
        read: (answer) => itemsOf(answer, "data"),
      }),
      options,
    );
  }

  /**
   * One mapping of one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * await platform.mappingSets.mapping("e7c80e4c0d8f4a98a7d400b4e178b635", "394bec970d54410b98e1d4c55a3843ca");
   * ```
   */
  mapping(id: IdInput<"MappingSetId">, mappingId: string, options?: CallOptions): ApiPromise<MappingRead> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: path(`${DATA_PREP}/mappingSets/{id}/mappings/{mappingId}`, {
          id: checkedId("mappingSets.mapping", "MappingSetId", id, context),
          mappingId,
        }),
        read: ({ json, unexpected }) => (isRecord(json) ? json : unexpected("the answer is not a mapping")),
      }),
      options,
    );
  }
}
