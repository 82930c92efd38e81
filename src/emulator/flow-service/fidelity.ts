import type { Fidelity } from "../http/fidelity.ts";

/** How far Flow Service's routes may be trusted. A source is a page of Adobe's; a note says what is concluded or left out. */
export const documented = fidelity("documented");
export const inferred = fidelity("inferred");
export const simplified = fidelity("simplified");

function fidelity(level: Fidelity["level"]) {
  return (source: string, note?: string): Fidelity =>
    note === undefined
      ? { level, source: `Flow Service: ${source}` }
      : { level, source: `Flow Service: ${source}`, note };
}
