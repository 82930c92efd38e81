import { brand } from "./brand.ts";
import { PlatformError } from "./platform-error.ts";
import type { PreconditionFailedError } from "./precondition-failed-error.ts";

/**
 * An update by a function was overtaken: somebody else has changed the same fields meanwhile. Nothing was written, unless {@link cause} says that
 * the outcome of an earlier attempt is unknown. Read again and decide.
 *
 * @example
 * ```ts
 * try {
 *   await platform.flows.update("d8a6f005-7eaf-4153-983e-e8574508b877", (draft) => {
 *     draft.name = "Contacts, nightly";
 *   });
 * } catch (error) {
 *   if (isUpdateConflictError(error)) console.error(error.paths);
 * }
 * ```
 */
export class UpdateConflictError extends PlatformError {
  static {
    brand(UpdateConflictError.prototype, "UpdateConflictError");
  }

  /** What both have changed, as JSON Pointers such as `/scheduleParams/interval`. */
  readonly paths: readonly string[];
  readonly method: string;
  readonly path: string;
  /** The platform's refusal of our own change. */
  declare readonly cause: PreconditionFailedError;

  constructor(refusal: PreconditionFailedError, paths: readonly string[]) {
    const { method, path } = refusal;
    const written =
      refusal.outcome === "unknown"
        ? "the answer to our own change was lost, and it may have been written before"
        : "nothing was written";
    super(`${method} ${path}: somebody else has changed ${paths.join(", ")} meanwhile; ${written}`, refusal);
    this.paths = paths;
    this.method = method;
    this.path = path;
  }
}
