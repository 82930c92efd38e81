import { safeCause } from "../../errors/safe-cause.ts";

/** The words of the engines for "the network broke"; a TypeError with another message is a mistake in somebody's code. */
const MESSAGE = /fetch failed|failed to fetch|networkerror|network (error|connection)|load failed|terminated|socket/i;

/** Codes of the system's, of TLS, and of Node's own fetch. */
const CODE =
  /^(ECONN|EPIPE$|ETIMEDOUT$|ENOTFOUND$|EAI_|EHOST|ENET|EADDR|EPROTO$|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HPE_|UND_ERR_)/;

/**
 * Whether what a fetch has thrown says that the network broke. An error of the caller's own, such as that of a circuit breaker, does not, even if
 * it has a code.
 */
export function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = safeCause(error);
  return (code !== undefined && CODE.test(code)) || (error instanceof TypeError && MESSAGE.test(error.message));
}
