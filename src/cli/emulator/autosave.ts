/** Saves now and then while things change, and once more at the end. */
export interface Autosave {
  /** Something may have changed. */
  changed(): void;
  /** Saves what has not been saved, and ends. */
  finish(): Promise<void>;
}

const EVERY_MS = 1_000;

/** Saves at most once a second, one save after the other. `failed` is told of a save that came to nothing; the last one throws. */
export function autosave(save: () => Promise<void>, failed: (error: unknown) => void): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  return {
    changed() {
      timer ??= setTimeout(() => {
        timer = undefined;
        saving = saving.then(save).catch(failed);
      }, EVERY_MS);
    },
    async finish() {
      clearTimeout(timer);
      await saving;
      await save();
    },
  };
}
