import type { Job } from "../transport/job.ts";
import { measure } from "../transport/measure.ts";
import { CALLERS } from "./callers.ts";

/*
 * The process of one caller: node --expose-gc caller.ts <name>. Does the jobs it is sent, one by one, and ends with its parent.
 */
const [, , name = ""] = process.argv;
const call = CALLERS[name]?.();

process.on("message", async ({ calls, concurrency }: Job) => {
  const ready = await call;
  if (ready === undefined) throw new Error(`there is no caller ${name}`);
  globalThis.gc?.();
  process.send?.(await measure(ready, calls, concurrency));
});
process.on("disconnect", () => process.exit());
