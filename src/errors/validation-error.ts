import { brand } from "./brand.ts";
import { PlatformError } from "./platform-error.ts";

/** One thing that is wrong, or odd, in a payload. */
export interface ValidationIssue {
  /** Where: the keys and indexes from the payload's root, such as `["scheduleParams", "interval"]`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what would be right, as a sentence. Never holds a secret. */
  readonly message: string;
  /** The id of the rule that says so. Each rule can be set to `off`, `warn` or `error` by itself. */
  readonly rule?: string;
}

/**
 * A payload was refused before anything was sent.
 *
 * @example
 * ```ts
 * try {
 *   await platform.sourceConnections.create({ name: "", connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" } });
 * } catch (error) {
 *   if (isValidationError(error)) for (const issue of error.issues) console.error(issue.path.join("."), issue.message);
 * }
 * ```
 */
export class ValidationError extends PlatformError {
  static {
    brand(ValidationError.prototype, "ValidationError");
  }

  /** What was wrong, in the order of the payload. Never empty. */
  readonly issues: readonly ValidationIssue[];

  constructor(subject: string, issues: readonly ValidationIssue[]) {
    super(`${subject}: ${summarize(issues)}`);
    this.issues = issues;
  }
}

/** `["transformations", 0, "name"]` as `transformations[0].name`; the root as `(payload)`. */
function formatPath(path: readonly (string | number)[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (/^[\w$-]+$/.test(key)) text += text === "" ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text === "" ? "(payload)" : text;
}

function summarize(issues: readonly ValidationIssue[]): string {
  const lines = issues.map(
    (issue) => `${formatPath(issue.path)}: ${issue.message}${issue.rule ? ` [${issue.rule}]` : ""}`,
  );
  if (lines.length === 1) return lines[0] ?? "";
  return `${lines.length} problems, nothing was sent\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
