import { fileIdOf } from "../catalog/data-set-files.ts";
import { viewIdOf } from "../catalog/read-data-set.ts";
import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Fidelity } from "../http/fidelity.ts";
import type { Route } from "../http/route.ts";
import type { Run } from "../state/run.ts";
import { type StoredFile, SAMPLE_NAMES, dataFiles, failedFiles, metaFiles, runOf } from "./batch-files.ts";
import { linkTo, listingOrFile, pageReply } from "./listing.ts";

const GUIDE: Fidelity = {
  level: "documented",
  source: "Data Ingestion guide, retrieving error diagnostics; Data Access OpenAPI file",
  note: "Only batches that a run has brought have files; their names beyond the printed ones are invented.",
};
const OPENAPI: Fidelity = {
  level: "simplified",
  source: "Data Access OpenAPI file",
  note: "The files hold JSON lines, where the platform has Parquet.",
};

const PREVIEWED = 100;

export const DATA_ACCESS_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/batches/:id/meta", handle: getMeta, fidelity: GUIDE },
  { method: "GET", pattern: "/batches/:id/failed", handle: getFailed, fidelity: GUIDE },
  { method: "GET", pattern: "/batches/:id/files", handle: listFiles, fidelity: OPENAPI },
  { method: "GET", pattern: "/files/:id", handle: getFile, fidelity: OPENAPI },
  { method: "GET", pattern: "/datasets/:id/preview", handle: previewDataSet, fidelity: OPENAPI },
];

/** The file of samples answers to both of its names. */
function getMeta(exchange: Exchange): Reply {
  const path = exchange.query.get("path") ?? "";
  const asked = SAMPLE_NAMES.find((name) => name === path);
  const files = filesOf(exchange, (run) => metaFiles(run, asked ?? exchange.world.quirks.rowErrorSamples));
  if (path !== "" && !files.some((each) => each.path === path || each.path.startsWith(`${path.replace(/\/$/, "")}/`))) {
    if (path !== "row_errors") throw placeholderProblem(404, `The batch has nothing at ${path}.`);
  }
  return listingOrFile(exchange, files);
}

function getFailed(exchange: Exchange): Reply {
  return listingOrFile(exchange, filesOf(exchange, failedFiles));
}

function listFiles(exchange: Exchange): Reply {
  const { id = "" } = exchange.params;
  const run = runOf(exchange.sandbox, id);
  const files = filesOf(exchange, dataFiles).map(({ text }) => ({
    dataSetFileId: fileIdOf(id),
    dataSetViewId: viewIdOf(run?.references.dataSetId ?? ""),
    version: "1.0.0",
    created: String(run?.completesAt),
    updated: String(run?.completesAt),
    records: String(run?.outcome.records.length),
    size: String(text.length),
    isValid: true,
    _links: linkTo(`/files/${fileIdOf(id)}`),
  }));
  return pageReply(exchange, files);
}

function getFile(exchange: Exchange): Reply {
  const { id = "" } = exchange.params;
  const run = runOf(exchange.sandbox, id.replace(/-1$/, ""));
  if (run === undefined || !id.endsWith("-1")) throw placeholderProblem(404, `There is no file ${id}.`);
  const files = dataFiles(run);
  const path = exchange.query.get("path");
  if (path !== null && !files.some((each) => each.path === path)) {
    throw placeholderProblem(404, `The file ${id} has no ${path}.`);
  }
  return listingOrFile(exchange, files);
}

function previewDataSet({ sandbox, params }: Exchange): Reply {
  const { id = "" } = params;
  if (!sandbox.dataSets.has(id)) throw placeholderProblem(404, `There is no dataset ${id}.`);
  return ok({ data: [...(sandbox.records.get(id) ?? []).slice(0, PREVIEWED)] });
}

/** Of a batch that no run has brought, there are none. */
function filesOf({ sandbox, params }: Exchange, read: (run: Run) => readonly StoredFile[]): readonly StoredFile[] {
  const { id = "" } = params;
  const run = runOf(sandbox, id);
  if (run !== undefined) return read(run);
  if (!sandbox.batches.has(id)) throw placeholderProblem(404, `There is no batch ${id}.`);
  return [];
}
