import type { FlowCode } from "../errors/flow-codes.ts";
import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, isObject, listAt } from "../json.ts";
import { coerce } from "../specs/coerce.ts";
import { listsOnce, schemaAt } from "../specs/flow-spec-parts.ts";
import { violations } from "../specs/validate.ts";

/**
 * The scheduleParams coerced and held to the flow spec's schema, with Adobe's code for each way to be wrong. They may be absent where `isPartial`,
 * and where the flow spec knows no schedule.
 */
export function checkedSchedule(payload: JsonObject, flowSpec: JsonObject, isPartial: boolean): JsonObject | undefined {
  const given = payload.scheduleParams;
  if (given === undefined && (isPartial || flowSpec.scheduleSpec === undefined)) return undefined;
  if (!isObject(given) || Object.keys(given).length === 0) {
    throw flowProblem("1317-400", "scheduleParams is required and must not be empty.");
  }
  const schema = schemaAt(flowSpec, "scheduleSpec.spec");
  const params = coerce(given, schema);
  if (!isObject(params)) throw flowProblem("1363-400", "scheduleParams must be an object.");
  checkOnce(params, flowSpec);
  const [first] = violations(params, lenientOnce(schema, params.frequency));
  if (first !== undefined) throw flowProblem(codeFor(params, first.keyword), `scheduleParams: ${first.message}`);
  return params;
}

/** A one-time schedule takes neither interval nor backfill, where the spec lists `once` at all. */
function checkOnce(params: JsonObject, flowSpec: JsonObject): void {
  if (params.frequency !== "once" || !listsOnce(flowSpec)) return;
  if (params.interval !== undefined) throw flowProblem("1361-400", "interval is not allowed with the frequency once.");
  if (params.backfill !== undefined) throw flowProblem("1364-400", "backfill is not allowed with the frequency once.");
}

/** Specs of 2020 forget `once` in their list and require an interval even so; the platform took it without. */
function lenientOnce(schema: JsonObject, frequency: Json | undefined): JsonObject {
  const { frequency: _, ...rest } = isObject(schema.properties) ? schema.properties : {};
  if (frequency !== "once") return schema;
  const required = listAt(schema, "required").filter((name) => name !== "interval");
  return { ...schema, properties: rest, required };
}

function codeFor({ frequency }: JsonObject, keyword: string): FlowCode {
  if (!["once", "minute", "hour", "day", "week"].includes(String(frequency))) return "1397-400";
  return keyword === "minimum" ? "1362-400" : "1363-400";
}
