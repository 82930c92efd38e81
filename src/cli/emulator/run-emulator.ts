import { createEmulator, type LoggedRequest, readableLog } from "../../emulator/index.ts";
import type { Terminal } from "../terminal.ts";
import { autosave } from "./autosave.ts";
import { restoreFrom, saveTo } from "./state-file.ts";
import type { EmulatorWords } from "./words.ts";

/** How long requests under way may take to end, once the emulator is told to stop. */
const GRACE_MS = 2_000;

/** Runs an emulator on a socket until `stop` says so. Throws where it cannot start, or cannot save its state in the end. */
export async function runEmulator(
  out: Terminal,
  words: EmulatorWords,
  stop: Promise<unknown>,
  complain: (text: string) => void,
): Promise<void> {
  const { state } = words;
  let count = 0;
  const onRequest = (request: LoggedRequest) => {
    count += 1;
    if (words.log) out.line(readableLog([request]).trimEnd());
    out.progress(`${count} requests, the last ${request.method} ${request.path} ${request.status}`);
    keeper?.changed();
  };
  const emulator = createEmulator({ ...words.options, onRequest });
  if (state !== undefined) await restoreFrom(state, emulator);
  if (words.clock !== undefined) emulator.clock.set(words.clock);
  const keeper =
    state === undefined
      ? undefined
      : autosave(
          () => saveTo(state, emulator),
          (error) => complain(String(error)),
        );
  // Before the first request, so that a place that cannot be written to is told at once.
  if (state !== undefined) await saveTo(state, emulator);
  const server = await emulator.listen({ port: words.port, host: words.host });
  out.line(`aep-flow-service emulator listening on ${server.url}`);
  const { orgId, sandboxName, credentials, baseUrl, imsUrl } = emulator.clientOptions();
  out.line(`  AEP_BASE_URL=${baseUrl} AEP_IMS_URL=${imsUrl} AEP_ORG_ID=${orgId} AEP_SANDBOX_NAME=${sandboxName}`);
  out.line(`  AEP_CLIENT_ID=${credentials.clientId} AEP_CLIENT_SECRET=${credentials.clientSecret}`);
  await stop;
  await server.close({ graceMs: GRACE_MS });
  await keeper?.finish();
  out.line(`stopped after ${count} requests${state === undefined ? "" : `; the state is in ${state}`}`);
}
