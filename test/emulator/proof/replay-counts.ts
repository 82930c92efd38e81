/** How many of the documents' exchanges are replayed how; replay.test.ts counts them. */
export const REPLAY_COUNTS = { "as printed": 162, "with differences": 89, "otherwise answered": 20, "no route": 5 };
