import { Octokit } from "@octokit/core";
import type { Connect } from "../connect.ts";
import { ID } from "../entity.ts";

export const connect: Connect = ({ origin, fetch }) => {
  const client = new Octokit({ auth: "token", baseUrl: origin, request: { fetch } });
  return async () => (await client.request("GET /flows/{id}", { id: ID })).data;
};
