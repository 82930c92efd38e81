import { isBadRequestError, isConflictError } from "../../errors/guards.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { composite, sharedTime } from "../../http/composite.ts";
import type { Transport } from "../../http/transport.ts";
import type { BaseConnectionId, FlowId, SourceConnectionId, TargetConnectionId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { actionOn } from "./action.ts";
import { BASE_CONNECTIONS } from "./base-connection.ts";
import type { Collection } from "./collection.ts";
import type { Entity } from "./entity.ts";
import { FLOWS } from "./flow.ts";
import { getFrom } from "./operations.ts";
import { SOURCE_CONNECTIONS } from "./source-connection.ts";
import { TARGET_CONNECTIONS } from "./target-connection.ts";

/** One entity of a draft, and what became of it. */
export interface PublishedPart {
  readonly kind: "baseConnection" | "sourceConnection" | "targetConnection" | "flow";
  readonly id: BaseConnectionId | SourceConnectionId | TargetConnectionId | FlowId;
  /** As it was read, before. Undefined when the platform did not say. */
  readonly state: string | undefined;
  /**
   * `skipped`: its state says that it is in use, and so no draft. `refused`: its state did not say that it is a draft, and the platform did not
   * want to publish it, which it will not when it is published already.
   */
  readonly outcome: "published" | "skipped" | "refused";
  /** Why it was refused. */
  readonly reason?: string;
}

/** What publishing a whole draft came to. */
export interface PublishedDraft {
  readonly id: FlowId;
  /** Every entity in the order they were gone through, the flow last. */
  readonly parts: readonly PublishedPart[];
}

/** Options of publishing a whole draft. */
export interface PublishAllOptions extends CallOptions {
  /** Called after each entity. */
  readonly onProgress?: ((part: PublishedPart) => void) | undefined;
}

/** An entity that can be published. */
type Part = Entity<PublishedPart["id"]>;

/** States of what is in use. Source: Flow Service API reference. */
const IN_USE: ReadonlySet<string> = new Set(["enabled", "disabled", "inProgress", "updating", "enabling", "disabling"]);

/**
 * Publishes in the order the platform insists on. Which state a draft is in is documented nowhere: connections that are in use are left alone, and
 * the others are tried. The refusal of one that does not call itself a draft is told and not thrown: where it did matter, the publication of the
 * flow is refused, and that is thrown.
 */
export function publishAll(
  transport: Transport,
  flowId: string,
  options: PublishAllOptions | undefined,
): ApiPromise<PublishedDraft> {
  const { onProgress, ...callOptions } = options ?? {};
  return composite(async (step) => {
    const timed = sharedTime(callOptions, transport.context(callOptions).settings.totalTimeoutMs);
    const parts: PublishedPart[] = [];
    const read = <T extends Part>(collection: Collection<T>, id: string) =>
      step(getFrom(transport, collection, id, timed()).withResponse());
    const publish = async (kind: PublishedPart["kind"], collection: Collection<Part>, { id, state }: Part) => {
      const isSkipped = kind === "flow" ? state === "enabled" : state !== undefined && IN_USE.has(state);
      const refusal = isSkipped
        ? undefined
        : await step(
            transport.exchange(
              (context) => actionOn(collection, "publish", id, "publish", context, undefined),
              timed(),
            ),
          ).then(
            () => undefined,
            (error: unknown) => {
              if (kind !== "flow" && !isDraft(state) && (isBadRequestError(error) || isConflictError(error)))
                return error.message;
              throw error;
            },
          );
      const outcome = isSkipped ? "skipped" : refusal === undefined ? "published" : "refused";
      const part = { kind, id, state, outcome, ...(refusal === undefined ? {} : { reason: refusal }) } as const;
      parts.push(part);
      onProgress?.(part);
    };

    const flow = await read(FLOWS, flowId);
    const sources = await inTurn(flow.sourceConnectionIds, (id) => read(SOURCE_CONNECTIONS, id));
    const targets = await inTurn(flow.targetConnectionIds, (id) => read(TARGET_CONNECTIONS, id));
    const baseIds = [...sources, ...targets].flatMap(({ baseConnectionId }) => baseConnectionId ?? []);
    const bases = await inTurn([...new Set(baseIds)], (id) => read(BASE_CONNECTIONS, id));
    await inTurn(bases, (base) => publish("baseConnection", BASE_CONNECTIONS, base));
    await inTurn(sources, (source) => publish("sourceConnection", SOURCE_CONNECTIONS, source));
    await inTurn(targets, (target) => publish("targetConnection", TARGET_CONNECTIONS, target));
    await publish("flow", FLOWS, flow);
    return { id: flow.id, parts };
  });
}

function isDraft(state: string | undefined): boolean {
  return state?.toLowerCase() === "draft";
}

/** One after the other: the order is the platform's. */
async function inTurn<T, R>(items: readonly T[] | undefined, each: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items ?? []) results.push(await each(item));
  return results;
}
