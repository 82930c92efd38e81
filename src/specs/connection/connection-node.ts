import * as z from "zod/mini";
import type { CompiledConnectionSpec } from "./compiled-connection-spec.ts";

/** What a connection of a spec holds, as a zod node to look into. Judging is done by parts: see `judge-connection.ts`. */
export function connectionNode(spec: CompiledConnectionSpec): z.ZodMiniType {
  const ways = spec.authNames.map((name) =>
    z.looseObject({ specName: z.literal(name), params: z.optional(spec.auth(name)?.node ?? z.unknown()) }),
  );
  return z.looseObject({
    auth: z.optional(ways.length === 0 ? z.unknown() : z.union(ways)),
    params: z.optional(spec.source()?.node ?? z.unknown()),
  });
}
