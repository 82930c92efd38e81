import type { Call } from "../call.ts";

/** What a create asks for: two of the same content end with entities that nothing tells apart. */
export function contentOf({ operation, settings, body }: Call<unknown>): string {
  return [settings.sandboxName, operation.path.sent, body].join("\n");
}
