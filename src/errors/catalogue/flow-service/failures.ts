import type { TypeCodeRows } from "../type-codes.ts";

const AGAIN =
  "Nothing is known to be wrong with the request: try again later, and quote the request id to Adobe's support if it stays.";

/** What goes wrong behind Flow Service: at the provider that runs the flows, and in the services it asks. */
export const FAILURES: TypeCodeRows = {
  "1100-400": {
    cause: "The provider that runs the flows refuses the request, for instance because you are not entitled to it.",
    remedy: "Read the error's detail for the provider's own reason, and check that the source is part of your licence.",
  },
  "1101-404": {
    cause: "The provider that runs the flows knows nothing with this id.",
    remedy: "Look it up again with list() or explore(): it may have been deleted or renamed.",
  },
  "1102-500": { cause: "The provider that runs the flows failed.", remedy: AGAIN },
  "1103-503": { cause: "The provider that runs the flows is not available.", remedy: AGAIN },
  "1104-504": { cause: "The provider that runs the flows did not answer in time.", remedy: AGAIN },
  "1400-500": { cause: "Flow Service failed.", remedy: AGAIN },
  "2200-500": { cause: "Flow Service could not ask Catalog about the dataset's schema.", remedy: AGAIN },
  "2250-500": { cause: "Flow Service could not ask Data Prep about the mapping set.", remedy: AGAIN },
};
