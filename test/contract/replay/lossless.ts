import { Page } from "aep-flow-service";

/*
 * Whether a result holds everything that its answer held, after the envelopes that a client takes off.
 */

/** Fields that are read in another form, and nothing is lost. */
const NORMALISED: readonly { readonly path: RegExp; readonly means: (printed: unknown) => unknown }[] = [
  // Flows echo their schedule as it was sent (Q6 to Q8): it is read as numbers and truth values.
  { path: /(^|\.)scheduleParams\.(startTime|interval)$/, means: Number },
  { path: /(^|\.)scheduleParams\.backfill$/, means: (printed) => printed === "true" || printed === true },
  // No errors are none, where the documents print null.
  { path: /(^|\.)errors$/, means: (printed) => printed ?? [] },
  // Data Prep's versions are numbers.
  { path: /^(\d+\.)?version$/, means: Number },
];

/** Fields that are read under a name that says more. */
const RENAMED: Readonly<Record<string, string>> = { validationResponse: "verdicts", id: "dataSetId" };

/** Where an answer and what was made of it differ: `a.b: 1 -> 2`, `a.b: lost`. */
export function lostIn(answer: unknown, result: unknown): string[] {
  // What is deleted is answered by its id, which the caller has.
  if (result === undefined && referenceIn(answer) !== undefined) return [];
  const read = result instanceof Page ? result.items : result;
  return differences(unwrapped(answer, Array.isArray(read)), read, "");
}

/** The entity or entities of an answer, without its envelope. */
function unwrapped(answer: unknown, isList: boolean): unknown {
  const reference = referenceIn(answer);
  if (reference !== undefined) return { id: reference };
  if (!isObject(answer) || Array.isArray(answer)) return answer;
  for (const key of ["items", "results", "data"]) {
    const inner = Reflect.get(answer, key);
    if (Array.isArray(inner) && (isList || key === "items")) return isList ? inner : inner[0];
  }
  const entries = Object.entries(answer);
  // The registry's descriptors by their type, or links to them.
  if (isList && entries.length > 0 && entries.every(([, value]) => Array.isArray(value)))
    return entries.flatMap(([type, list]: [string, unknown[]]) =>
      list.map((item) => (typeof item === "string" ? { "@id": item.replace(/^.*\//, ""), "@type": type } : item)),
    );
  // Catalog's objects keyed by id.
  if (
    !("data" in answer) &&
    entries.length > 0 &&
    entries.every(([key, value]) => isObject(value) && (isList || /^[\da-f]{24,32}$/.test(key)))
  ) {
    const entities = entries.map(([id, value]) => ({ ...value, id }));
    return isList ? entities : entities[0];
  }
  return isList ? [answer] : answer;
}

/** The id in Catalog's `["@/dataSets/ID"]`. */
function referenceIn(answer: unknown): string | undefined {
  const first: unknown = Array.isArray(answer) ? answer[0] : undefined;
  return typeof first === "string" ? /^@\/\w+\/(.+)$/.exec(first)?.[1] : undefined;
}

function differences(printed: unknown, read: unknown, path: string): string[] {
  if (isObject(printed) && isObject(read)) {
    return Object.entries(printed).flatMap(([key, value]) => {
      const inner = path === "" ? key : `${path}.${key}`;
      const name = [key, RENAMED[key] ?? key].find((one) => Object.hasOwn(read, one));
      return name === undefined ? [`${inner}: lost`] : differences(value, Reflect.get(read, name), inner);
    });
  }
  if (Object.is(printed, read)) return [];
  const normal = NORMALISED.find((one) => one.path.test(path));
  return normal !== undefined && JSON.stringify(normal.means(printed)) === JSON.stringify(read)
    ? []
    : [`${path}: ${JSON.stringify(printed)} -> ${JSON.stringify(read)}`];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
