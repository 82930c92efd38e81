const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const HEX = /^[\da-f]{16,}$/i;
/** Batch ids: 26 letters and digits. */
const ULID = /^(?=.*\d)[\da-z]{24,}$/i;
/** No word of a documented path is this long. */
const LONGEST_WORD = 32;

/**
 * What the paths of one kind of call have in common, for a path that was written by hand: segments that look like ids become `{id}`. Those are
 * UUIDs, long runs of hexadecimal digits, what had to be encoded, and what is too long for a word.
 */
export function templateOf(path: string): string {
  return path
    .split("/")
    .map((segment) => (isId(segment) ? "{id}" : segment))
    .join("/");
}

function isId(segment: string): boolean {
  return (
    segment.includes("%") ||
    segment.length > LONGEST_WORD ||
    UUID.test(segment) ||
    HEX.test(segment) ||
    ULID.test(segment)
  );
}
