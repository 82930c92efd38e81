import type { Subject } from "./subject.ts";

/** What is compared: compiles a spec to a function that judges its payload. */
export interface Engine {
  /** Throws where it cannot compile one of the spec's schemas. */
  compile(subject: Subject): Judge;
}

/** Whether the payload of the subject is accepted. */
export type Judge = () => boolean;
