// The built package: what a consumer runs.
import { ExperiencePlatform } from "../../../dist/index.js";
import type { Connect } from "../connect.ts";
import { ID } from "../entity.ts";

export const connect: Connect = ({ origin, fetch }) => {
  const platform = new ExperiencePlatform({
    orgId: "bench@AdobeOrg",
    sandboxName: "dev",
    credentials: { accessToken: "token", apiKey: "key" },
    baseUrl: origin,
    fetch,
  });
  return async () => platform.flows.get(ID);
};
