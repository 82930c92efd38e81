import { HttpResponse, type HttpHandler, http } from "msw";
import type { Emulator } from "../emulator/emulator.ts";

/** What is intercepted. */
export interface HandlersOptions {
  /** Scheme and host of each place the emulator stands in for; Adobe's platform and its token service unless given. */
  readonly origins?: readonly string[] | undefined;
}

const ORIGINS: readonly string[] = ["https://platform.adobe.io", "https://ims-na1.adobelogin.com"];

/**
 * Handlers of Mock Service Worker that let an emulator answer whatever is sent to the platform: code that knows nothing of an emulator runs
 * against it unchanged. Faults of the emulator arrive as what they are; a broken connection is a network error.
 *
 * Needs `msw`, version 3, which this package does not bring along.
 *
 * @example
 * ```ts
 * import { setupServer } from "msw/node";
 * import { createEmulator } from "aep-flow-service/emulator";
 * import { handlersFor } from "aep-flow-service/msw";
 *
 * const emulator = createEmulator({ seed: 1 });
 * setupServer(...handlersFor(emulator)).listen();
 * ```
 */
export function handlersFor(emulator: Emulator, options: HandlersOptions = {}): HttpHandler[] {
  const { origins = ORIGINS } = options;
  return origins.map((origin) =>
    http.all(`${origin.replace(/\/$/, "")}/*`, ({ request }) => answered(emulator, request)),
  );
}

async function answered(emulator: Emulator, request: Request): Promise<Response> {
  try {
    return await emulator.fetch(request);
  } catch (error) {
    // What `fetch` says of a broken connection; and of one that was given up nobody waits for the answer.
    if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}
