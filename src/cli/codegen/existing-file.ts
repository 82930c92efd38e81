import { HEADER } from "../../codegen/module-of.ts";

/** What a file that is there already says of itself. */
export interface ExistingFile {
  readonly text: string;
  /** Whether the command wrote it. */
  readonly isOurs: boolean;
  readonly hash?: string | undefined;
  readonly date?: string | undefined;
}

/** A checkout may have turned the line ends: that is no change. */
export function existingFile(given: string): ExistingFile {
  const text = given.replaceAll("\r\n", "\n");
  const [first = "", second = ""] = text.split("\n", 2);
  const { date, hash } = /, read on (?<date>\d{4}-\d{2}-\d{2}), hash (?<hash>[\da-f]{64})$/.exec(second)?.groups ?? {};
  return { text, isOurs: first === HEADER, hash, date };
}
