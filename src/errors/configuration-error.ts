import { brand } from "./brand.ts";
import { PlatformError } from "./platform-error.ts";

/**
 * An option of the client is missing or cannot be used. Nothing was sent; the value itself is never part of the message.
 *
 * @example
 * ```ts
 * try {
 *   ExperiencePlatform.fromEnv({});
 * } catch (error) {
 *   if (isConfigurationError(error)) console.error(error.option, error.message);
 * }
 * ```
 */
export class ConfigurationError extends PlatformError {
  static {
    brand(ConfigurationError.prototype, "ConfigurationError");
  }

  /** The option that is wrong, as a path such as `credentials.accessToken`. */
  readonly option: string;

  constructor(option: string, problem: string) {
    super(`${option}: ${problem}`);
    this.option = option;
  }
}
