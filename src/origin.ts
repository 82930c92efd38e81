import { ConfigurationError } from "./errors/configuration-error.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks the URL of a host, and gives it without a slash at its end. It must be https, or plain http to this very machine, unless
 * the caller insists: the token travels in a header.
 */
export function checkOrigin(option: string, value: string, allowInsecureHttp: boolean): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined)
    throw new ConfigurationError(option, "must be an absolute URL such as https://platform.adobe.io");
  if (url.username !== "" || url.password !== "")
    throw new ConfigurationError(option, "must not hold a user name or password");
  if (url.search !== "" || url.hash !== "") throw new ConfigurationError(option, "must not hold a query or a fragment");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new ConfigurationError(option, `must be https, got ${url.protocol}`);
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname) && !allowInsecureHttp) {
    throw new ConfigurationError(
      option,
      "must be https: plain http shows the token to the network (allowInsecureHttp: true permits it)",
    );
  }
  return url.href.replace(/\/+$/, "");
}
