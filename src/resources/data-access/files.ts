import { isNotFoundError } from "../../errors/guards.ts";
import type { Answer } from "../../http/answer.ts";
import { isRecord, itemsOf } from "../../http/envelopes.ts";
import { BASE_PATHS, type Operation } from "../../http/operation.ts";
import { path } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { BatchId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { type Target, targetOf } from "./link.ts";

/** A file of a batch, as Data Access lists it. */
export interface BatchFile {
  readonly name: string;
  /** In bytes; undefined where the platform does not tell. */
  readonly bytes: number | undefined;
  /** Where its contents are. */
  readonly target: Target;
}

/** Most files one answer can list. */
const LARGEST_PAGE = 100;

/** Where the diagnostics of a batch are listed. */
export function rowErrorsOf(batchId: BatchId): Target {
  return { path: path(`${BASE_PATHS.dataAccess}/batches/{batchId}/meta`, { batchId }), query: { path: "row_errors" } };
}

/** Where the files of a batch that failed as a whole are listed. */
export function failedFilesOf(batchId: BatchId): Target {
  return { path: path(`${BASE_PATHS.dataAccess}/batches/{batchId}/failed`, { batchId }), query: {} };
}

/**
 * The files of a listing, as their own links name them. No listing is no file: diagnostics are kept for 30 days, and only where they were on. A
 * page that brings nothing new is the last, whatever it says.
 */
export async function* filesAt(
  transport: Transport,
  { path, query }: Target,
  options: CallOptions | undefined,
): AsyncGenerator<BatchFile, void, undefined> {
  const seen = new Set<string>();
  for (let start = 0; ; ) {
    // The first page is asked for just as the link says.
    const page = start === 0 ? query : { ...query, start };
    const { files, limit } = await listed(transport, { path, query: page }, options);
    const fresh = files.filter(({ name }) => !seen.has(name));
    for (const { name } of fresh) seen.add(name);
    yield* fresh;
    start += files.length;
    if (fresh.length === 0 || files.length < limit) return;
  }
}

interface Listed {
  readonly files: readonly BatchFile[];
  readonly limit: number;
}

async function listed(transport: Transport, target: Target, options: CallOptions | undefined): Promise<Listed> {
  try {
    return (await transport.exchange(() => listing(target), options)).data;
  } catch (error) {
    if (isNotFoundError(error)) return { files: [], limit: LARGEST_PAGE };
    throw error;
  }
}

function listing({ path, query }: Target): Operation<Listed> {
  return {
    kind: "read",
    method: "GET",
    path,
    query,
    read: (answer) => {
      const page = isRecord(answer.json) && isRecord(answer.json._page) ? answer.json._page : {};
      const limit = typeof page.limit === "number" && page.limit > 0 ? page.limit : LARGEST_PAGE;
      return { files: itemsOf(answer, "data").map((record) => readFile(record, answer)), limit };
    },
  };
}

function readFile({ name, length, _links }: Record<string, unknown>, answer: Answer): BatchFile {
  const self = isRecord(_links) && isRecord(_links.self) ? _links.self : {};
  const target = targetOf(self.href);
  if (typeof name !== "string" || target === undefined)
    return answer.unexpected("a file is listed without a name, or without a link into Data Access");
  // Printed as a text.
  const bytes = Number(length ?? Number.NaN);
  return { name, bytes: Number.isNaN(bytes) ? undefined : bytes, target };
}

/** The contents of a file. */
export async function contentsOf(
  transport: Transport,
  { path, query }: Target,
  options: CallOptions | undefined,
): Promise<string> {
  const exchange = transport.exchange<string>(
    () => ({ kind: "read", method: "GET", path, query, format: "text", read: ({ text }) => text }),
    options,
  );
  return (await exchange).data;
}
