import { rowFilter } from "../data/row-filter.ts";
import { flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, at, isObject, textAt } from "../json.ts";
import { coerce } from "../specs/coerce.ts";
import { namedConnectionSpec } from "../specs/find-spec.ts";
import { violations } from "../specs/validate.ts";
import { refuseOnDraft } from "./draft.ts";
import { payloadWith } from "./payload.ts";

const FORMATS = ["tabular", "delimited", "json", "parquet"];

/** A source connection as it is stored, or the refusal of it. A draft may still lack what the source asks for, and stand on a draft. */
export function sourceBody(body: Json, isDraft: boolean, exchange: Exchange): JsonObject {
  const needed = isDraft ? [] : ["baseConnectionId", "data.format"];
  const payload = payloadWith(body, "name", "connectionSpec.id", ...needed);
  const spec = namedConnectionSpec(payload, exchange.world);
  if (payload.baseConnectionId !== undefined) checkBase(payload, spec, isDraft, exchange);
  if (payload.data !== undefined) checkData(payload);
  if (!isDraft) checkParams(payload, spec);
  return payload;
}

function checkBase(payload: JsonObject, spec: JsonObject, isDraft: boolean, { sandbox }: Exchange): void {
  const id = String(payload.baseConnectionId);
  const base = sandbox.connections.get(id);
  if (base === undefined) throw flowProblem("1100-400", `baseConnectionId names no base connection: ${id}.`);
  if (textAt(base.body, "connectionSpec.id") !== spec.id) {
    throw flowProblem("1100-400", `The base connection ${id} has another connection spec than this source connection.`);
  }
  if (!isDraft) refuseOnDraft(base, "base connection");
}

function checkData(payload: JsonObject): void {
  const format = textAt(payload, "data.format") ?? "";
  if (!FORMATS.includes(format)) {
    throw flowProblem("1327-400", `data.format is one of ${FORMATS.join(", ")}; got ${format}.`);
  }
  const delimiter = at(payload, "data.properties.columnDelimiter");
  if (typeof delimiter === "string" && delimiter.length !== 1) {
    throw flowProblem("1331-400", `columnDelimiter is one character; got ${delimiter}.`);
  }
}

/** The spec's own schema decides where there is one: Adobe's printed specs have none, and need a path or a table. */
function checkParams(payload: JsonObject, spec: JsonObject): void {
  const filters = at(payload, "params.filters");
  // A filter that means nothing is refused here, and not when the first run meets it.
  if (filters !== undefined) rowFilter(isObject(filters) ? filters : {});
  const schema = at(spec, "sourceSpec.spec");
  if (isObject(schema)) {
    const [first] = violations(coerce(payload.params ?? {}, schema), schema);
    if (first !== undefined) throw flowProblem("1100-400", `params (sourceSpec of ${spec.name}): ${first.message}`);
    return;
  }
  if (textAt(payload, "params.path") === undefined && textAt(payload, "params.tableName") === undefined) {
    throw flowProblem("1100-400", "params needs a path or a tableName.");
  }
}
