import type { Call } from "../call.ts";
import type { Look } from "./search.ts";

/**
 * After a guarded write whose answer was lost was repeated and answered 412: whether it was this very write that changed the etag. When that
 * cannot be seen the 412 stands, which is safe: who reads again and repeats the change on what is there does nothing twice.
 */
export async function confirmWrite<T>(call: Call<T>, look: Look): Promise<{ readonly data: T } | undefined> {
  const { operation, settings, connection, fate, deadline } = call;
  if (operation.confirm === undefined) return undefined;
  const written = {
    clientId: settings.apiKey,
    notBefore: connection.clock.notAfter(fate.firstSentAt ?? performance.now()),
  };
  try {
    const data = await operation.confirm(look, written);
    return data === undefined ? undefined : { data };
  } catch {
    deadline.check();
    return undefined;
  }
}
