import { prefixed, type CompiledPart, compilePart } from "./compiled-part.ts";
import type { MalformedPart } from "../malformed-part.ts";
import { onceForContent } from "../once-for-content.ts";
import { type FlowSpecDocument, type FlowSpecParts, readFlowSpec } from "./flow-spec-document.ts";
import { listsOnce, withOnce } from "./once.ts";

/** The parts of a spec, each with its validator. */
export interface CompiledFlowSpec {
  readonly name: string;
  readonly schedule: CompiledPart;
  readonly options: CompiledPart;
  readonly transformations: ReadonlyMap<string, CompiledPart>;
  /** For a transformation the spec does not list: parameters have names, whatever they are. */
  readonly unlisted: CompiledPart;
  /** Whether the spec's own schedule lists `once`. */
  readonly listsOnce: boolean;
  /** Whether its flows run always, and so on no schedule. */
  readonly isStreaming: boolean;
  readonly malformed: readonly MalformedPart[];
  /** The run parameters: compiled when they are first asked for, since most flows are never run on demand. */
  run(): CompiledPart | undefined;
}

const compileParts = onceForContent(compile);

/** Compiles a spec, once for its content. */
export function compiledFlowSpec(spec: FlowSpecDocument): CompiledFlowSpec {
  return compileParts(readFlowSpec(spec));
}

/** Where a spec has no schedule, times are still in seconds. */
const TIMES = { startTime: { type: "integer" }, endTime: { type: "integer" } };
/** Where it has one that does not declare them, a Date becomes seconds, and all else stays: JSON knows no Date. */
const TIME = { type: ["number", "string", "boolean", "null", "object", "array"] };
const DATES = { startTime: TIME, endTime: TIME };

function compile(parts: FlowSpecParts): CompiledFlowSpec {
  const knowsOnce = listsOnce(parts.schedule);
  const hints = parts.schedule === undefined ? TIMES : DATES;
  // A spec that lists it somewhere has said where it goes: one branch of it may be about the others alone.
  const schedule = compilePart(knowsOnce ? parts.schedule : withOnce(parts.schedule), hints);
  const options = compilePart(parts.options);
  const transformations = new Map(parts.transformations.map(([name, schema]) => [name, compilePart(schema)]));
  let run: CompiledPart | undefined;
  return {
    name: parts.name,
    schedule,
    options,
    transformations,
    unlisted: compilePart({ type: "object" }),
    listsOnce: knowsOnce,
    isStreaming: parts.isStreaming,
    malformed: [
      ...prefixed(["scheduleSpec", "spec"], schedule.malformed),
      ...prefixed(["optionSpec", "spec"], options.malformed),
      ...[...transformations].flatMap(([name, part]) =>
        prefixed(["transformationSpecs", name, "spec"], part.malformed),
      ),
    ],
    run() {
      if (parts.run !== undefined) run ??= compilePart(parts.run);
      return run;
    },
  };
}
