import type { Connect } from "../connect.ts";
import { ID } from "../entity.ts";

/** The baseline: what one writes by hand without a library. */
export const connect: Connect = ({ origin, fetch }) => {
  const headers = {
    authorization: "Bearer token",
    "x-api-key": "key",
    "x-gw-ims-org-id": "bench@AdobeOrg",
    "x-sandbox-name": "dev",
  };
  return async () => {
    const response = await fetch(`${origin}/data/foundation/flowservice/flows/${ID}`, { headers });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  };
};
