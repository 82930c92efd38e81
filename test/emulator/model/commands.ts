import type * as fc from "fast-check";
import { baseBody, sourceBody, targetBody } from "../tutorial.ts";
import {
  create,
  none,
  one,
  dataSetWithSchema,
  flow,
  createSchema,
  createDataSet,
  createMappingSet,
} from "./creating.ts";
import { wait, save, restore } from "./passing.ts";
import { foreign, read, count, listed } from "./reading.ts";
import type { Step } from "./step.ts";
import { patch, act, remove, removeSchema, replaceMappingSet } from "./writing.ts";

export const STEPS: readonly fc.Arbitrary<Step>[] = [
  create("bases", none, () => baseBody()),
  create("sources", one("bases"), ([base = ""]) => sourceBody(base)),
  create("targets", dataSetWithSchema, ([dataSet = "", schema = ""]) => targetBody(schema, dataSet)),
  flow,
  flow,
  createSchema,
  createDataSet,
  createMappingSet,
  replaceMappingSet,
  patch("the right etag", (_, { etag }) => etag, 200),
  patch("a stale etag", (model, { id }) => model.stale.get(id), 412),
  patch("no etag", () => undefined, 400),
  act("publish"),
  act("publish"),
  act("enable"),
  act("disable"),
  remove,
  removeSchema,
  foreign,
  read,
  count,
  listed,
  wait,
  save,
  restore,
];
