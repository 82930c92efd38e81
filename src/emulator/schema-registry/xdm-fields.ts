/** What a mapping needs to know of an XDM field. */
export interface XdmField {
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly format?: "date" | "date-time";
  /** A row whose mapped value for this field is null is rejected. */
  readonly required?: true;
}

export type XdmFields = Readonly<Record<string, XdmField>>;
