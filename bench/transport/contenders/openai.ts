import OpenAI from "openai";
import type { Connect } from "../connect.ts";
import { ID } from "../entity.ts";

export const connect: Connect = ({ origin, fetch }) => {
  const client = new OpenAI({ apiKey: "key", baseURL: `${origin}/v1`, fetch });
  return async () => client.models.retrieve(ID);
};
