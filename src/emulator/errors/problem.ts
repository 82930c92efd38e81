import type { Json } from "../json.ts";

/** What an error body may need to know of the exchange it answers. */
export interface ProblemContext {
  readonly requestId: string;
  readonly scheme: "https" | "http";
  /** Which of its two bodies the Schema Registry answers an error with. */
  readonly registryErrors: "xdm" | "placeholder";
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A refusal: thrown by a handler, turned into a response by the pipeline. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly render: (context: ProblemContext) => Json;

  constructor(status: number, message: string, render: (context: ProblemContext) => Json) {
    super(message);
    this.status = status;
    this.render = render;
  }
}
