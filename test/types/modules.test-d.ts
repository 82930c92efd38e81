import type { BaseConnectionId, ConnectionSpec, ConnectionSpecModule, ExperiencePlatform, FlowId, MappingSetId, SourceConnectionId, TargetConnectionId } from "aep-flow-service";
import { amazonRedshift } from "aep-flow-service/specs/amazon-redshift";
import { crmToAep } from "aep-flow-service/specs/crm-to-aep";
import { hubspot } from "aep-flow-service/specs/hubspot";
import { restStorageToAep } from "aep-flow-service/specs/rest-storage-to-aep";
import { streamDataWithOptionalTransformation as streaming } from "aep-flow-service/specs/stream-data-with-optional-transformation";
import { test } from "vitest";

/*
 * Every claim here must not compile, and is a compiling line with one value changed. must-not-compile.test.ts asserts both, and that the
 * complaint stands on the very line of the property that is wrong. The modules are those that codegen makes.
 */

declare const platform: ExperiencePlatform;
declare const live: ConnectionSpec;
declare const configured: string;
declare const ids: {
  readonly base: BaseConnectionId;
  readonly source: SourceConnectionId;
  readonly target: TargetConnectionId;
  readonly flow: FlowId;
  readonly mapping: MappingSetId;
};

/** Two ways to authenticate, and source params of its own: no spec that is documented has both. */
declare const shop: ConnectionSpecModule<{
  readonly auth: {
    readonly "API key": { readonly key: string; readonly region?: "eu" | "us" | undefined };
    readonly "Basic Authentication": { readonly user: string; readonly password: string };
    readonly None: { readonly note?: string | undefined };
  };
  readonly source: { readonly path: string; readonly recursive?: boolean | undefined };
}>;

const ends = { name: "a", sourceConnectionIds: [ids.source], targetConnectionIds: [ids.target] };
const copy = { name: "Copy", params: { deltaColumn: { name: "updatedAt" } } } as const;
const daily = { startTime: 1591043454, frequency: "day", interval: 1 } as const;

// What compiles, besides the claims.

platform.flows.create({ ...ends, flowSpec: crmToAep, transformations: [copy], scheduleParams: { startTime: new Date(), frequency: "once" } });
platform.flows.create({ ...ends, flowSpec: crmToAep, transformations: [copy], scheduleParams: { startTime: "1591043454", frequency: "minute", interval: "15", backfill: "true" } });
platform.flows.create({ ...ends, flowSpec: crmToAep, transformations: [copy], scheduleParams: daily, options: { errorDiagnosticsEnabled: true } });
platform.flows.create({ ...ends, flowSpec: crmToAep, transformations: [{ name: "Mapping", params: { mappingId: configured, mappingVersion: "0" } }], scheduleParams: daily });
platform.flows.create({ ...ends, flowSpec: streaming, transformations: [{ name: "Mapping", params: { mappingId: ids.mapping } }] });
platform.flows.create({ ...ends, flowSpec: crmToAep }, { draft: true });
platform.baseConnections.create({ name: "a", auth: { specName: "anything", params: { any: 1 } }, connectionSpec: live });
platform.baseConnections.create({ name: "a", auth: { specName: configured }, connectionSpec: { id: hubspot.id, version: hubspot.version } });
platform.baseConnections.create({ name: "a", auth: { specName: "None" }, connectionSpec: shop });
platform.sourceConnections.create({ name: "a", connectionSpec: live, data: { format: "tabular" }, params: { path: "a", "of its own": 1 } });
platform.sourceConnections.create({ name: "a", connectionSpec: hubspot, data: { format: "tabular" }, params: { path: "a", "of its own": 1 } });
platform.sourceConnections.create({ name: "a", baseConnectionId: ids.base, connectionSpec: shop, params: { path: "a", recursive: true } });

// Base connections.

platform.baseConnections.create({
  name: "a",
  auth: {
    // @ts-expect-error TS2322 names "Basic Authentification": not `"Basic Authentification"`, but `"Basic Authentication"`
    specName: "Basic Authentification",
    params: { server: "a", username: "b", password: "c", database: "d" },
  },
  connectionSpec: amazonRedshift,
});

platform.baseConnections.create({
  name: "a",
  auth: {
    specName: "Basic Authentication",
    // @ts-expect-error TS2741 names database: not `password: "c" }`, but `password: "c", database: "d" }`
    params: { server: "a", username: "b", password: "c" },
  },
  connectionSpec: amazonRedshift,
});

