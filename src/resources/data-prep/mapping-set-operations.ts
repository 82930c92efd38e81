import { ValidationError } from "../../errors/validation-error.ts";
import type { Answer } from "../../http/answer.ts";
import { isRecord, itemsOf } from "../../http/envelopes.ts";
import { BASE_PATHS, type Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { type Path, path, plainPath } from "../../http/path.ts";
import { readable } from "../../http/recovery/readable.ts";
import type { Found, Search } from "../../http/recovery/search.ts";
import type { CallContext } from "../../http/transport.ts";
import { type IdInput, MappingSetId } from "../../ids.ts";
import { checkedId } from "../../payloads/check.ts";
import { checkPageSize, isLastPage } from "../filters/page-size.ts";
import type { CreateMappingSet, MappingSet, MappingSetGetOptions, MappingSetListQuery } from "./mapping-set-types.ts";

/** One tutorial posts to /data/foundation/mappingSets; the reference, and the platform, have /conversion in it. */
export const DATA_PREP = BASE_PATHS.conversion;
const USUAL_PAGE = 100;

export function readOperation(
  subject: string,
  id: IdInput<"MappingSetId">,
  options: Pick<MappingSetGetOptions, "version" | "expandSchema"> | undefined,
  context: CallContext,
): Operation<MappingSet> {
  const version = options?.version === undefined ? undefined : wholeVersion(subject, options.version);
  return {
    kind: "read",
    method: "GET",
    path: mappingSetPath(subject, id, context),
    query: { version, expandSchema: options?.expandSchema },
    read: (answer) => {
      const read = readMappingSet(answer.json, answer, { id, version });
      // Another version than the one asked for must not be taken for it: what is made of it would lose what lies between.
      return version === undefined || read.version === version
        ? read
        : answer.unexpected(`version ${version} was asked for, and version ${read.version} came`);
    },
  };
}

/** A page of the list of all mapping sets. */
export function listOperation(
  { where, orderBy, expandSchema, pageSize }: MappingSetListQuery,
  continuationToken: string | undefined,
): Operation<Page<MappingSet>> {
  checkPageSize("mappingSets.list", pageSize);
  const limit = pageSize ?? USUAL_PAGE;
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${DATA_PREP}/mappingSets`),
    // Both are required here.
    query: { limit, start: continuationToken ?? 0, name: where?.name, orderBy, expandSchema },
    read: (answer) => {
      const items = itemsOf(answer, "data").map((record) => readMappingSet(record, answer));
      const next = String(Number(continuationToken ?? 0) + items.length);
      // Its own _page.count is 0 beside two rows in the reference's sample.
      return new Page(items, isLastPage(items.length, limit, answer) ? undefined : next);
    },
  };
}

/** A new version each time it is sent: never repeated. */
export function replaceOperation(
  subject: string,
  id: IdInput<"MappingSetId">,
  body: object,
  context: CallContext,
): Operation<MappingSet> {
  return {
    kind: "action",
    method: "PUT",
    path: mappingSetPath(subject, id, context),
    body,
    read: (answer) => {
      if (!isRecord(answer.json) || answer.json.version === undefined)
        return answer.unexpected("the answer does not tell the new version");
      return readMappingSet(answer.json, answer, { id, version: undefined });
    },
  };
}

/** Only what reads repeat unchanged: sourceType, for one, comes back in other words. */
export function searchFor({ outputSchema, mappings }: CreateMappingSet): Search<MappingSet> {
  return {
    sent: () => ({
      outputSchema: { schemaRef: { id: outputSchema.schemaRef.id } },
      mappings: mappings.map(({ source, destination }) => ({ source, destination })),
    }),
    idOf: ({ id }) => id,
    find: (look) => look(newest()),
  };
}

/** The newest mapping sets: what a create made whose answer was lost is among them. */
function newest(): Operation<readonly Found<MappingSet>[]> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${DATA_PREP}/mappingSets`),
    query: { limit: USUAL_PAGE, start: 0, orderBy: "-createdDate" },
    read: (answer) =>
      readable(itemsOf(answer, "data"), (entity) => {
        const result = readMappingSet(entity, answer);
        const { id, createdDate } = result;
        return { id, entity, result, createdAt: createdDate, createdClient: undefined };
      }),
  };
}

/** What was asked for, which one sample of the reference leaves out of its answer. */
interface Asked {
  readonly id: string;
  readonly version: number | undefined;
}

export function readMappingSet(json: unknown, answer: Answer, asked?: Asked): MappingSet {
  if (!isRecord(json)) return answer.unexpected("the answer is not a mapping set with an id");
  const id = json.id ?? (Array.isArray(json.mappings) ? asked?.id : undefined);
  if (typeof id !== "string") return answer.unexpected("the answer is not a mapping set with an id");
  return { ...json, id: MappingSetId(id), version: Number(json.version ?? asked?.version ?? 0) };
}

/** A version as a number: flows hold it as text in places. */
export function wholeVersion(subject: string, version: unknown): number {
  const value = typeof version === "string" && version.trim() !== "" ? Number(version) : version;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  const message =
    "must be the version of the mapping set, a whole number from 0: the service has no word for the latest";
  throw new ValidationError(subject, [{ path: ["version"], message, rule: "payload" }]);
}

function mappingSetPath(subject: string, id: IdInput<"MappingSetId">, context: CallContext): Path {
  return path(`${DATA_PREP}/mappingSets/{id}`, { id: checkedId(subject, "MappingSetId", id, context) });
}
