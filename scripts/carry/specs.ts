import { documentAt, documentNames } from "./documents-folder.ts";
import { withoutProse } from "./without-prose.ts";

/** A spec as the platform served it, its sentences left out. */
export interface CarriedSpec {
  readonly file: string;
  readonly spec: unknown;
}

/** Connection specs: their authentication's schemas, and of their source parameters what is declared. */
export function connectionSpecs(): CarriedSpec[] {
  return specsIn("corpus/connection-specs");
}

function specsIn(folder: string): CarriedSpec[] {
  return documentNames(folder).map((file) => ({
    file,
    spec: withoutProse(JSON.parse(documentAt(`${folder}/${file}`))),
  }));
}