platform.baseConnections.create({
  name: "a",
  auth: {
    specName: "Basic Authentication",
    params: {
      server: "a",
      // @ts-expect-error TS2561 names userName: not `userName:`, but `username:`
      userName: "b",
      password: "c",
      database: "d",
    },
  },
  connectionSpec: amazonRedshift,
});

platform.baseConnections.create({
  name: "a",
  auth: {
    specName: "API key",
    // @ts-expect-error TS2353 names user: not `{ user: "a", password: "b" }`, but `{ key: "a" }`
    params: { user: "a", password: "b" },
  },
  connectionSpec: shop,
});

platform.baseConnections.create({
  name: "a",
  auth: {
    specName: "API key",
    params: {
      key: "a",
      // @ts-expect-error TS2322 names "asia": not `"asia"`, but `"eu"`
      region: "asia",
    },
  },
  connectionSpec: shop,
});

platform.baseConnections.create({
  name: "a",
  auth: { specName: "None", params: {} },
  // @ts-expect-error TS2322 names FlowSpecId: not `crmToAep`, but `shop`
  connectionSpec: crmToAep,
});

// Source connections.

platform.sourceConnections.create({
  name: "a",
  connectionSpec: shop,
  // @ts-expect-error TS2741 names path: not `{}`, but `{ path: "a" }`
  params: {},
});

platform.sourceConnections.create({
  name: "a",
  connectionSpec: shop,
  params: {
    // @ts-expect-error TS2322 names number: not `1`, but `"a"`
    path: 1,
  },
});

platform.sourceConnections.create({
  name: "a",
  connectionSpec: shop,
  params: {
    path: "a",
    // @ts-expect-error TS2561 names recursiv: not `recursiv:`, but `recursive:`
    recursiv: true,
  },
});

// Flows.

platform.flows.create({
  ...ends,
  // @ts-expect-error TS2322 names ConnectionSpecId: not `hubspot`, but `crmToAep`
  flowSpec: hubspot,
  scheduleParams: daily,
});

platform.flows.create({
  ...ends,
  flowSpec: crmToAep,
  transformations: [
    {
      // @ts-expect-error TS2322 names "Encryption": not `"Encryption"`, but `"Copy"`
      name: "Encryption",
      params: { deltaColumn: { name: "updatedAt" } },
    },
  ],
  scheduleParams: daily,
});

platform.flows.create({
  ...ends,
  flowSpec: crmToAep,
  transformations: [
    {
      name: "Copy",
      // @ts-expect-error TS2741 names deltaColumn: not `{}`, but `{ deltaColumn: { name: "updatedAt" } }`
      params: {},
    },
  ],
  scheduleParams: daily,
});

platform.flows.create({
  ...ends,
  flowSpec: crmToAep,
  transformations: [
    {
      name: "Mapping",
      params: {
        // @ts-expect-error TS2322 names FlowId: not `ids.flow`, but `ids.mapping`
        mappingId: ids.flow,
        mappingVersion: 0,
      },
    },
  ],
  scheduleParams: daily,
});

platform.flows.create({
  ...ends,
  flowSpec: streaming,
  transformations: [
    {
      name: "Mapping",
      params: {
        // @ts-expect-error TS2322 names SourceConnectionId: not `ids.source`, but `ids.mapping`
        mappingId: ids.source,
      },
    },
  ],
});

platform.flows.create({
  ...ends,
  flowSpec: crmToAep,
  scheduleParams: {
    startTime: new Date(),
    frequency: "once",
    // @ts-expect-error TS2322 names undefined: not `interval: 15`, but `interval: undefined`
    interval: 15,
  },
});

platform.flows.create({
  ...ends,
  flowSpec: restStorageToAep,
  // @ts-expect-error TS2322 names interval: not `frequency: "hour" }`, but `frequency: "hour", interval: 1 }`
  scheduleParams: { startTime: new Date(), frequency: "hour" },
});

platform.flows.create({
  ...ends,
  flowSpec: crmToAep,
  scheduleParams: {
    startTime: new Date(),
    // @ts-expect-error TS2322 names "month": not `"month"`, but `"week"`
    frequency: "month",
    interval: 1,
  },
});

platform.flows.create({
  ...ends,
  flowSpec: streaming,
  // @ts-expect-error TS2322 names undefined: not `scheduleParams: daily`, but `scheduleParams: undefined`
  scheduleParams: daily,
});

platform.flows.create({
  ...ends,
  flowSpec: crmToAep,
  scheduleParams: daily,
  options: {
    // @ts-expect-error TS2561 names errorDiagnosticEnabled: not `errorDiagnosticEnabled:`, but `errorDiagnosticsEnabled:`
    errorDiagnosticEnabled: true,
  },
});

test("each of the lines above must not compile", () => undefined);
