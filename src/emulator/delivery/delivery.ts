import type { Answer } from "../http/answer.ts";
import { pause } from "./pause.ts";

/** An answer on its way: at once, in pieces, or never whole. */
export interface Delivery extends Answer {
  /** The connection breaks instead. */
  readonly reset: boolean;
  /** The connection breaks after so many bytes of the body. */
  readonly truncate?: number;
  readonly drip?: { readonly bytes: number; readonly everyMs: number };
}

/** The connection broke: not a word of this is the platform's. */
export class ConnectionBroken extends Error {
  override readonly name = "ConnectionBroken";
  /** As Node names it. */
  readonly code = "ECONNRESET";

  constructor() {
    super("the connection was broken by a fault of the emulator");
  }
}

/** Whether it can be sent in one go. */
export function isWhole({ truncate, drip }: Delivery): boolean {
  return truncate === undefined && drip === undefined;
}

/** The pieces of a body, with the pauses between them. Breaks off where the delivery does. */
export async function* piecesOf(delivery: Delivery, signal?: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(delivery.text);
  const end = Math.min(delivery.truncate ?? bytes.length, bytes.length);
  const { bytes: size, everyMs } = delivery.drip ?? { bytes: Math.max(end, 1), everyMs: 0 };
  for (let from = 0; from < end; from += size) {
    yield bytes.slice(from, Math.min(from + size, end));
    await pause(everyMs, signal);
  }
  if (delivery.truncate !== undefined) throw new ConnectionBroken();
}
