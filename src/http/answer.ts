/** A successful answer, as a reader sees it: its JSON, and two ways to say that it is not what was due. */
export interface Answer {
  readonly status: number;
  /** Parsed body; undefined when the body was empty, or is not JSON by its operation's own word. */
  readonly json: unknown;
  /** The body as it came. */
  readonly text: string;
  /** Throws an UnexpectedResponseError. */
  readonly unexpected: (problem: string) => never;
  /** Throws a NotFoundError: the answer says in its own way that there is no such thing. */
  readonly missing: (problem: string, remedy: string) => never;
}
