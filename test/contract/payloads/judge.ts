import {
  compileFlowSpec,
  compileJsonSchema,
  type CreateBaseConnection,
  type CreateFlow,
  type CreateSourceConnection,
  type ExperiencePlatform,
  isValidationError,
  type ValidationIssue,
} from "aep-flow-service";
import { type Part, partsOf } from "./parts.ts";
import type { Body, Subject } from "./subjects.ts";

/** Until the client looks up connection specs, their schemas are asked beside it. */
export const CLIENT_JUDGES_CONNECTIONS: boolean = false;

/** What a client has against a payload before anything is sent. */
export async function refusals(
  platform: ExperiencePlatform,
  subject: Subject,
  body: Body,
): Promise<readonly ValidationIssue[]> {
  const { kind, draft } = subject;
  if (kind === "flow") return (await platform.flows.check(body as object as CreateFlow, { draft })).issues;
  const bySpec = CLIENT_JUDGES_CONNECTIONS ? [] : refusalsBySpec(subject, body);
  try {
    await create(platform, subject, body);
    return bySpec;
  } catch (error) {
    if (isValidationError(error)) return [...error.issues, ...bySpec];
    throw error;
  }
}

/** Creates it as a program does. */
export function create(
  platform: ExperiencePlatform,
  { kind, draft }: Pick<Subject, "kind" | "draft">,
  body: unknown,
): PromiseLike<unknown> {
  switch (kind) {
    case "flow":
      return platform.flows.create(body as CreateFlow, { draft });
    case "base connection":
      return platform.baseConnections.create(body as CreateBaseConnection, { draft });
    case "source connection":
      return platform.sourceConnections.create(body as CreateSourceConnection, { draft });
  }
}

/** What the spec alone has against it: the validator, without a client. */
export function refusalsBySpec(subject: Subject, body: Body): readonly ValidationIssue[] {
  const { kind, spec } = subject;
  if (spec === undefined) return [];
  if (kind !== "flow") return partsOf({ ...subject, body }).flatMap(issuesOf);
  const { transformations, scheduleParams, options } = body;
  const parts = Object.entries({ transformations, scheduleParams, options }).filter(([, part]) => part !== undefined);
  const result = compileFlowSpec(spec).safeParse(Object.fromEntries(parts));
  return result.success ? [] : result.error.issues;
}

function issuesOf({ path, schema, value }: Part): ValidationIssue[] {
  const result = compileJsonSchema(schema).safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}
