import type { ErrorCode } from "./entry.ts";

const source = "https://developer.adobe.com/experience-platform-apis/references/dataset-service/";

/** Codes of the service for usage labels of datasets, which `request()` reaches. It sends no type. */
export const DATASET_LABELS_CODES: readonly ErrorCode[] = [
  {
    code: "PES-404",
    family: "dataset-labels",
    status: 404,
    cause: "The dataset is unknown here, or has no labels.",
    remedy: "Check the DataSetId and the client's sandboxName.",
    retryable: false,
    source,
  },
  {
    code: "PES-409",
    family: "dataset-labels",
    status: 409,
    cause: "The labels collide with what is there; the body lists how.",
    remedy: "Look at the violations in the error's body, and change the labels accordingly.",
    retryable: false,
    source,
  },
];
