import { ValidationError } from "../../errors/validation-error.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { composite, sharedTime } from "../../http/composite.ts";
import type { Operation } from "../../http/operation.ts";
import { type Path, path } from "../../http/path.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { DataSetId, type IdInput } from "../../ids.ts";
import { checkedId } from "../../payloads/check.ts";
import { type Base, type Change, edit, type Editing } from "../editing/edit.ts";
import { type JsonPatch, patchHolds } from "../editing/json-patch.ts";
import { type CreatedDataSet, type DataSet, readDataSet } from "./data-set-types.ts";
import { CATALOG } from "./list.ts";
import { ifMatch, onlyIn, type VersionOptions, type Write, writeOperation } from "./write.ts";

const JSON_PATCH = "application/json-patch+json";

/** What the platform writes by itself. */
const OWNED = new Set(["id", "imsOrg", "created", "createdClient", "createdUser", "viewId", "sandboxId"]);

export function dataSetPath(subject: string, id: IdInput<"DataSetId">, context: CallContext): Path {
  return path(`${CATALOG}/dataSets/{id}`, { id: checkedId(subject, "DataSetId", id, context) });
}

/** A JSON Patch of a dataset. Without a version to guard it, to repeat it might do it twice: it could add to a list. */
export function patchWrite(path: Path, patch: JsonPatch, guard: Readonly<Record<string, string>>): Write {
  return {
    collection: "dataSets",
    method: "PATCH",
    path,
    headers: { ...guard, "content-type": JSON_PATCH },
    body: patch,
    unguarded: "action",
    holds: (entity) => patchHolds(patch, entity),
  };
}

interface ReadDataSet extends Base<DataSet> {
  readonly version: string | undefined;
}

/** Changes a dataset by a function: what has changed goes out as a JSON Patch, guarded by the version that was read. */
export function editDataSet(
  transport: Transport,
  subject: string,
  id: IdInput<"DataSetId">,
  change: Change<DataSet>,
  options: VersionOptions | undefined,
): ApiPromise<CreatedDataSet> {
  return composite(async (step) => {
    const context = transport.context(options);
    const given = sharedTime(options, context.settings.totalTimeoutMs);
    const address = dataSetPath(subject, id, context);
    refuseVersion(subject, options);
    const editing: Editing<DataSet, ReadDataSet, CreatedDataSet> = {
      read: async () => {
        const exchange = transport.exchange(() => readOperation(address), given());
        const entity = await step(exchange);
        // The guide names a header that holds the version; the object holds it, too.
        return { entity, version: (await exchange).response.headers.get("e-tag") ?? entity.version };
      },
      write: (patch, { version }) => {
        refuseOwned(subject, patch);
        const write = patchWrite(address, patch, ifMatch(subject, { version }));
        // A function knows what was there before, and tells for itself what became of a lost change.
        const { confirm: _confirm, ...operation } = writeOperation(write, DataSetId);
        return step(transport.exchange(() => operation, given()));
      },
      unchanged: ({ entity }) => ({ id: entity.id }),
      deadline: given.deadline,
    };
    return edit(editing, change);
  });
}

function readOperation(address: Path): Operation<DataSet> {
  return {
    kind: "read",
    method: "GET",
    path: address,
    read: (answer) => readDataSet(onlyIn(answer, "dataset"), answer),
  };
}

function refuseVersion(subject: string, options: VersionOptions | undefined): void {
  if (options?.version === undefined) return;
  const message = "goes with a patch or fields: a change by a function is guarded by the version it reads itself";
  throw new ValidationError(subject, [{ path: ["version"], message, rule: "payload" }]);
}

function refuseOwned(subject: string, patch: JsonPatch): void {
  const issues = patch.flatMap((each) => {
    const keys = each.path.split("/").slice(1);
    return OWNED.has(keys[0] ?? "")
      ? [{ path: keys, message: "is written by the platform alone", rule: "payload" }]
      : [];
  });
  if (issues.length > 0) throw new ValidationError(subject, issues);
}
