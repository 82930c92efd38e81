/** Waits in real time; ends at once, with the signal's reason, when the caller gives up. */
export async function pause(ms: number | undefined, signal?: AbortSignal): Promise<void> {
  if (ms === undefined || ms <= 0) return;
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", giveUp);
      resolve();
    }, ms);
    signal?.addEventListener("abort", giveUp, { once: true });
  });
}
