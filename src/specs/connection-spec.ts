import { asZod } from "./as-zod.ts";
import type { ValidationIssue } from "../errors/validation-error.ts";
import { type CompiledConnectionSpec, compiledConnectionSpec } from "./connection/compiled-connection-spec.ts";
import type { ConnectionSpecDocument } from "./connection/connection-spec-document.ts";
import type {
  ConnectionData,
  ConnectionParams,
  ConnectionPayload,
  ConnectionSpecSchema,
} from "./connection/connection-spec-schema.ts";
import { connectionNode } from "./connection/connection-node.ts";
import { judgeConnection } from "./connection/judge-connection.ts";
import { type JudgedParams, judgeAuthParams, judgeSourceParams } from "./connection/judge-params.ts";
import { distinct } from "./finding.ts";
import { type CompiledPart, prefixed } from "./flow/compiled-part.ts";
import { isRecord } from "./json-value.ts";
import { bySeverity } from "./rules/check-rules.ts";
import { checkRuleSettings, type RuleSettings } from "./rules.ts";
import { type Checked, type SpecSchema, specSchema } from "./spec-schema.ts";

/** How a spec judges. */
export interface ConnectionSpecOptions {
  /** Sets single rules; the others keep their default. */
  readonly rules?: RuleSettings | undefined;
}

/**
 * Makes the validator of connections out of a connection spec: of the `auth` of a base connection and of the `params` of a source connection,
 * where the spec declares them. Values are first turned into the type the spec declares, where nothing is lost by it, then validated. A default of
 * the spec is documentation and never filled in. No issue or warning about `auth.params` repeats any of their values; `data` and `.coercions` hold
 * them.
 *
 * A spec is compiled once for its content, however often it is read; the last 200 are kept. Changing the object afterwards changes nothing about
 * the validators made of it.
 *
 * @throws UnsupportedSpecError where a schema of the spec asserts something that cannot be checked without changing its meaning.
 * @example
 * ```ts
 * const hubspot = compileConnectionSpec(await platform.connectionSpecs.getByName("hubspot"));
 * const result = hubspot.auth.get("Basic Authentication")?.safeParse({ clientId: "…" });
 * if (result?.success === false) console.log(result.error.issues.map(({ path }) => path.join(".")));
 * ```
 */
export function compileConnectionSpec(
  spec: ConnectionSpecDocument,
  options: ConnectionSpecOptions = {},
): ConnectionSpecSchema {
  checkRuleSettings("rules", options.rules);
  const compiled = compiledConnectionSpec(spec);
  const { name, authNames } = compiled;
  const rules = options.rules ?? {};
  const auth = authNames.flatMap((authName) => {
    const part = compiled.auth(authName);
    return part === undefined ? [] : [{ authName, part }];
  });
  const source = compiled.source();
  const check = connectionCheck(compiled, rules);
  const whole: ConnectionSpecSchema = {
    ...specSchema(subjectOf(compiled), check),
    name,
    auth: new Map(
      auth.map(({ authName, part }) => [
        authName,
        paramsSchema(`auth.params of ${name}`, rules, part, (given) => judgeAuthParams(name, part, given)),
      ]),
    ),
    source:
      source && paramsSchema(`params of ${name}`, rules, source, (given) => judgeSourceParams(name, source, given)),
    malformed: [
      ...auth.flatMap(({ authName, part }) => prefixed(["authSpec", authName, "spec"], part.malformed)),
      ...prefixed(["sourceSpec", "spec"], source?.malformed ?? []),
    ],
  };
  return asZod(whole, connectionNode(compiled), check);
}

/** The validator of whole connections alone, which compiles no more of the spec than a connection needs: `safeParse` may throw for that reason. */
export function connectionValidator(
  spec: ConnectionSpecDocument,
  rules: RuleSettings,
): SpecSchema<ConnectionPayload, ConnectionData> {
  const compiled = compiledConnectionSpec(spec);
  return specSchema(subjectOf(compiled), connectionCheck(compiled, rules));
}

function subjectOf({ name }: CompiledConnectionSpec): string {
  return `a connection of ${name}`;
}

function connectionCheck(
  compiled: CompiledConnectionSpec,
  rules: RuleSettings,
): (value: unknown) => Checked<ConnectionData> {
  return (value) => {
    const message = "must be an object with auth, or with params";
    if (!isRecord(value)) {
      const issues: ValidationIssue[] = [{ path: [], message, rule: "schema" }];
      return { data: {}, ...bySeverity(issues, rules), coercions: [] };
    }
    const { data, issues, coercions } = judgeConnection(compiled, value);
    return { data, ...bySeverity(distinct(issues), rules), coercions };
  };
}

function paramsSchema(
  subject: string,
  rules: RuleSettings,
  { node }: CompiledPart,
  judge: (given: unknown) => JudgedParams,
): SpecSchema<object, ConnectionParams> {
  const check = (given: unknown): Checked<ConnectionParams> => {
    const { value, issues, coercions } = judge(given);
    return { data: isRecord(value) ? value : {}, ...bySeverity(distinct(issues), rules), coercions };
  };
  return asZod(specSchema<object, ConnectionParams>(subject, check), node, check);
}
