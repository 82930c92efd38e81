import type { CallOptions } from "../../options.ts";

/** Options of a create: those of any call, and whether it makes a draft. */
export interface CreateOptions<Draft extends boolean = boolean> extends CallOptions {
  /**
   * Make a draft, which does nothing until it is published: base connections before their source and target connections, these before their
   * flow. Only where the connection spec and the flow spec say `attributes.isDraftModeSupported`. Source: tutorial on drafts. @default false
   */
  readonly draft?: Draft | undefined;
}
