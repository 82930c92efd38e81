import { createEmulator } from "../../emulator/index.ts";
import type { Environment } from "../../env.ts";
import { ExperiencePlatform } from "../../platform.ts";
import type { AttributeMapping } from "../../resources/data-prep/mapping-set-types.ts";
import type { WaitProgress } from "../../resources/flow-service/wait.ts";
import type { Terminal } from "../terminal.ts";
import { type Collected, collect } from "./collect.ts";
import { drawPipeline } from "./picture.ts";

export const DEMO_MAPPINGS: readonly AttributeMapping[] = [
  { sourceAttribute: "Vid", destinationXdmPath: "_id" },
  { sourceAttribute: "Properties_Firstname_Value", destinationXdmPath: "person.name.firstName" },
  { sourceAttribute: "Added_At", destinationXdmPath: "_repo.createDate" },
];

/** Where the demo runs: what differs between the emulator and the real platform, and nothing else. */
interface Stage {
  readonly title: string;
  readonly platform: ExperiencePlatform;
  readonly credentials: Readonly<Record<string, string>>;
  readonly startInMs: number;
  readonly pollMs: number;
  /** The records that landed, where they can be looked at. */
  readonly landed: (dataSetId: string) => readonly Readonly<Record<string, unknown>>[] | undefined;
}

/** Collects HubSpot contacts and tells how it goes. True only when all of it held. */
export async function runDemo(out: Terminal, environment: Environment, mappings = DEMO_MAPPINGS): Promise<boolean> {
  const stage = environment.AEP_ORG_ID ? realStage(environment) : emulatedStage();
  out.line(`${stage.title}\n`);
  const collected = await collect({
    ...stage,
    mappings,
    startTime: new Date(Date.now() + stage.startInMs),
    suffix: new Date().toISOString(),
    onStep: (title, detail) => out.line(`  ✓ ${title.padEnd(18)} ${detail}`),
    onWait: (progress) => out.progress(waiting(progress)),
  });
  const records = stage.landed(collected.dataSetId);
  report(out, collected, records, mappings.length);
  return held(collected, records);
}

function emulatedStage(): Stage {
  const emulator = createEmulator();
  return {
    title: "HubSpot contacts into a dataset, on the embedded emulator",
    platform: new ExperiencePlatform(emulator.clientOptions()),
    credentials: {
      clientId: "demo",
      clientSecret: "demo-secret",
      accessToken: "demo-access",
      refreshToken: "demo-refresh",
    },
    startInMs: 1_000,
    pollMs: 100,
    landed: (dataSetId) => emulator.records(dataSetId),
  };
}

function realStage(environment: Environment): Stage {
  return {
    title: `HubSpot contacts into a dataset, in the sandbox ${environment.AEP_SANDBOX_NAME} of the real platform`,
    platform: ExperiencePlatform.fromEnv(environment),
    credentials: {
      clientId: environment.HUBSPOT_CLIENT_ID ?? "",
      clientSecret: environment.HUBSPOT_CLIENT_SECRET ?? "",
      accessToken: environment.HUBSPOT_ACCESS_TOKEN ?? "",
      refreshToken: environment.HUBSPOT_REFRESH_TOKEN ?? "",
    },
    startInMs: 60_000,
    pollMs: 10_000,
    landed: () => undefined,
  };
}

function waiting({ run, elapsedMs }: WaitProgress): string {
  return `  … ${"first run".padEnd(18)} ${run?.status ?? "not started"}, ${Math.round(elapsedMs / 100) / 10} s`;
}

function report(
  out: Terminal,
  { run, table, flowSpecName }: Collected,
  records: ReturnType<Stage["landed"]>,
  mappingCount: number,
): void {
  const { inputRecordCount = 0, outputRecordCount = 0, failedRecordCount = 0 } = run.metrics?.recordSummary ?? {};
  if (records !== undefined) out.line("\nTwo of the records that landed:");
  for (const record of records?.slice(0, 2) ?? []) out.line(`  ${JSON.stringify(record)}`);
  out.line(`\n${inputRecordCount} read, ${outputRecordCount} landed, ${failedRecordCount} failed`);
  for (const error of run.metrics?.statusSummary?.errors ?? []) out.line(`  ${error.code}: ${error.message}`);
  out.line();
  const picture = drawPipeline(
    [
      { title: "base connection", fact: "HubSpot" },
      { title: "source connection", fact: table },
      { title: "mapping set", fact: `${mappingCount} attributes` },
    ],
    [
      { title: "dataset", fact: `${outputRecordCount} records` },
      { title: "target connection", fact: "data lake" },
      { title: "flow", fact: `${flowSpecName}, once` },
    ],
  );
  for (const line of picture) out.line(line);
}

/** What the run says it wrote is what is there; where we cannot look, its word must do. */
function held({ run }: Collected, records: ReturnType<Stage["landed"]>): boolean {
  const written = run.metrics?.recordSummary?.outputRecordCount ?? 0;
  return run.status === "success" && written > 0 && (records === undefined || records.length === written);
}
