import { isRecord } from "../../http/envelopes.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * What to say when the platform refuses what was built from a module: specs change, and a module does not. Undefined for whatever carries no
 * hash and no date.
 */
export function moduleAdvice(what: string, spec: unknown, now = Date.now()): string | undefined {
  if (!isRecord(spec)) return undefined;
  const { name, hash, date } = spec;
  if (typeof name !== "string" || typeof hash !== "string" || typeof date !== "string") return undefined;
  const days = Math.floor((now - Date.parse(date)) / DAY_MS);
  const age = Number.isFinite(days) && days >= 0 ? `, ${days} ${days === 1 ? "day" : "days"} old` : "";
  return `The ${what} was built from the module of ${name} of ${date} (hash ${hash.slice(0, 8)})${age}: run codegen again if the spec has changed.`;
}
