import { expect, test } from "vitest";
import { exportNameOf, fileNameOf } from "../../src/codegen/names.ts";

test.each([
  ["CRMToAEP", "crm-to-aep", "crmToAep"],
  ["CloudStorageToAEP", "cloud-storage-to-aep", "cloudStorageToAep"],
  ["adls-gen2", "adls-gen2", "adlsGen2"],
  [
    "Stream data with optional transformation",
    "stream-data-with-optional-transformation",
    "streamDataWithOptionalTransformation",
  ],
  ["google_big.query", "google-big-query", "googleBigQuery"],
  ["S3", "s3", "s3"],
  ["3D Models", "3-d-models", "spec3DModels"],
  ["default", "default", "defaultSpec"],
  ["con", "con-spec", "con"],
  ["日本", "日本", "日本"],
  ["../../etc/passwd", "etc-passwd", "etcPasswd"],
  ["…", "spec-14518937", "spec14518937"],
])("%s is %s.ts, and exports %s", (name, file, value) => {
  const id = "14518937-270c-4525-bdec-c2ba7cce3860";
  expect([fileNameOf(name, id), exportNameOf(name, id)]).toEqual([file, value]);
});

test("a long name stays one that file systems take", () => {
  expect(fileNameOf("word ".repeat(200), "x").length).toBeLessThanOrEqual(100);
});
