import { compact } from "../json.ts";
import {
  COLLIDING_TITLES,
  type CollidingCode,
  FLOW_TITLES,
  type FlowCode,
  SOURCES_PAGE,
  pageOf,
} from "./flow-codes.ts";
import type { Quirks } from "../quirks.ts";
import { Problem } from "./problem.ts";

/** The resource that a refusal is about, where there is one. */
export interface About {
  readonly id: string;
  readonly type: string;
}

/** A Flow Service refusal: problem details plus the service's older errorMessage and errorDetails. */
export function flowProblem(code: FlowCode, detail: string, about?: About): Problem {
  return problem({ code, title: FLOW_TITLES[code], page: pageOf(code) }, detail, about);
}

/** A refusal of the sources behind Flow Service, whose number means something else in Flow Service's own table. */
export function sourceProblem(code: CollidingCode, detail: string): Problem {
  return problem({ code, title: COLLIDING_TITLES[code], page: SOURCES_PAGE }, detail);
}

/** Adobe prints 1439-404 for a flow, and lists 1439-400 (Q25); the emulator answers so for every Flow Service resource. */
export function flowNotFound(type: string, id: string, { notFound }: Pick<Quirks, "notFound">): Problem {
  return flowProblem(`1439-${notFound}`, `No resource of type ${type} has the id ${id}.`, { id, type });
}

/** The refusal of a write for another version: as any other, or in the older form that is nothing but a message with both etags. */
export function staleEtag(
  about: About,
  { given, etag }: { readonly given: string; readonly etag: string },
  form: Quirks["staleEtag"],
): Problem {
  const detail = `If-Match is ${given}, and the etag by now is ${etag}.`;
  return form === "problem"
    ? flowProblem("1404-412", detail, about)
    : new Problem(412, detail, () => ({ errorMessage: detail }));
}

interface Rule {
  readonly code: string;
  readonly title: string;
  readonly page: string;
}

/** The report says where the rule is written down; the other members have the detail alone. */
function problem({ code, title, page }: Rule, detail: string, about?: About): Problem {
  const status = Number(code.slice(-3));
  return new Problem(status, detail, ({ requestId, scheme }) => ({
    type: `${scheme}://ns.adobe.com/aep/errors/FLOW-${code}`,
    title,
    status,
    report: compact({
      "detailed-message": `${detail} (Rule ${code}: ${page}.)`,
      id: about?.id,
      "request-id": requestId,
      type: about?.type,
    }),
    errorMessage: `${title}.`,
    errorDetails: detail,
  }));
}
