import { type Body, type Platform, platform } from "./kit.ts";
import { type Parts, buildParts, legacyMapping, onceBody, sent } from "./tutorial.ts";

type Options = Parameters<typeof platform>[0];

/** Mappings with which every row fails. */
export const UNMAPPABLE = [legacyMapping("_id", "Vid"), legacyMapping("_id", "Nowhere")];

export interface Ran {
  parts: Parts;
  batchId: string;
  batch: Body;
  /** What Data Access answers: its status and text. */
  file(path: string, headers?: Record<string, string>): Promise<{ status: number; text: string; headers: Headers }>;
}

/** A run of the tutorial that is over, and its batch. */
export async function ran(options: Options = {}, mappings?: Body[], flow: Body = {}): Promise<Platform & Ran> {
  const on = await platform(options);
  const parts = await buildParts(on, mappings);
  await sent(on.flow("POST", "/flows", onceBody(parts, flow)), 201);
  on.emulator.clock.advance(1500);
  const batches = await sent(on.catalog("GET", `/batches?dataSet=${parts.dataSet}`), 200);
  const [[batchId, batch] = ["", {}]] = Object.entries<Body>(batches);
  const file: Ran["file"] = async (path, extra = {}) => {
    const url = path.startsWith("https:") ? path : `https://platform.adobe.io/data/foundation/export${path}`;
    const response = await on.emulator.fetch(url, { headers: { ...on.headers, ...extra } });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { ...on, parts, batchId, batch, file };
}
