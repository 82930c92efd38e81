import { canonicalOf, type SpecFacts } from "../../codegen/spec-facts.ts";

/** SHA-256 over what a spec asserts, in hexadecimal digits. */
export async function specHash(facts: SpecFacts): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalOf(facts));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
