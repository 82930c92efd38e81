/** What a command writes to: lines that stay, and one live line that is overwritten. */
export interface Terminal {
  line(text?: string): void;
  /** Replaces the live line. Does nothing where the output is no terminal. */
  progress(text: string): void;
}

/** The part of a stream that a terminal needs; `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const CLEAR_LINE = "\r\u001b[2K";

/** Writes plain lines; a live line only where somebody can see it move. */
export function terminal(output: Output): Terminal {
  let live = false;
  return {
    line(text = "") {
      output.write(`${live ? CLEAR_LINE : ""}${text}\n`);
      live = false;
    },
    progress(text) {
      if (output.isTTY !== true) return;
      output.write(CLEAR_LINE + text.slice(0, (output.columns ?? 80) - 1));
      live = true;
    },
  };
}
