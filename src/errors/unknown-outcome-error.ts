import { brand } from "./brand.ts";
import type { Candidate, FindCandidates } from "./candidate.ts";
import type { RequestSummary } from "./outcome.ts";
import { PlatformError } from "./platform-error.ts";

/** What is known about a write besides that its answer was lost. */
export interface UnknownOutcomeInit {
  readonly candidates?: readonly Candidate[] | undefined;
  /** Why the last look saw nothing. */
  readonly lookFailure?: PlatformError | undefined;
  readonly find?: FindCandidates | undefined;
}

/**
 * A write was sent and its answer was lost, or said that something broke on the way. It may or may not have been carried out, so it was not
 * repeated. Where the service has something to search by it was looked for, and could not be told for certain.
 *
 * @example
 * ```ts
 * try {
 *   await platform.dataSets.create({ name: "Contacts", schemaRef: { id: "https://ns.adobe.com/acme/schemas/1234" } });
 * } catch (error) {
 *   if (!isUnknownOutcomeError(error)) throw error;
 *   const candidates = await error.find?.();
 *   console.error(error.message, candidates?.map(({ id, createdAt }) => `${id} of ${createdAt}`));
 * }
 * ```
 */
export class UnknownOutcomeError extends PlatformError {
  static {
    brand(UnknownOutcomeError.prototype, "UnknownOutcomeError");
  }

  readonly method: string;
  readonly path: string;
  /** What the last look found and could not tell apart. */
  readonly candidates: readonly Candidate[];
  /** How the one attempt ended: the error a read would have thrown. */
  declare readonly cause: PlatformError;
  readonly #find: FindCandidates | undefined;

  constructor(request: RequestSummary, cause: PlatformError, init: UnknownOutcomeInit = {}) {
    const { candidates = [], find } = init;
    const subject = `${request.method} ${request.path}: `;
    const why = cause.message.startsWith(subject) ? cause.message.slice(subject.length) : cause.message;
    super(`${subject}${describe(init)} (${why})`, cause);
    this.method = request.method;
    this.path = request.path;
    this.candidates = candidates;
    this.#find = find;
  }

  /** Looks once more for what the write may have made. Undefined where the service has nothing to search by. */
  get find(): FindCandidates | undefined {
    return this.#find;
  }
}

function describe({ candidates = [], lookFailure, find }: UnknownOutcomeInit): string {
  const lost = "the answer was lost and the write may have been carried out; it was not repeated";
  if (find === undefined) return `${lost}, and there is nothing to search for it by`;
  if (lookFailure !== undefined) return `${lost}, and it could not be looked for: ${lookFailure.message}`;
  if (candidates.length === 0)
    return `${lost}, and looking for it has found nothing so far, which is no proof: find() looks again`;
  const some = candidates.length === 1 ? "one candidate" : `${candidates.length} candidates`;
  return `${lost}, and ${some} cannot be told for certain to be it: see candidates`;
}
