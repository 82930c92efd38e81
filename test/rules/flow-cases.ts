import type { FlowRuleId } from "../../src/specs/rules.ts";
import type { Act, Parts, RuleCase } from "./stage.ts";

const CRM = { id: "14518937-270c-4525-bdec-c2ba7cce3860" };
const COPY = { name: "Copy", params: { deltaColumn: { name: "updatedAt" } } };
const soon = () => new Date(Date.now() + 600_000);
const minutely = () => ({ startTime: soon(), frequency: "minute", interval: 15 }) as const;
const mapped = ({ mapping }: Parts) => ({
  name: "Mapping",
  params: { mappingId: mapping.id, mappingVersion: mapping.version },
});

/** A flow like the tutorial's, with other parts. */
function flow(change: (parts: Parts) => object = () => ({})): Act {
  return (platform, parts, options) =>
    platform.flows.create(
      {
        name: "Contacts",
        flowSpec: CRM,
        sourceConnectionIds: [parts.source.id],
        targetConnectionIds: [parts.target.id],
        transformations: [COPY, mapped(parts)],
        scheduleParams: minutely(),
        ...change(parts),
      },
      options,
    );
}

/** A flow with another schedule. */
const scheduled = (schedule: () => object) => flow(() => ({ scheduleParams: schedule() }));
/** A flow that runs once, with more in its schedule. */
const once = (more: object) =>
  flow((parts) => ({
    transformations: [mapped(parts)],
    scheduleParams: { startTime: soon(), frequency: "once", ...more },
  }));
const withFormat = (dateFormat: string) =>
  flow((parts) => ({
    transformations: [{ name: "Copy", params: { deltaColumn: { name: "updatedAt", dateFormat } } }, mapped(parts)],
  }));
/** A flow of files under a spec of streams, which the emulator does not have: it takes it for one of files. */
const streaming = (schedule: object) =>
  flow((parts) => ({
    flowSpec: {
      id: "d69717ba-71b4-4313-b654-49f9cf126d7a",
      name: "Stream data with optional transformation",
      transformationSpecs: [{ name: "Mapping", spec: { type: "object" } }],
      attributes: { frequency: "streaming" },
    },
    transformations: [mapped(parts)],
    scheduleParams: undefined,
    ...schedule,
  }));
const target =
  (schemaOf: (parts: Parts) => Parts["schema"]): Act =>
  (platform, parts, options) =>
    platform.targetConnections.create(
      { name: "Another", schemaId: schemaOf(parts).$id, dataSetId: parts.dataSet.id },
      options,
    );

/** For each rule about flows, what breaks it and what keeps it. */
export const FLOW_CASES: Readonly<Record<FlowRuleId, RuleCase>> = {
  schema: {
    call: "flows.create",
    path: "scheduleParams.interval",
    broken: scheduled(() => ({ ...minutely(), interval: 5 })),
    kept: scheduled(() => ({ startTime: soon(), frequency: "hour", interval: 1 })),
  },
  "once-interval": {
    call: "flows.create",
    path: "scheduleParams.interval",
    broken: once({ interval: 15 }),
    kept: once({}),
  },
  "once-backfill": {
    call: "flows.create",
    path: "scheduleParams.backfill",
    broken: once({ backfill: true }),
    kept: scheduled(() => ({ ...minutely(), backfill: true })),
  },
  "once-delta-column": {
    call: "flows.create",
    path: "transformations.0",
    broken: scheduled(() => ({ startTime: soon(), frequency: "once" })),
    kept: flow(),
  },
  "recurring-delta-column": {
    call: "flows.create",
    path: "transformations",
    broken: flow((parts) => ({ transformations: [mapped(parts)] })),
    kept: once({}),
  },
  "delta-column-format": {
    call: "flows.create",
    path: "transformations.0.params.deltaColumn.dateFormat",
    broken: withFormat("YYYY-MM-DD"),
    kept: withFormat("yyyy-MM-dd HH:mm:ss"),
  },
  "start-time-unit": {
    call: "flows.create",
    path: "scheduleParams.startTime",
    broken: scheduled(() => ({ ...minutely(), startTime: 1893456000000 })),
    kept: scheduled(() => ({ ...minutely(), startTime: 1893456000 })),
  },
  "start-time-past": {
    call: "flows.create",
    path: "scheduleParams.startTime",
    broken: scheduled(() => ({ ...minutely(), startTime: 1591043454 })),
    kept: flow(),
  },
  "streaming-schedule": {
    call: "flows.create",
    path: "scheduleParams",
    broken: streaming({ scheduleParams: minutely() }),
    kept: streaming({}),
  },
  "unknown-transformation": {
    call: "flows.create",
    path: "transformations.1.name",
    broken: flow((parts) => ({ transformations: [COPY, { ...mapped(parts), name: "Maping" }] })),
    kept: flow(),
  },
  "mapping-schema": {
    call: "flows.create",
    path: "transformations.1.params.mappingId",
    broken: flow(({ otherMapping: { id, version } }) => ({
      transformations: [COPY, { name: "Mapping", params: { mappingId: id, mappingVersion: String(version) } }],
    })),
    kept: flow(),
  },
  "data-set-schema": {
    call: "targetConnections.create",
    path: "schemaId",
    broken: target(({ otherSchema }) => otherSchema),
    kept: target(({ schema }) => schema),
  },
};
