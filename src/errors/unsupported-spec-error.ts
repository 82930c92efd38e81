import { brand } from "./brand.ts";
import { PlatformError } from "./platform-error.ts";

/**
 * A spec holds a JSON Schema this package cannot turn into a validator without changing its meaning.
 * Inside `flows.create` this never stops a call: the payload is sent unchecked and a `validation.skipped` event says why.
 *
 * @example
 * ```ts
 * try {
 *   compileJsonSchema({ contentEncoding: "base64", $ref: "https://example.com/elsewhere.json" });
 * } catch (error) {
 *   if (isUnsupportedSpecError(error)) console.error(error.keyword, error.path);
 * }
 * ```
 */
export class UnsupportedSpecError extends PlatformError {
  static {
    brand(UnsupportedSpecError.prototype, "UnsupportedSpecError");
  }

  /** The keyword that is not supported, such as `$ref`. */
  readonly keyword: string;
  /** Where in the schema it stands. */
  readonly path: readonly (string | number)[];

  constructor(keyword: string, path: readonly (string | number)[], message: string) {
    super(message);
    this.keyword = keyword;
    this.path = path;
  }
}
