import { flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, at } from "../json.ts";

/** The operations of the providers of sources, who end or report on long operations by them. */
const PROVIDERS = ["finalize", "finalize-update"] as const;
const SUB_OPERATIONS = ["APPLY", "ROLLBACK", "PROGRESS"];
const STATUSES = "IN_PROGRESS COMPLETED SUCCESS PARTIAL_SUCCESS FAILED PARTIAL_FAILURE QUEUED SCHEDULED".split(" ");

/** The query parameters of an action. The OpenAPI file requires `subOp`, which the tutorials leave out. */
export const ACTION_QUERY = ["op", "subOp"] as const;

/** What an action asks for, in the tutorials' spelling; one of the given operations, or one of the providers' where those are taken. */
export function actionOf(exchange: Exchange, allowed: readonly string[]): string {
  const { query, world, body } = exchange;
  const given = query.get("op") ?? "";
  const op = given.toLowerCase().replaceAll("_", "-");
  if (!allowed.includes(op))
    throw flowProblem("1000-400", `op is one of ${allowed.join(", ")}; got ${given || "none"}.`);
  const upper = op.toUpperCase().replaceAll("-", "_");
  const spelling = { any: given, lower: op, upper }[world.quirks.actionCase];
  if (given !== spelling) throw flowProblem("1000-400", `op is written ${spelling}; got ${given}.`);
  checkSubOperations(exchange, op);
  checkReport(body, subOperations(exchange).includes("PROGRESS"));
  return op;
}

/** Whether an operation belongs to providers: the emulator has nothing for them to end. */
export function isProviders(op: string): boolean {
  return PROVIDERS.some((each) => each === op);
}

/** The operations of a kind of entity, providers' included. */
export function withProviders(...ops: readonly string[]): readonly string[] {
  return [...ops, ...PROVIDERS];
}

function subOperations({ query }: Exchange): string[] {
  return query
    .getAll("subOp")
    .flatMap((value) => value.split(","))
    .filter((value) => value !== "")
    .map((value) => value.toUpperCase());
}

function checkSubOperations(exchange: Exchange, op: string): void {
  const given = subOperations(exchange);
  const unknown = given.find((each) => !SUB_OPERATIONS.includes(each));
  if (unknown !== undefined) {
    throw flowProblem("1435-400", `subOp is one of ${SUB_OPERATIONS.join(", ")}; got ${unknown}.`);
  }
  if (given.length > 1 && given.includes("PROGRESS")) throw flowProblem("1406-400", "PROGRESS is the only subOp.");
  if (given.length > 0 && !isProviders(op) && exchange.world.quirks.subOp === "refuse") {
    throw flowProblem("1436-400", `The action ${op} takes no subOp.`);
  }
}

/** The report on a long operation (StateActionDTO): a known status, and 100 percent where that is a final one. */
function checkReport(report: Json, isProgress: boolean): void {
  const status = at(report, "status.value");
  if (status === undefined) return;
  const word = String(status)
    .replace(/(?<=[a-z])[A-Z]/g, "_$&")
    .toUpperCase();
  if (!STATUSES.includes(word)) throw flowProblem("1437-400", `status.value is one of ${STATUSES.join(", ")}.`);
  if (isProgress && word === "FAILED") throw flowProblem("1407-400", "PROGRESS cannot be reported with FAILED.");
  const isFinal = word === "COMPLETED" || word === "FAILED";
  if (isFinal && Number(at(report, "percentCompleted") ?? 100) !== 100) {
    throw flowProblem("1408-400", `The status ${word} is reported at 100 percent.`);
  }
}
