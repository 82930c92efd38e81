import { placeholderProblem } from "../errors/placeholder.ts";
import type { Service } from "./service.ts";

/** The shared refusals of Catalog, Schema Registry and Data Prep. */
export const PLACEHOLDER_REFUSALS: Service["refusals"] = {
  sandboxMissing: () => placeholderProblem(400, "The x-sandbox-name header is missing."),
  sandboxUnknown: (name) => placeholderProblem(404, `There is no sandbox named ${name}.`),
  bodyEmpty: () => placeholderProblem(400, "The request body is empty."),
  bodyMalformed: (why) => placeholderProblem(400, why),
};
