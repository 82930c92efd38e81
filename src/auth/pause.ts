/** Waits, without keeping the process alive: whoever waits for a token does so under a deadline of their own, which does. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer: unknown = setTimeout(resolve, ms);
    if (isNodeTimer(timer)) timer.unref();
  });
}

function isNodeTimer(timer: unknown): timer is { unref(): void } {
  return typeof timer === "object" && timer !== null && "unref" in timer;
}
