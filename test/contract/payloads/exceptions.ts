/** A documented payload that is refused, and the platform's own rule that refuses it. */
export interface PayloadException {
  /** Where. */
  readonly at: readonly string[];
  /** Whose rule it is: the code of the platform's refusal, or the words of its API file or of the spec. */
  readonly rule: string;
  readonly why: string;
}

export const PAYLOAD_EXCEPTIONS: Readonly<Record<string, PayloadException>> = {
  "draft-03": {
    at: ["auth.params.userid"],
    rule: "the connection spec: `userid` is required",
    why: "the page writes `userId` in the request, and prints the spec with `userid`",
  },
  "older-cloud-storages-18": {
    at: ["connectionSpec.version", "params.recursive"],
    rule: "the API file: `version` is a string; the connection specs: `recursive` is a boolean",
    why: "values as a tool of the time filled them in",
  },
  "older-crm-09": {
    at: ["connectionSpec"],
    rule: "the API file: `connectionSpec` is required",
    why: "a request of 2020, from before it was",
  },
  "older-other-19": {
    at: ["auth"],
    rule: "the API reference: `auth` is required",
    why: "a connection to the platform itself, of 2019, which has no credentials",
  },
};

/** The same payload by another edition of its spec, which has rules that the page's own does not know. */
export const BY_OTHER_EDITIONS: Readonly<Record<string, { readonly edition: string } & PayloadException>> = {
  "seed-07": {
    edition: "crm-current",
    at: ["scheduleParams.interval", "transformations.0"],
    rule: "1361 and 1369",
    why: "runs once, with an interval and a delta column, as it could in 2020",
  },
};
