import { readdirSync, readFileSync } from "node:fs";
import type { ConnectionSpecDocument } from "../../src/specs/connection/connection-spec-document.ts";
import type { FlowSpecDocument } from "../../src/specs/flow/flow-spec-document.ts";

const CONNECTION_SPECS = new URL("../fixtures/connection-specs/", import.meta.url);
const FOLDER = new URL("../fixtures/specs/", import.meta.url);

/** A flow spec of the fixtures, a fresh object each time. */
export function flowSpec(name: string): FlowSpecDocument {
  return readJson(new URL(`${name}.json`, FOLDER));
}

export function flowSpecNames(): string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
}

function readJson<T>(url: URL): T {
  return JSON.parse(readFileSync(url, "utf8"));
}

/** A connection spec of the fixtures, a fresh object each time. */
export function connectionSpec(name: string): ConnectionSpecDocument {
  return readJson(new URL(`${name}.json`, CONNECTION_SPECS));
}

export function connectionSpecNames(): string[] {
  return readdirSync(CONNECTION_SPECS).map((file) => file.replace(/\.json$/, ""));
}

/** The flow of the tutorial for marketing automation, as it is printed. */
export function tutorialFlow() {
  return {
    transformations: [
      {
        name: "Copy",
        params: { deltaColumn: { name: "updatedAt", dateFormat: "YYYY-MM-DD", timezone: "UTC" } },
      },
      { name: "Mapping", params: { mappingId: "500a9b747fcf4908a21917d49bd61780", mappingVersion: "0" } },
    ],
    scheduleParams: { startTime: "1591043454", frequency: "once", interval: "15" },
  };
}
