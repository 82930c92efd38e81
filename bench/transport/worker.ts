import type { Connect } from "./connect.ts";
import { assertIsEntity } from "./entity.ts";
import type { Job } from "./job.ts";
import { measure } from "./measure.ts";
import { targetOf } from "./target.ts";

/*
 * The process of one contender: node --expose-gc worker.ts <file in contenders/>. Does the jobs it is sent, one by one, and ends with its
 * parent. In one process for all, what the engine learns from one client would slow down the others.
 */
const [, , file] = process.argv;
const { connect }: { connect: Connect } = await import(`./contenders/${file}.ts`);

process.on("message", async (job: Job) => {
  const call = connect(targetOf(job));
  assertIsEntity(await call(), String(file));
  globalThis.gc?.();
  process.send?.(await measure(call, job.calls, job.concurrency));
});
process.on("disconnect", () => process.exit());
