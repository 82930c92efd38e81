import { ConnectionBroken, type Delivery, isWhole, piecesOf } from "./delivery.ts";

const WITHOUT_BODY = new Set([204, 205, 304]);

/** A delivery as `fetch` gives it: broken connections are its TypeErrors. */
export function asResponse(delivery: Delivery, signal: AbortSignal): Response {
  if (delivery.reset) throw new TypeError("fetch failed", { cause: new ConnectionBroken() });
  const { status, headers, text } = delivery;
  if (WITHOUT_BODY.has(status)) return new Response(null, { status, headers: { ...headers } });
  const bytes = new TextEncoder().encode(text);
  // As over a socket. Who plays the network in between, as msw does, closes a connection whose answer does not tell where it ends.
  const whole = { status, headers: { ...headers, "content-length": String(bytes.length) } };
  return new Response(isWhole(delivery) ? bytes : streamOf(delivery, signal), whole);
}

function streamOf(delivery: Delivery, signal: AbortSignal): ReadableStream<Uint8Array> {
  const pieces = piecesOf(delivery, signal);
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error instanceof ConnectionBroken ? new TypeError("terminated", { cause: error }) : error);
      }
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
