import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutant.ts";

/** The file that holds the text of a mutant; throws unless exactly one place does. */
export function placeOf(root: string, { within, text }: Pick<Mutant, "within" | "text">): string {
  const places = filesBelow(join(root, within)).flatMap((file) =>
    Array.from({ length: readFileSync(file, "utf8").split(text).length - 1 }, () => file),
  );
  const [only, another] = places;
  if (only !== undefined && another === undefined) return only;
  throw new Error(`${places.length} places in ${within} hold: ${text}`);
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
