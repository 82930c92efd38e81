import type { EmulatorOptions } from "../../../src/emulator/index.ts";

/** Exchanges that are printed on another side of a switch than the emulator's own. The first that fits counts. */
export const READINGS: readonly { readonly of: RegExp; readonly options: EmulatorOptions }[] = [
  { of: /^seed-/, options: { specs: "2020" } },
  {
    of: /^(collect-crm-04|collect-cloud-storage-06)$/,
    options: { quirks: { flowSpecList: "bare", transformationKey: "transformationSpec" } },
  },
  { of: /^draft-02$/, options: { quirks: { transformationKey: "transformationSpecs" } } },
  {
    of: /^(older-cloud-storages-07|older-crm-14)$/,
    options: { specs: "2020", quirks: { transformationKey: "transformationSpecs" } },
  },
  { of: /^older-other-(25|26|41)$/, options: {} },
  { of: /^openapi-conversion-004$/, options: { quirks: { mappingSetPage: "defaulted" } } },
  { of: /^openapi-conversion-007$/, options: { quirks: { previewAnswer: "object" } } },
  {
    of: /^openapi-schemaregistry-(003|005|011|018|020|028|030|036|038|044|046|051|053)$/,
    options: { quirks: { missingAccept: "400" } },
  },
  { of: /^older-cloud-storages-14$/, options: { quirks: { fileExplore: "columns" } } },
  { of: /^openapi-flowservice-015$/, options: { quirks: { specExplore: "columns" } } },
  { of: /^older-other-51$/, options: { quirks: { classUsage: "map" } } },
  { of: /^older-other-6[35]$/, options: { quirks: { descriptorAudit: "flat", descriptorReplaced: "201" } } },
  { of: /^(older-other|xdm-schemas)-/, options: { quirks: { registryDates: "createDate" } } },
];
