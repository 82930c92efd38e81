/**
 * How far a route may be trusted, and why; docs/emulator-fidelity.md is written from it.
 *
 * `documented`: request, answer and refusals are printed by Adobe. `inferred`: the route is listed, what it does is concluded from its like.
 * `simplified`: it answers with the documented shape from state, and does less than the platform.
 */
export interface Fidelity {
  readonly level: "documented" | "inferred" | "simplified";
  /** The page or file of Adobe's that the fact is from, such as `Flow Service OpenAPI file` or `collect-crm tutorial (Q22)`. */
  readonly source: string;
  /** What is inferred or left out; a sentence. */
  readonly note?: string;
}
