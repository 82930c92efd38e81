import { flowProblem } from "../errors/flow.ts";
import { listAt } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** Refuses to delete a source or target connection that an active flow holds; drafts and disabled flows do not count. */
export function refuseIfInUse(
  sandbox: Sandbox,
  field: "sourceConnectionIds" | "targetConnectionIds",
  id: string,
): void {
  for (const flow of sandbox.flows.values()) {
    if (flow.phase !== "enabled" || !listAt(flow.body, field).includes(id)) continue;
    throw flowProblem("1447-400", `The connection ${id} is used by the flow ${flow.id}, which is enabled.`);
  }
}
