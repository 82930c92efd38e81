import ky from "ky";
import type { Connect } from "../connect.ts";
import { ID } from "../entity.ts";

/** ky as its readme uses it, with its own retries and time limit. */
export const connect: Connect = ({ origin, fetch }) => {
  const client = ky.create({
    prefix: `${origin}/data/foundation/flowservice`,
    headers: {
      authorization: "Bearer token",
      "x-api-key": "key",
      "x-gw-ims-org-id": "bench@AdobeOrg",
      "x-sandbox-name": "dev",
    },
    fetch,
  });
  return () => client.get(`flows/${ID}`).json();
};
