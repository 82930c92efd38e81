import { flowProblem } from "../errors/flow.ts";
import { listAt } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** Refuses to delete a source or target connection that a flow holds. */
export function refuseIfInUse(
  sandbox: Sandbox,
  field: "sourceConnectionIds" | "targetConnectionIds",
  id: string,
): void {
  const user = [...sandbox.flows.values()].find(({ body }) => listAt(body, field).includes(id));
  if (user !== undefined) throw flowProblem("1447-400", `The connection ${id} is used by the flow ${user.id}.`);
}
