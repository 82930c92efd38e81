import type { ApiPromise } from "../../http/api-promise.ts";
import { composite, sharedTime } from "../../http/composite.ts";
import { oneOf } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { type Path, path } from "../../http/path.ts";
import type { Confirm } from "../../http/recovery/search.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { type Change, edit, type Editing } from "../editing/edit.ts";
import { type JsonPatch, jsonPatchSchema, secretsOf } from "../editing/json-patch.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import { confirmPatch } from "./confirm-patch.ts";
import type { Created } from "./entity.ts";
import { refuseOwned } from "./owned-fields.ts";
import { referenceIn } from "./reference.ts";
import { snapshot } from "./snapshot.ts";

/** Options of an update by a patch: those of any call, and the etag it is guarded by. */
export interface UpdateOptions extends CallOptions {
  /** As it was read, with its quotes. Another one by now means that somebody else has changed the entity: the update is refused. */
  readonly etag: string;
}

/** What a resource has to say about changes to its entities. */
export interface UpdateRules<T> {
  /** Whether a patch cannot be judged without the entity it changes: it is then read, which is one call more. */
  readonly needsEntity: (patch: JsonPatch) => boolean;
  /** Puts changes into the form the platform takes. A patch of the caller's own comes without an entity, and is not rearranged. */
  readonly rewrite: (patch: JsonPatch, entity: T | undefined) => JsonPatch;
  /** Throws a ValidationError when the changes would be refused, or would lose something. Gives them as they are to be sent. */
  readonly check: (patch: JsonPatch, judged: Judged<T>) => JsonPatch | Promise<JsonPatch>;
}

/** What changes are judged by. */
export interface Judged<T> {
  /** The entity as it is. */
  readonly entity: T;
  /** How the caller has put the changes. */
  readonly by: "patch" | "function";
  readonly context: CallContext;
}

/** The entity as it was read, and what it is written back under. */
interface Read<T extends Identified> {
  readonly entity: T;
  readonly reference: Created<T["id"]>;
}

/** Changes an entity: by a patch, unless it has been changed since it was read; or by a function, as often as it takes. */
export function updateIn<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  id: string,
  change: JsonPatch | Change<T>,
  options: UpdateOptions | CallOptions | undefined,
  rules?: UpdateRules<T>,
): ApiPromise<Created<T["id"]>> {
  const given = typeof change === "function" ? change : snapshot(change);
  return composite(async (step) => {
    const context = transport.context(options);
    const subject = `${collection.name}.update`;
    const timed = sharedTime(options, context.settings.totalTimeoutMs);
    const address = path(`${FLOW_SERVICE}/${collection.name}/{id}`, {
      id: checkedId(subject, collection.idName, id, context),
    });
    const read = () => step(transport.exchange(() => readOperation(collection, address), timed()));
    // Judging is part of preparing the write: what ends it has not sent anything.
    const write = (patch: JsonPatch, etag: string, judged?: Judged<T>) =>
      step(
        transport.exchange(async () => {
          const sent = judged === undefined ? patch : ((await rules?.check(patch, judged)) ?? patch);
          const write = writeOperation(collection, address, sent, etag);
          // A function knows what was there before, and tells for itself what became of a lost change.
          return typeof given === "function" ? write : { ...write, confirm: confirmRead(collection, address, sent) };
        }, timed()),
      );

    if (typeof given === "function") {
      const editing: Editing<T, Read<T>, Created<T["id"]>> = {
        read,
        write: async (changes, { entity, reference }) => {
          refuseOwned(subject, changes, context);
          const patch = rules?.rewrite(changes, entity) ?? changes;
          // What comes to nothing is not sent.
          return patch.length === 0 ? reference : write(patch, reference.etag, { entity, by: "function", context });
        },
        unchanged: ({ reference }) => reference,
        deadline: timed.deadline,
      };
      return edit(editing, given);
    }
    const etag = etagOption(subject, options);
    const own = checked(subject, jsonPatchSchema, given, context);
    // Where validation lets it through, it may be no patch at all: then there is nothing to judge.
    if (!jsonPatchSchema.safeParse(own).success) return write(own, etag);
    refuseOwned(subject, own, context);
    const patch = rules?.rewrite(own, undefined) ?? own;
    if (context.settings.validation.level !== "off" && rules?.needsEntity(patch)) {
      const { entity, reference } = await read();
      // Made for another version, it is refused by the platform, whatever we think of it.
      if (isSameVersion(reference.etag, etag)) return write(patch, etag, { entity, by: "patch", context });
    }
    return write(patch, etag);
  });
}

function readOperation<T extends Identified>(collection: Collection<T>, address: Path): Operation<Read<T>> {
  return {
    kind: "read",
    method: "GET",
    path: address,
    read: (answer) => ({
      entity: collection.read(oneOf(answer, collection.label), answer),
      reference: referenceIn(collection, answer),
    }),
  };
}

function writeOperation<T extends Identified>(
  collection: Collection<T>,
  address: Path,
  patch: JsonPatch,
  etag: string,
): Operation<Created<T["id"]>> {
  return {
    kind: "guarded",
    method: "PATCH",
    path: address,
    headers: { "if-match": etag },
    body: patch,
    secrets: secretsOf(patch),
    read: (answer) => referenceIn(collection, answer),
  };
}

function confirmRead<T extends Identified>(
  collection: Collection<T>,
  address: Path,
  patch: JsonPatch,
): Confirm<Created<T["id"]>> {
  return confirmPatch(patch, async (look) => look(readOperation(collection, address)));
}

/** Whether an etag is the caller's, in either spelling: the tutorial on updating connections sends it without its quotes. `*` is any version. */
function isSameVersion(read: string, given: string): boolean {
  return given.trim() === "*" || bare(read) === bare(given);
}

function bare(etag: string): string {
  return etag.trim().replaceAll(/^"|"$/g, "");
}

/** The etag an update is guarded by, which must be there. */
export function etagOption(subject: string, options: Partial<UpdateOptions> | undefined): string {
  const etag: unknown = options?.etag;
  if (typeof etag === "string" && etag.trim() !== "") return etag;
  const message = "is missing: give the etag of the entity as you read it, or change it by a function";
  throw new ValidationError(subject, [{ path: ["etag"], message, rule: "payload" }]);
}
