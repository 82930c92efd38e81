/*
 * Where the client does not do as Adobe's API files say, and why. Each entry must be true: the tests fail on one that is not needed any more.
 */

/** Operations that another branch of the work adds. To be emptied: an operation that has a method must not stand here. */
export const NOT_YET: readonly string[] = [];

/** Operations that no method calls, with the reason. `platform.request()` sends them all the same. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "catalog GET /dataSets/{id}/credentials": "deprecated in the file; it hands out credentials of a storage",
  "catalog GET /": "deprecated in the file: several requests in one, whose failures hide in an answer of status 200",
  "catalog POST /": "deprecated in the file: several requests in one, whose failures hide in an answer of status 200",
  "catalog GET /tags/{tagNamespace}": "deprecated in the file",
};

/** How the requests of an operation differ from what its file asks for. */
export interface Deviation {
  /** Required query parameters and body fields that are not sent. */
  readonly without?: readonly string[];
  /** Query parameters that are sent, and of which the file knows nothing. */
  readonly beyond?: readonly string[];
  /** Query parameters whose value is none of those the file lists. */
  readonly otherValues?: readonly string[];
  /** The path is sent without the slash at its end. */
  readonly slash?: true;
  /** Number of the contradiction in docs/emulator.md, or what is known otherwise. */
  readonly why: string;
}

export const DEVIATIONS: Readonly<Record<string, Deviation>> = {
  "flowservice GET /connections/{BASE_CONNECTION_ID}/explore": {
    otherValues: ["objectType"],
    why: "the tutorials send these words in lower case, and so do we",
  },
  "flowservice DELETE /connections/{BASE_CONNECTION_ID}/": {
    slash: true,
    why: "the tutorials have no slash at the end",
  },
  "flowservice PATCH /connections/{BASE_CONNECTION_ID}/": {
    without: ["op", "path", "value"],
    slash: true,
    why: "the tutorials send a list of changes, here as elsewhere, and no slash at the end",
  },
  "flowservice POST /connections/{BASE_CONNECTION_ID}/action": {
    without: ["subOp"],
    otherValues: ["op"],
    why: "actions are spelled as in the tutorials, in lower case; the phases of a provider's own actions are sent only when they are given",
  },
  "flowservice POST /flows/{FLOW_ID}/action": {
    without: ["subOp"],
    otherValues: ["op"],
    why: "actions are spelled as in the tutorials, in lower case; the phases of a provider's own actions are sent only when they are given",
  },
  "flowservice POST /runs/{RUN_ID}/action": {
    otherValues: ["op"],
    why: "actions are spelled as in the tutorials, in lower case",
  },
  "flowservice POST /sourceConnections/{SOURCE_CONNECTION_ID}/action": {
    otherValues: ["op"],
    why: "actions are spelled as in the tutorials, in lower case",
  },
  "flowservice POST /targetConnections/{TARGET_CONNECTION_ID}/action": {
    otherValues: ["op"],
    why: "actions are spelled as in the tutorials, in lower case",
  },
  "flowservice GET /connectionSpecs/{CONNECTION_SPEC_ID}/explore": {
    beyond: ["objectType"],
    why: "the tutorials explore a landing zone, which has no connection, as they explore any source",
  },
};

/** Requests to the four services of which their files know nothing, by method and template, with the reason. */
export const BEYOND_THE_FILES: Readonly<Record<string, string>> = {};
