/** Whether a path ends as a pattern says; the pattern starts at a slash. */
export function pathEndsAs(pattern: string, path: string): boolean {
  const expected = segments(pattern);
  const actual = segments(path);
  return actual.some((_, start) => fits(expected, actual.slice(start)));
}

function fits(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...others] = expected;
  if (first === undefined) return actual.length === 0;
  if (first === "**")
    return actual.length > 0 && (others.length === 0 || actual.some((_, start) => fits(others, actual.slice(start))));
  if (actual.length === 0) return false;
  return (first === "*" || first === actual[0]) && fits(others, actual.slice(1));
}

function segments(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
