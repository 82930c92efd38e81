import { listsOnce, withOnce } from "../specs/flow/once.ts";
import { isRecord, own } from "../specs/json-value.ts";
import { docOf } from "./doc-comment.ts";
import { braces, field } from "./object-type.ts";
import { imported, type Place } from "./place.ts";
import { type ScheduleCase, scheduleCase } from "./schedule-case.ts";
import type { SpecFacts } from "./spec-facts.ts";
import { literal } from "./text.ts";
import { newPlace } from "./type-of.ts";
import { unionOf } from "./type-text.ts";

/**
 * The type of `scheduleParams`: one member for all frequencies that are written alike. A spec that says nothing of a schedule takes none, unless
 * it calls itself a batch.
 */
export function scheduleType({ schedule, attributes }: SpecFacts, imports: Set<string>): string {
  if (schedule === undefined)
    return attributes?.frequency === "batch" ? imported({ imports }, "ScheduleParams") : "never";
  const schema = listsOnce(schedule) ? schedule : withOnce(schedule);
  const place = newPlace(schema, imports);
  const words = frequencies(schema);
  if (words.length === 0) return imported(place, "ScheduleParams");
  const members = new Map<string, { readonly words: string[]; readonly found: ScheduleCase }>();
  for (const word of words) {
    const found = scheduleCase(schema, word);
    const key = JSON.stringify([[...found.required].sort(), [...found.forbidden].sort(), [...found.declared]]);
    const member = members.get(key);
    if (member === undefined) members.set(key, { words: [word], found });
    else member.words.push(word);
  }
  return unionOf([...members.values()].map(({ words, found }) => memberType(words, found, place)));
}

function memberType(words: readonly string[], { declared, required, forbidden }: ScheduleCase, place: Place): string {
  const names = new Set([...declared.keys(), ...required, ...forbidden]);
  return braces(
    [...names].map((name) => {
      if (forbidden.has(name)) return field(name, "never", false);
      const schema = declared.get(name);
      const type = name === "frequency" ? unionOf(words.map(literal)) : friendly(name, schema, place);
      return field(name, type, required.has(name), docOf(schema));
    }),
  );
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the type of a string that holds a number
const NUMERIC = "`${number}`";

/** The forms that are turned into what the spec declares, too. */
function friendly(name: string, schema: unknown, place: Place): string {
  const type = place.write(schema, place);
  if (type === "boolean") return 'boolean | "true" | "false"';
  if (type !== "number") return type;
  return /Time$/.test(name) ? `Date | number | ${NUMERIC}` : `number | ${NUMERIC}`;
}

function frequencies(schema: unknown): string[] {
  const properties = isRecord(schema) ? own(schema, "properties") : undefined;
  const frequency = isRecord(properties) ? own(properties, "frequency") : undefined;
  if (!isRecord(frequency)) return [];
  const words = own(frequency, "enum") ?? [own(frequency, "const")];
  return Array.isArray(words) ? [...new Set(words.filter((word) => typeof word === "string"))] : [];
}
