import type { OAuthCredentials } from "../auth/credentials.ts";
import { readToken, TOKEN_PATH, tokenForm } from "../auth/ims.ts";
import type { Token } from "../auth/token-source.ts";
import { Redactor } from "../errors/redact.ts";
import type { Settings } from "../options.ts";
import { Deadline } from "./deadline.ts";
import { interpret, requestFacts } from "./interpret.ts";
import { attemptOnce } from "./attempt.ts";
import { mintError } from "./mint-error.ts";
import { send } from "./send.ts";

/** Asks for a token. Asking twice does no harm, so it is retried like a read. */
export async function mintToken(credentials: OAuthCredentials, settings: Settings): Promise<Token> {
  const redactor = new Redactor();
  redactor.addAll(settings.secrets);
  const { fetch, maxResponseBytes, timeoutMs, totalTimeoutMs, retries } = settings;
  const deadline = new Deadline(undefined, totalTimeoutMs);
  const request = {
    method: "POST",
    url: settings.imsUrl + TOKEN_PATH,
    headers: [["content-type", "application/x-www-form-urlencoded"]] as const,
    body: tokenForm(credentials).toString(),
  };
  const summary = { method: "POST", path: TOKEN_PATH };
  try {
    const sent = await send({
      kind: "read",
      summary,
      deadline,
      signal: undefined,
      timeoutMs,
      totalTimeoutMs,
      retries,
      attempt: (_attempt, onSend) => attemptOnce(request, { fetch, maxResponseBytes, onSend }, deadline, timeoutMs),
    });
    return interpret(sent, summary, redactor, {
      kind: "read",
      read: (answer) => readToken(answer.json) ?? answer.unexpected("the answer holds no access_token"),
    });
  } catch (error) {
    throw mintError(error, requestFacts(request, summary, redactor));
  }
}
