/** The headers of a request, as far as the emulator looks at them. The `Headers` of the web are such; a server need not make them for it. */
export interface RequestHeaders extends Iterable<[name: string, value: string]> {
  /** The value of a header by its name in lower case, several of them joined by commas; null where there is none. */
  get(name: string): string | null;
}
