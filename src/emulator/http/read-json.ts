import { placeholderProblem } from "../errors/placeholder.ts";
import type { Json } from "../json.ts";
import type { Service } from "./service.ts";

/** The JSON of a body, or the refusal of an empty, mislabelled or malformed one. */
export function readJson(text: string, contentType: string | null, refusals: Service["refusals"]): Json {
  if (text.trim() === "") throw refusals.bodyEmpty();
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType ?? "")) {
    throw placeholderProblem(
      400,
      `The content type ${contentType ?? "(none)"} is not supported; send application/json.`,
    );
  }
  try {
    const parsed: Json = JSON.parse(text);
    return parsed;
  } catch (error) {
    throw refusals.bodyMalformed(`The request body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
