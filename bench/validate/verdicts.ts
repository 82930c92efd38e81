import { randomOf } from "../../test/specs/random.ts";
import { valueFor } from "../../test/specs/value-for.ts";
import type { Engine } from "./engine.ts";
import { engine as oracle } from "./contenders/ajv.ts";
import { type Part, type Subject, subjects } from "./subject.ts";

/** How an engine judges beside ajv, over all schemas of all specs. */
export interface Verdicts {
  readonly schemas: number;
  readonly values: number;
  /** Values that one takes and the other refuses. */
  readonly wrong: number;
  /** The specs they are of. */
  readonly wrongSpecs: readonly string[];
  /** Specs it refuses to compile a schema of, and ajv does not. */
  readonly refused: readonly string[];
  /** What it says then. */
  readonly reasons: readonly string[];
}

/** Gives an engine values that are valid, or nearly so. */
export function verdictsOf(engine: Engine, values: number): Verdicts {
  const refused = new Map<string, string>();
  const wrongSpecs: string[] = [];
  let schemas = 0;
  let judged = 0;
  for (const subject of subjects()) {
    for (const part of subject.parts) {
      const truths = judgesOf(oracle, subject, part, values);
      // What ajv does not compile has no verdict to compare with.
      if (typeof truths === "string") continue;
      schemas += 1;
      const answers = judgesOf(engine, subject, part, values);
      if (typeof answers === "string") {
        refused.set(subject.name, answers);
        continue;
      }
      judged += truths.length;
      wrongSpecs.push(...truths.flatMap((truth, index) => (truth === answers[index] ? [] : [subject.name])));
    }
  }
  return {
    schemas,
    values: judged,
    wrong: wrongSpecs.length,
    wrongSpecs: [...new Set(wrongSpecs)],
    refused: [...refused.keys()],
    reasons: [...new Set(refused.values())],
  };
}

/** A text where the engine does not compile the schema: what it says. */
function judgesOf(engine: Engine, subject: Subject, { schema }: Part, values: number): boolean[] | string {
  const random = randomOf(7);
  try {
    return Array.from({ length: values }, () =>
      engine.compile({ ...subject, parts: [{ schema, value: valueFor(schema, schema, random) }] })(),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
