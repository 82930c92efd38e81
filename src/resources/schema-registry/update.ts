import type { ApiPromise } from "../../http/api-promise.ts";
import type { Deadline } from "../../http/deadline.ts";
import { composite, sharedTime, type Step } from "../../http/composite.ts";
import type { Operation } from "../../http/operation.ts";
import type { Path } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { OperationKind } from "../../operation-kind.ts";
import type { CallOptions } from "../../options.ts";
import { checked } from "../../payloads/check.ts";
import { type Base, type Change, edit } from "../editing/edit.ts";
import { type JsonPatch, jsonPatchSchema } from "../editing/json-patch.ts";
import { type Collection, readResource, writeAddress } from "./collection.ts";
import { lookUp } from "./operations.ts";
import type { XdmResource } from "./xdm-types.ts";

/** Reads and patches one resource, within the time of one call. */
interface Editor<T> {
  readonly deadline: Deadline;
  readonly read: () => Promise<T>;
  readonly patch: (patch: JsonPatch, kind: OperationKind) => Promise<T>;
}

/** Changes a resource: by a patch as it is, or by a function. There is no If-Match: what others have written in between is not noticed. */
export function updateIn<T extends XdmResource<string>>(
  transport: Transport,
  collection: Collection,
  id: string,
  change: JsonPatch | Change<T>,
  options?: CallOptions,
): ApiPromise<T> {
  return composite((step) => {
    const context = transport.context(options);
    const address = writeAddress(collection, "update", id, context);
    const editor = editorOf<T>(transport, collection, address, step, options);
    // Sent twice, an `add` at the end of a list adds twice.
    const write = (patch: JsonPatch) => editor.patch(patch, "action");
    if (typeof change !== "function")
      return write(checked(`${collection.name}.update`, jsonPatchSchema, change, context));
    const read = async (): Promise<Base<T>> => ({ entity: await editor.read() });
    return edit({ read, write, unchanged: ({ entity }) => entity, deadline: editor.deadline }, change);
  });
}

/** Adds a tag that cannot be taken away again, unless it is there. */
export function tagIn<T extends XdmResource<string> & { readonly "meta:immutableTags"?: readonly string[] }>(
  transport: Transport,
  collection: Collection,
  { id, tag, method }: { readonly id: string; readonly tag: string; readonly method: string },
  options?: CallOptions,
): ApiPromise<T> {
  return composite(async (step) => {
    const address = writeAddress(collection, method, id, transport.context(options));
    const editor = editorOf<T>(transport, collection, address, step, options);
    const resource = await editor.read();
    const tags = resource["meta:immutableTags"] ?? [];
    if (tags.includes(tag)) return resource;
    // The whole list is written: sent twice, it ends the same.
    return editor.patch([{ op: "add", path: "/meta:immutableTags", value: [...tags, tag] }], "idempotent");
  });
}

function editorOf<T extends XdmResource<string>>(
  transport: Transport,
  collection: Collection,
  address: Path,
  step: Step,
  options: CallOptions | undefined,
): Editor<T> {
  const given = sharedTime(options, transport.context(options).settings.totalTimeoutMs);
  const send = (operation: Operation<T>) => step(transport.exchange(() => operation, given()));
  return {
    deadline: given.deadline,
    read: () => send(lookUp<T>(collection, address)),
    patch: (patch, kind) =>
      send({
        kind,
        method: "PATCH",
        path: address,
        body: patch,
        read: (answer) => readResource<T>(answer.json, answer, collection),
      }),
  };
}
