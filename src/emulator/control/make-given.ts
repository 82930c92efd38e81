import type { Given, GivenDataflow } from "../given/given.ts";
import { type Json, at, textAt } from "../json.ts";

/** Makes the dataflow of a name. */
export function makeGiven(given: Given, name: string, body: Json | undefined): GivenDataflow {
  const makers = new Map(Object.entries(given));
  const make: Given["hubspot"] | undefined = makers.get(name);
  if (make === undefined)
    throw new TypeError(`There is no dataflow ${name} to start from: give one of ${[...makers.keys()].join(", ")}.`);
  const sandboxName = textAt(body, "sandboxName");
  const startTime = at(body, "startTime");
  return make({
    ...(sandboxName === undefined ? {} : { sandboxName }),
    ...(typeof startTime === "number" ? { startTime } : {}),
  });
}
