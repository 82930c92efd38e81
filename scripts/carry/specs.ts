import { documentAt, documentNames } from "./documents-folder.ts";
import { placeholdersFilled } from "./placeholders.ts";
import { withoutProse } from "./without-prose.ts";

/** A spec as the platform served it, its sentences left out. */
export interface CarriedSpec {
  readonly name: string;
  readonly spec: unknown;
}

/** What each flow spec is called among the fixtures: by what is particular about its form. */
const FLOW_SPECS: Readonly<Record<string, string>> = {
  "CRMToAEP--collect-crm": "crm-current",
  "CRMToAEP--seed-2020": "crm-2020",
  "CloudStorageToAEP--collect-cloud-storage": "cloud-storage-current",
  "CloudStorageToAEP--draft": "cloud-storage-draft",
  "CloudStorageToAEP--openapi-GETflowSpecs-composed": "cloud-storage-single-transformation",
  "CloudStorageToAEP--openapi-POSTflowSpecs": "cloud-storage-misplaced-options",
  "CloudStorageToAEP--openapi-PUTflowSpecs-FLOW_SPEC_ID": "cloud-storage-null-not",
  "GenericStreamingAEP--sources-sdk-streaming-update-flow-specs": "streaming-generic",
  "RestStorageToAEP--sources-sdk-update-flow-specs": "rest-storage",
  "Steam-data-with-transformation--collect-streaming-older": "streaming-transformation",
  "Stream-data-with-optional-transformation--collect-streaming": "streaming-optional-transformation",
};

export function flowSpecs(): CarriedSpec[] {
  return specsIn("corpus/flow-specs").map(({ name, spec }) => ({ name: FLOW_SPECS[name] ?? name, spec }));
}

export function connectionSpecs(): CarriedSpec[] {
  return specsIn("corpus/connection-specs");
}

function specsIn(folder: string): CarriedSpec[] {
  return documentNames(folder).map((file) => ({
    name: file.replace(/\.json$/, ""),
    spec: placeholdersFilled(withoutProse(JSON.parse(documentAt(`${folder}/${file}`)))),
  }));
}
