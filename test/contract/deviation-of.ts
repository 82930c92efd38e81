import type { OperationFact } from "../support/operations.ts";
import type { Recorded } from "../support/recording-server.ts";
import type { Deviation } from "./deviations.ts";

type Seen = Omit<Deviation, "why">;

/** How a request differs from what the file says about its operation. */
export function deviationOf(fact: OperationFact, { path, query, body }: Recorded): Seen {
  const json: unknown = body === "" ? undefined : JSON.parse(body);
  const known = [...fact.query, ...fact.optional];
  const slash = fact.path.length > 1 && fact.path.endsWith("/") && !path.endsWith("/");
  return seen({
    without: [...fact.query.filter((name) => !query.has(name)), ...fact.body.filter((name) => !has(json, name))],
    beyond: [...query.keys()].filter((name) => !known.includes(name)),
    otherValues: Object.entries(fact.values).flatMap(([name, values]) =>
      query.getAll(name).some((value) => !values.includes(value)) ? [name] : [],
    ),
    slash,
  });
}

/** What any of several requests differs in. */
export function merged(all: readonly Seen[]): Seen {
  const of = (key: "without" | "beyond" | "otherValues") => [...new Set(all.flatMap((one) => one[key] ?? []))].sort();
  return seen({
    without: of("without"),
    beyond: of("beyond"),
    otherValues: of("otherValues"),
    slash: all.some(({ slash }) => slash),
  });
}

/** Only what there is. */
function seen({
  without,
  beyond,
  otherValues,
  slash,
}: {
  readonly without: readonly string[];
  readonly beyond: readonly string[];
  readonly otherValues: readonly string[];
  readonly slash: boolean;
}): Seen {
  return {
    ...(without.length === 0 ? {} : { without }),
    ...(beyond.length === 0 ? {} : { beyond }),
    ...(otherValues.length === 0 ? {} : { otherValues }),
    ...(slash ? { slash: true } : {}),
  };
}

/** Whether a body has a field; `[].op` means that each of its items has it. */
function has(json: unknown, name: string): boolean {
  if (name.startsWith("[].")) return Array.isArray(json) && json.every((item) => has(item, name.slice("[].".length)));
  return typeof json === "object" && json !== null && Object.hasOwn(json, name);
}
