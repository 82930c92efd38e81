/** Largest body that is read. A bigger one is an error, not memory. */
export const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/** Thrown when a body is larger than {@link LARGEST_BODY_BYTES}. */
export class BodyTooBig {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}

/** Reads a body as text, up to the bound. */
export async function readBody(response: Response): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_BODY_BYTES) throw new BodyTooBig(response.status);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
