import type { FlowRuleId, RuleEntries } from "../rules.ts";

const ERRORS_OF_SOURCES = 'Adobe\'s page "Sources error messages"';

/** The rules about flows, in the order they are told of in docs/rules.md. */
export const FLOW_RULES: RuleEntries<FlowRuleId> = {
  schema: {
    subject: "flows",
    severity: "error",
    reason: "The JSON Schemas of a spec are what the platform validates a payload with.",
    source: "the spec itself, as the platform serves it",
  },
  "once-interval": {
    subject: "flows",
    severity: "error",
    code: "1361",
    reason: "A flow that runs once takes no interval, where its spec forbids one: specs from 2020 even demand it.",
    source: `${ERRORS_OF_SOURCES}; the schedule of the flow spec itself decides`,
  },
  "once-backfill": {
    subject: "flows",
    severity: "error",
    code: "1364",
    reason: "A flow that runs once takes no backfill, where its spec forbids it.",
    source: `${ERRORS_OF_SOURCES}; the schedule of the flow spec itself decides`,
  },
  "once-delta-column": {
    subject: "flows",
    severity: "error",
    code: "1369",
    reason:
      "A flow that runs once takes no delta column: there is no second run to tell new rows from old ones. Only where the spec lists `once`.",
    source: ERRORS_OF_SOURCES,
  },
  "recurring-delta-column": {
    subject: "flows",
    severity: "warn",
    code: "1367",
    reason:
      "A recurring flow over tables has a Copy step with the column that tells new rows from old ones. A warning only: the refusal is documented for a Copy step that lacks the column, and what becomes of a flow without the step stands nowhere. At best each run collects everything again. A draft may still do without.",
    source: `${ERRORS_OF_SOURCES}; tutorials on collecting from CRM systems and databases`,
  },
  "delta-column-format": {
    subject: "flows",
    severity: "warn",
    reason:
      "Two date formats are documented for the delta column; with another one rows may be missed without an error. A warning only, since Adobe's own samples have a third.",
    source: "tutorials on collecting from CRM systems and databases, their parameter tables",
  },
  "start-time-unit": {
    subject: "flows",
    severity: "error",
    reason:
      "Schedules and runs count in epoch seconds; a number of 13 digits is milliseconds and lies in the year 50,000.",
    source: "tutorials on collecting data, `scheduleParams.startTime`",
  },
  "start-time-past": {
    subject: "flows",
    severity: "warn",
    code: "1360",
    reason: "The platform refuses a start time in the past; a warning only, since documented payloads carry old dates.",
    source: ERRORS_OF_SOURCES,
  },
  "streaming-schedule": {
    subject: "flows",
    severity: "warn",
    reason:
      "A streaming flow runs always and takes no schedule: its spec calls itself streaming, or has no schedule of its own. A warning only, since no refusal is documented.",
    source:
      "tutorial on streaming connections; `attributes.frequency` and the missing `scheduleSpec` of streaming flow specs",
  },
  "unknown-transformation": {
    subject: "flows",
    severity: "warn",
    reason:
      "A transformation the spec does not list is usually misspelt; a warning only, since Adobe documents unlisted ones.",
    source: "the flow spec itself; tutorial on encrypted data, whose step not every spec lists",
  },
  "mapping-schema": {
    subject: "flows",
    severity: "error",
    code: "1425",
    reason:
      "A flow's mapping must be made for the schema its target writes. Judged only where this client has made or read both within the hour; nothing is read for it. An error: a version of a mapping set never changes, and the schema of a target hardly ever does.",
    source: 'Adobe\'s page "Flow Service error messages"',
  },
  "data-set-schema": {
    subject: "target connections",
    severity: "warn",
    code: "1425",
    reason:
      "A dataset takes records of its own schema, so a target connection, and a flow's mapping, must name the same. Judged only where this client has made or read the dataset within the hour. A warning only: somebody else may have given the dataset another schema since.",
    source: 'Adobe\'s page "Flow Service error messages"',
  },
};
