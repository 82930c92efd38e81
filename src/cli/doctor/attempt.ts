/** How an attempt ended, and how long it took. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly durationMs: number }
  | { readonly ok: false; readonly error: unknown; readonly durationMs: number };

/** Tries something, and tells how it went. Never rejects. */
export async function attempt<T>(action: () => PromiseLike<T>, now: () => number): Promise<Outcome<T>> {
  const started = now();
  try {
    const value = await action();
    return { ok: true, value, durationMs: now() - started };
  } catch (error) {
    return { ok: false, error, durationMs: now() - started };
  }
}
