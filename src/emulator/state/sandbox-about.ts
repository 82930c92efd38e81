/** What Sandbox Management tells of a sandbox. */
export interface SandboxAbout {
  title: string;
  readonly type: "development" | "production";
  readonly isDefault: boolean;
  /** Rises with every change. */
  version: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  modifiedAt: number;
  readonly createdBy: string;
  modifiedBy: string;
  /** What it is becoming, or has been all along. */
  state: "active" | "deleted";
  /** What it is called on the way there. */
  passing: "creating" | "resetting" | "deleting" | null;
  /** When it gets there, in epoch milliseconds. */
  settledAt: number;
}

/** How a sandbox stands at a time: what it is becoming, or the way there. */
export function stateAt({ state, passing, settledAt }: SandboxAbout, now: number): string {
  return passing === null || now >= settledAt ? state : passing;
}

/** Whether a saved value is one, as far as what depends on it goes. */
export function isSandboxAbout(value: unknown): value is SandboxAbout {
  if (typeof value !== "object" || value === null) return false;
  const saved = new Map<string, unknown>(Object.entries(value));
  const texts = ["title", "type", "createdBy", "modifiedBy", "state"].every(
    (name) => typeof saved.get(name) === "string",
  );
  return (
    texts && ["version", "createdAt", "modifiedAt", "settledAt"].every((name) => typeof saved.get(name) === "number")
  );
}
