/** What the caller gave, as it is now: the call may take a while, and the object is the caller's. What cannot be copied is taken as it is. */
export function snapshot<T>(payload: T): T {
  try {
    return structuredClone(payload);
  } catch {
    return payload;
  }
}
