import type { Answer } from "../../http/answer.ts";
import { type JsonRecord, stringIn } from "../../http/envelopes.ts";
import { BASE_PATHS } from "../../http/operation.ts";
import type { IdName } from "../../ids.ts";

export const FLOW_SERVICE = BASE_PATHS.flowservice;

/** What has an id. */
export interface Identified {
  readonly id: string;
}

/** A collection of Flow Service: where it is, what its ids are called, and how one of its entities is read. */
export interface Collection<T extends Identified> {
  readonly name: string;
  readonly idName: IdName;
  readonly label: string;
  readonly read: (record: JsonRecord, answer: Answer) => T;
}

/** Runs spell it eTag in places (Q18 of docs/emulator.md). */
export function etagIn(answer: Answer, record: JsonRecord): string {
  return stringIn(answer, record, "etag" in record ? "etag" : "eTag");
}
