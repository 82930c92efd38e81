import { compact } from "../json.ts";
import { FLOW_TITLES, type FlowCode } from "./flow-codes.ts";
import { Problem } from "./problem.ts";

/** The resource that a refusal is about, where there is one. */
export interface About {
  readonly id: string;
  readonly type: string;
}

/** A Flow Service refusal: problem details plus the service's older errorMessage and errorDetails. */
export function flowProblem(code: FlowCode, detail: string, about?: About): Problem {
  const status = Number(code.slice(-3));
  const title = FLOW_TITLES[code];
  return new Problem(status, detail, ({ requestId, scheme }) => ({
    type: `${scheme}://ns.adobe.com/aep/errors/FLOW-${code}`,
    title,
    status,
    report: compact({ "detailed-message": detail, id: about?.id, "request-id": requestId, type: about?.type }),
    errorMessage: `${title}.`,
    errorDetails: detail,
  }));
}

/** Adobe prints 1439-404 for a flow; the emulator answers so for every Flow Service resource. */
export function flowNotFound(type: string, id: string): Problem {
  return flowProblem("1439-404", `No resource of type ${type} has the id ${id}.`, { id, type });
}
