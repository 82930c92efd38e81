import { cpus, loadavg } from "node:os";

/** What a bench was run on. */
export function machine(): string {
  const [first, ...others] = cpus();
  const load = loadavg()[1]?.toFixed(1);
  return `${others.length + 1} cores of ${first?.model.trim() ?? "an unknown kind"} under a load of ${load} (the bench itself makes 1 to 2)`;
}
