import { ValidationError } from "../../errors/validation-error.ts";
import { type JsonRecord, keyedOf, referenceIn } from "../../http/envelopes.ts";
import type { Answer } from "../../http/answer.ts";
import type { HttpMethod, Operation } from "../../http/operation.ts";
import type { Path } from "../../http/path.ts";
import type { Confirm } from "../../http/recovery/search.ts";
import type { CallOptions } from "../../options.ts";

/** Options of a write: those of any call, and the version it is guarded by. */
export interface VersionOptions extends CallOptions {
  /**
   * Version of the object as it was read, such as `"1.0.6"`: sent as If-Match. Another one by now means that somebody else has changed the
   * object, and the write is refused with a PreconditionFailedError. Without it the last writer wins.
   */
  readonly version?: string | undefined;
}

/** The header that guards a write. */
export function ifMatch(subject: string, options: VersionOptions | undefined): Readonly<Record<string, string>> {
  const version: unknown = options?.version;
  if (version === undefined) return {};
  if (typeof version === "string" && version.trim() !== "") return { "if-match": version };
  throw new ValidationError(subject, [
    { path: ["version"], message: 'must be the version as it was read, such as "1.0.6"', rule: "payload" },
  ]);
}

/** The one object of an answer keyed by id. */
export function onlyIn(answer: Answer, what: string): JsonRecord {
  const [entity] = keyedOf(answer);
  return (
    entity ??
    answer.missing(
      `there is no ${what} with this id`,
      "Check the id, and that the client's sandboxName is the sandbox it was made in.",
    )
  );
}

/** A change of an object that is there. */
export interface Write {
  readonly collection: string;
  readonly method: Extract<HttpMethod, "PUT" | "PATCH">;
  readonly path: Path;
  /** Where the object is read, when that is not where it is written. */
  readonly readPath?: Path | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What repeating it would do where nothing guards it. */
  readonly unguarded: "idempotent" | "action";
  /** Whether everything it does stands in an object that is read back. */
  readonly holds: (entity: JsonRecord) => boolean;
}

/** Its answer is HTTP 200 with the object's reference, as that of a create is. */
export function writeOperation<Id extends string>(
  { collection, method, path, readPath = path, headers, body, unguarded, holds }: Write,
  idOf: (id: string) => Id,
): Operation<{ readonly id: Id }> {
  return {
    kind: "if-match" in headers ? "guarded" : unguarded,
    method,
    path,
    headers,
    body,
    read: (answer) => ({ id: idOf(referenceIn(answer, collection)) }),
    confirm: confirmWrite(readPath, holds, idOf),
  };
}

/** Catalog does not tell which client has written last: what was to change must be there, and written after the call began. */
function confirmWrite<Id extends string>(
  path: Path,
  holds: (entity: JsonRecord) => boolean,
  idOf: (id: string) => Id,
): Confirm<{ readonly id: Id }> {
  return async (look, { notBefore }) => {
    const read = (answer: Answer) => onlyIn(answer, "object");
    const entity = await look({ kind: "read", method: "GET", path, read });
    const isLater = typeof entity.updated === "number" && entity.updated >= notBefore;
    return isLater && holds(entity) ? { id: idOf(String(entity.id)) } : undefined;
  };
}
