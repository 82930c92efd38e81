import { coverageDocument } from "./documents/coverage.ts";
import { emulatorFidelityDocument } from "./documents/emulator-fidelity.ts";
import { errorsDocument } from "./documents/errors.ts";
import { faultsDocument } from "./documents/faults.ts";
import { rulesDocument } from "./documents/rules.ts";

/** Every document that is written by a function, by its path from the project's root. */
export const GENERATED_DOCUMENTS: Readonly<Record<string, () => string | Promise<string>>> = {
  "docs/coverage.md": coverageDocument,
  "docs/emulator-fidelity.md": emulatorFidelityDocument,
  "docs/errors.md": errorsDocument,
  "docs/faults.md": faultsDocument,
  "docs/rules.md": rulesDocument,
};
