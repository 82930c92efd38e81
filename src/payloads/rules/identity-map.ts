import { isRecord, own, valueAt } from "../../specs/json-value.ts";
import type { PayloadRule } from "./payload-rule.ts";

/** Where a mapping writes to, in the words of the reference and in those of the tutorials. */
const DESTINATIONS = ["destination", "destinationXdmPath"];
const IDENTITY_MAP = /^[/.]?identityMap(?!\w)/;

/** Mappings that write identities over those of the record. */
export const identityMap: PayloadRule = (payload) => {
  const mappings = valueAt(payload, ["mappings"]);
  if (!Array.isArray(mappings)) return [];
  return mappings.flatMap((mapping, index) =>
    DESTINATIONS.filter((name) => isRecord(mapping) && IDENTITY_MAP.test(String(own(mapping, name)))).map((name) => ({
      path: ["mappings", index, name],
      message:
        "writes into identityMap: what a mapping writes takes the place of the identities that come with the record, and profiles may not be put together. Mark a field of the schema as an identity instead; it is sent all the same",
      rule: "identity-map",
    })),
  );
};
