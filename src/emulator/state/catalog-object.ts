import type { Entity } from "./entity.ts";

/** A stored object of Catalog: a dataset or a batch. */
export interface CatalogObject extends Entity {
  /** How often it has been changed: the last part of its version. */
  revision: number;
}
