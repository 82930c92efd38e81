import type { Json, JsonObject } from "../../json.ts";

/** What a function may know besides its arguments. */
export interface Surroundings {
  readonly row: JsonObject;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A function of Data Prep's language that the emulator applies. Names and samples are Adobe's, from the list of mapping functions. */
export interface MappingFunction {
  readonly name: string;
  /** Another name that the list gives it. */
  readonly alias?: string;
  readonly category: string;
  readonly description: string;
  /** How it is called, in the words of the list, such as `substr(INPUT, START_INDEX, LENGTH)`. */
  readonly syntax: string;
  readonly example: string;
  readonly result: string;
  /** How many arguments it takes at the least and at the most. */
  readonly args: readonly [least: number, most: number];
  /** Throws a MappingProblem where it makes nothing of its arguments. */
  readonly apply: (args: readonly Json[], surroundings: Surroundings) => Json;
}

/** Any number of arguments. */
export const MANY = Number.POSITIVE_INFINITY;
