/** A client that makes one of the mistakes that are easily made with these APIs. */
export interface Mutant {
  /** Which of the {@link POINTS} it gets wrong. */
  readonly point: number;
  readonly mistake: string;
  /** A folder or file of the project that the text stands in, exactly once. */
  readonly within: string;
  readonly text: string;
  readonly instead: string;
  /** The test files that are run with it. One of their tests must fail. */
  readonly tests: readonly string[];
}

/** A mutant of what is not there yet. */
export interface PendingMutant {
  readonly point: number;
  readonly mistake: string;
  /** What has to be there first. */
  readonly pending: string;
}

/** What a client of these APIs must get right. Sources: the tutorials, the API files, the error pages. */
export const POINTS: Readonly<Record<number, string>> = {
  1: "the envelope of one entity is taken off",
  2: "etags go back verbatim, and nobody else's change is overwritten",
  3: "schedules follow their flow spec",
  4: "fields that the API files do not know are sent and read",
  5: "the sandbox is always named",
  6: "tokens are kept as long as they last, in seconds",
  7: "one class of error for ten forms of bodies",
  8: "no create is repeated blindly",
  9: "each service's pages are followed its own way",
  10: "Flow Service's filters are repeated, not joined",
  11: "Catalog's references and keyed objects are read",
  12: "the registry's Accept fits the call",
  13: "a schema's $id is encoded once",
  14: "mapping sets: path, versions, form",
  15: "mapping, dataset and target name their schema in the right words",
  16: "a successful run may have failed records",
  17: "a flow's transformations are found by name",
  18: "auth.params are replaced whole, and never shown",
  19: "actions are spelled as documented, and drafts published in their order",
  20: "each time is in its own unit",
  21: "words of open sets, and unknown fields, come through",
  22: "what explore answers has several forms",
  23: "flow specs are looked up, not known by heart",
  24: "what the life of an entity forbids is explained",
  25: "Profile is enabled by the right tags, in the right media type",
};
