/** Takes what the client has to say. Every method is optional; `console` is one. */
export interface Logger {
  readonly debug?: (message: string, fields?: object) => void;
  readonly info?: (message: string, fields?: object) => void;
  readonly warn?: (message: string, fields?: object) => void;
  readonly error?: (message: string, fields?: object) => void;
}

const LEVELS: Readonly<Record<string, keyof Logger>> = {
  request: "debug",
  response: "debug",
  queue: "debug",
  token: "debug",
  "validation.lookup": "debug",
  retry: "info",
};

/** How loudly an event is logged: what nobody need look at is `debug`, what somebody should is `warn`. */
export function levelOf(event: string): keyof Logger {
  return LEVELS[event] ?? "warn";
}
