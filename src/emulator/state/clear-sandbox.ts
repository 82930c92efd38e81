import type { Sandbox } from "./sandbox.ts";

/** Empties a sandbox of everything that was made in it. */
export function clearSandbox(sandbox: Sandbox): void {
  for (const part of Object.values(sandbox)) if (part instanceof Map) part.clear();
}
