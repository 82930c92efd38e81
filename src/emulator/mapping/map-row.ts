import type { Json, JsonObject } from "../json.ts";
import { type Destination, convert } from "./convert.ts";
import type { Surroundings } from "./functions/function.ts";
import type { CompiledMapping } from "./mapping.ts";
import type { Path } from "./path.ts";
import { place } from "./place.ts";
import { MappingProblem } from "./problem.ts";

/** Known fields of a schema by dotted path. */
export type Destinations = Readonly<Record<string, Destination>>;

/** What went wrong with one mapping on one row. Its field is left out. */
export interface TransformError {
  readonly mapping: CompiledMapping;
  readonly exception: string;
}

/** Why a row is not taken in. */
export interface RowError {
  readonly code: "MAPPER-3700-400" | "INGEST-1555-400";
  readonly message: string;
}

/** What becomes of a row: its record, unless there are reasons to reject it. */
export interface MappedRow {
  readonly record: JsonObject;
  readonly errors: readonly TransformError[];
  readonly rejections: readonly RowError[];
}

/**
 * Applies mappings to a row.
 *
 * What goes wrong in one column makes that column null, and the row is rejected only where the column is required. A
 * required field that no mapping fills is let pass: Adobe's own CRM tutorial maps no `_id`.
 * Source: Data Prep troubleshooting guide.
 */
export function mapRow(
  mappings: readonly CompiledMapping[],
  fields: Destinations,
  surroundings: Surroundings,
): MappedRow {
  const record: JsonObject = {};
  const errors: TransformError[] = [];
  const rejections: RowError[] = [];
  for (const mapping of mappings) {
    const field = fieldAt(fields, mapping);
    const { value, exception } = mappedValue(mapping, field, surroundings);
    if (exception !== undefined) errors.push({ mapping, exception });
    if (value !== null) place(record, mapping.path, value);
    else if (field?.required === true) rejections.push(rejection(mapping, exception));
  }
  return { record, errors, rejections };
}

function mappedValue(
  mapping: CompiledMapping,
  field: Destination | undefined,
  surroundings: Surroundings,
): { value: Json; exception?: string } {
  try {
    const value = mapping.read(surroundings);
    const isSpread = mapping.path.includes("every") && Array.isArray(value);
    return { value: isSpread ? value.map((each) => convert(each, field)) : convert(value, field) };
  } catch (error) {
    if (!(error instanceof MappingProblem)) throw error;
    return { value: null, exception: error.message };
  }
}

function fieldAt(fields: Destinations, { destination, path }: CompiledMapping): Destination | undefined {
  const name = Object.hasOwn(fields, destination) ? destination : plainName(path);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function plainName(path: Path): string {
  return path.flatMap((step) => (typeof step === "object" && "key" in step ? [step.key] : [])).join(".");
}

function rejection({ source, destination }: CompiledMapping, exception: string | undefined): RowError {
  return exception === undefined
    ? { code: "INGEST-1555-400", message: `The required field ${destination} is missing: ${source} is null.` }
    : { code: "MAPPER-3700-400", message: `The required field ${destination} could not be mapped: ${exception}` };
}
