/** What the type of a schema is made with. */
export interface Place {
  /** Writes the type of a schema in here. */
  readonly write: (schema: unknown, place: Place) => string;
  /** The document its references point into. */
  readonly root: unknown;
  /** Schemas that are being written: one that leads back to itself ends as `unknown`. */
  readonly open: readonly unknown[];
  /** How many schemas may still be written, so that references cannot make a small spec a huge module. */
  readonly budget: { left: number };
  /** What the module imports from the package. */
  readonly imports: Set<string>;
  /** Whether a `mappingId` in here is one of Data Prep. */
  readonly mappings: boolean;
  /** Whether what the document requires at its top, and does not declare, may be a slip of it: so it is judged when a connection is made. */
  readonly slips: boolean;
}

export function inside(place: Place, schema: unknown): Place {
  return { ...place, open: [...place.open, schema] };
}

/** Takes the name of a type of the package, and sees to its import. */
export function imported(place: Pick<Place, "imports">, name: string): string {
  place.imports.add(name);
  return name;
}
