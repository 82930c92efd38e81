/** Something a person can mend: told by its message alone. */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
}

/** What the system calls what went wrong, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return String(error instanceof Error ? (Reflect.get(error, "code") ?? error.message) : error);
}
