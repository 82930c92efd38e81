import { USER_ID } from "./account.ts";
import type { SandboxAbout } from "./sandbox-about.ts";

const CREATED = Date.UTC(2020, 0, 6, 9);

const SETTLED = {
  version: 1,
  createdAt: CREATED,
  modifiedAt: CREATED,
  createdBy: USER_ID,
  modifiedBy: USER_ID,
  state: "active",
  passing: null,
  settledAt: CREATED,
} as const;

/** The sandboxes that are there from the start. */
export const SEEDED: readonly { readonly name: string; readonly about: SandboxAbout }[] = [
  { name: "dev", about: { ...SETTLED, title: "Development", type: "development", isDefault: false } },
  { name: "prod", about: { ...SETTLED, title: "Production", type: "production", isDefault: true } },
];
