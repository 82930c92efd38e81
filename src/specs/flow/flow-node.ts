import * as z from "zod/mini";
import type { CompiledFlowSpec } from "./compiled-flow-spec.ts";

/** What a flow of a spec holds, as a zod node to look into. Judging is done by parts: see `judge-flow.ts`. */
export function flowNode({ schedule, options, transformations }: CompiledFlowSpec): z.ZodMiniType {
  const steps = [...transformations].map(([name, { node }]) =>
    z.looseObject({ name: z.literal(name), params: z.optional(node) }),
  );
  return z.looseObject({
    transformations: z.optional(z.array(steps.length === 0 ? z.unknown() : z.union(steps))),
    scheduleParams: z.optional(schedule.node),
    options: z.optional(options.node),
  });
}
