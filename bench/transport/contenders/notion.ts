import { Client } from "@notionhq/client";
import type { Connect } from "../connect.ts";
import { ID } from "../entity.ts";

export const connect: Connect = ({ origin, fetch }) => {
  // Its own type of a fetch does not take the web's, of which it is a part.
  const own = fetch as NonNullable<ConstructorParameters<typeof Client>[0]>["fetch"];
  const client = new Client({ auth: "token", baseUrl: origin, ...(own && { fetch: own }) });
  return () => client.users.retrieve({ user_id: ID });
};
