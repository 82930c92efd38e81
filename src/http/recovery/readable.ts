/** Reads the entries of a look. One that cannot be read, a stranger's perhaps, must not hide the others. */
export function readable<Entry, T>(entries: readonly Entry[], read: (entry: Entry) => T): readonly T[] {
  return entries.flatMap((entry) => {
    try {
      return [read(entry)];
    } catch {
      return [];
    }
  });
}
