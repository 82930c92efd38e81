import type { ConnectionSpecId, ExperiencePlatform, FlowId, SourceConnectionId, TargetConnectionId } from "aep-flow-service";
import { expectTypeOf, test } from "vitest";

/*
 * What a draft takes: ids as they are taken everywhere, dates, undefined for what may be missing, and functions as short as an assignment.
 */

declare const platform: ExperiencePlatform;
declare const flow: FlowId;
declare const source: SourceConnectionId;
declare const target: TargetConnectionId;
declare const spec: ConnectionSpecId;
declare const configured: string;

test("drafts take what payloads take", () => {
  const updates = () => [
    platform.flows.update(flow, (draft) => (draft.description = "short")),
    platform.flows.update(flow, (draft) => draft.sourceConnectionIds?.push(source, configured)),
    platform.flows.update(flow, (draft) => {
      draft.description = undefined;
      if (draft.scheduleParams !== undefined) draft.scheduleParams.startTime = new Date();
    }),
    platform.flows.update(flow, async (draft) => {
      draft.name = await Promise.resolve("late");
    }),
    platform.targetConnections.update(target, (draft) => {
      draft.params = { dataSetId: configured };
    }),
    platform.dataSets.update("5ed5639d798a22191b6987b2", (draft) => {
      draft.schemaRef = { id: "https://ns.adobe.com/acme/schemas/1" };
    }),
  ];
  expectTypeOf(updates).toBeFunction();
});

test("and no id of another kind", () => {
  const updates = () => [
    platform.flows.update(flow, (draft) => {
      // @ts-expect-error a target connection is no source connection
      draft.sourceConnectionIds?.push(target);
    }),
    platform.sourceConnections.update(source, (draft) => {
      // @ts-expect-error a connection spec is no base connection
      draft.baseConnectionId = spec;
    }),
  ];
  expectTypeOf(updates).toBeFunction();
});
