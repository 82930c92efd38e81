import { brand } from "./brand.ts";

/**
 * What is kept of a foreign error: enough to recognise it, nothing that could hold a request, a header or a token.
 */
export interface SafeCause {
  readonly name: string;
  readonly code?: string;
  readonly syscall?: string;
}

/**
 * The root of every error this package throws.
 *
 * @example
 * ```ts
 * try {
 *   await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877");
 * } catch (error) {
 *   if (isPlatformError(error)) console.error(error.name, error.message);
 *   else throw error;
 * }
 * ```
 */
export class PlatformError extends Error {
  static {
    brand(PlatformError.prototype, "PlatformError");
  }

  constructor(message: string, cause?: SafeCause | PlatformError) {
    super(message, cause === undefined ? undefined : { cause });
  }

  /** The error as plain data. Everything in it has already been redacted. */
  toJSON(): Record<string, unknown> {
    const fields: Record<string, unknown> = Object.fromEntries(Object.entries(this));
    if (this.cause !== undefined) fields.cause = this.cause;
    return { ...fields, name: this.name, message: this.message };
  }
}
