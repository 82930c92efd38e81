/** The two clocks a token's age is taken by. */
export interface Clocks {
  /** Epoch milliseconds. Counts while the machine sleeps, and jumps when somebody sets it. */
  wall(): number;
  /** Milliseconds since some start. Never jumps, and may stand still while the machine sleeps. */
  monotonic(): number;
}

export const SYSTEM_CLOCKS: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() };
