import { ValidationError } from "../errors/validation-error.ts";
import { percentEncoded } from "./percent-encoded.ts";

/** Where a request goes, below the host. */
export interface Path {
  /** As it is sent: values encoded. */
  readonly sent: string;
  /** With the names of its values in their place, `/flows/{id}`: what calls of one kind have in common. */
  readonly template: string;
  /** Whether it was written by hand elsewhere, so that it may hold what must not be shown. */
  readonly isForeign?: boolean;
}

/** The names in braces. A template that is not a literal takes any. */
type Names<Template extends string> = string extends Template
  ? string
  : Template extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Names<Rest>
    : never;

/**
 * Builds a path from a template. Every value is percent-encoded once and must be one whole segment: an id that is empty, `.` or `..`
 * would address something else.
 */
export function path<const Template extends string>(
  template: Template,
  values: { readonly [Name in Names<Template>]: string },
): Path {
  const given: Readonly<Record<string, string>> = values;
  return { sent: template.replace(/\{(\w+)\}/g, (_braces, name: string) => segment(given[name] ?? "")), template };
}

/** A path without values. */
export function plainPath(sent: string): Path {
  return { sent, template: sent };
}

function segment(value: string): string {
  if (value.trim() === "" || value === "." || value === "..") {
    throw new ValidationError("path", [
      { path: [], message: `${JSON.stringify(value)} cannot be part of a path`, rule: "id" },
    ]);
  }
  return percentEncoded(value, "path");
}
