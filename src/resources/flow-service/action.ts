import type { Operation } from "../../http/operation.ts";
import { path } from "../../http/path.ts";
import type { CallContext } from "../../http/transport.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { CallOptions } from "../../options.ts";
import { checkedId } from "../../payloads/check.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import type { Created } from "./entity.ts";
import { referenceIn } from "./reference.ts";

/** Steps of a long operation, for providers of sources. Source: Flow Service API reference. */
export type SubOperation = "APPLY" | "ROLLBACK" | "PROGRESS" | (string & {});

/**
 * What can be done to a base connection. `publish` is documented for everybody, in lower case; the others belong to providers of sources, who
 * are told of them in upper case only. An open set.
 */
export type BaseConnectionAction = "publish" | "FINALIZE" | "FINALIZE_UPDATE" | (string & {});

/** What can be done to a flow: as for {@link BaseConnectionAction}. */
export type FlowAction = "publish" | "enable" | "disable" | "FINALIZE" | "FINALIZE_UPDATE" | (string & {});

/** How far a long operation has come, as a provider reports it. Source: Flow Service API reference. */
export interface StateAction {
  /** From 0 to 100. */
  readonly percentCompleted?: number | undefined;
  readonly status?: StateActionStatus | undefined;
  readonly recordTypes?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly [key: string]: unknown;
}

/** How a long operation stands. */
export interface StateActionStatus {
  readonly value?:
    | "IN_PROGRESS"
    | "COMPLETED"
    | "SUCCESS"
    | "PARTIAL_SUCCESS"
    | "FAILED"
    | "PARTIAL_FAILURE"
    | "QUEUED"
    | "SCHEDULED"
    | (string & {})
    | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly errors?: readonly StateActionError[] | undefined;
}

/** What went wrong in a long operation. */
export interface StateActionError {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** Options of an action: those of any call, and what providers of sources send along. */
export interface ActionOptions extends CallOptions {
  readonly subOp?: SubOperation | undefined;
  readonly body?: StateAction | undefined;
}

/** Options of an action that may be guarded. */
export interface GuardedOptions extends CallOptions {
  /** As it was read, with its quotes: another one by now refuses the action. Without it the action is done to whatever is there. */
  readonly etag?: string | undefined;
}

/** Options of an action on a flow. */
export interface FlowActionOptions extends ActionOptions, GuardedOptions {}

/** Does something to an entity. Not to be repeated: what it does twice is not documented. */
export function actionOn<T extends Identified>(
  collection: Collection<T>,
  method: string,
  id: string,
  op: string,
  context: CallContext,
  options: FlowActionOptions | undefined,
): Operation<Created<T["id"]>> {
  const { subOp, body } = options ?? {};
  return {
    ...actionRequest(collection, method, id, op, context, options?.etag),
    query: { op, subOp },
    body,
    read: (answer) => referenceIn(collection, answer),
  };
}

/** The part that is the same whatever the action answers. */
export function actionRequest<T extends Identified>(
  collection: Collection<T>,
  method: string,
  id: string,
  op: string,
  context: CallContext,
  etag: string | undefined,
): Omit<Operation<unknown>, "read" | "search" | "confirm"> {
  const subject = `${collection.name}.${method}`;
  if (typeof op !== "string" || op.trim() === "") {
    const message = "must be the name of an action, such as publish";
    throw new ValidationError(subject, [{ path: ["op"], message, rule: "payload" }]);
  }
  return {
    kind: "action",
    method: "POST",
    path: path(`${FLOW_SERVICE}/${collection.name}/{id}/action`, {
      id: checkedId(subject, collection.idName, id, context),
    }),
    query: { op },
    ...(etag === undefined ? {} : { headers: { "if-match": etag } }),
  };
}
