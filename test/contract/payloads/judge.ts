import {
  compileConnectionSpec,
  compileFlowSpec,
  type CreateBaseConnection,
  type CreateFlow,
  type CreateSourceConnection,
  type ExperiencePlatform,
  isValidationError,
  type ValidationIssue,
} from "aep-flow-service";
import type { Body, Subject } from "./subjects.ts";

/** What a client has against a payload before anything is sent. */
export async function refusals(
  platform: ExperiencePlatform,
  subject: Subject,
  body: Body,
): Promise<readonly ValidationIssue[]> {
  const { kind, draft } = subject;
  if (kind === "flow") return (await platform.flows.check(body as object as CreateFlow, { draft })).issues;
  try {
    await create(platform, subject, body);
    return [];
  } catch (error) {
    if (isValidationError(error)) return error.issues;
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
export function refusalsBySpec({ kind, spec }: Subject, body: Body): readonly ValidationIssue[] {
  if (spec === undefined) return [];
  const names = PARTS[kind].filter((name) => body[name] !== undefined);
  const schema = kind === "flow" ? compileFlowSpec(spec) : compileConnectionSpec(spec);
  const result = schema.safeParse(Object.fromEntries(names.map((name) => [name, body[name]])));
  return result.success ? [] : result.error.issues;
}

/** What a spec decides. */
const PARTS: Readonly<Record<Subject["kind"], readonly string[]>> = {
  flow: ["transformations", "scheduleParams", "options"],
  "base connection": ["auth"],
  "source connection": ["params"],
};
