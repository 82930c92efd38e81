import { ConfigurationError } from "../../errors/configuration-error.ts";

/** What the caller's own code has given as a response, if it is one. Another realm's Response is as good as ours: what counts is what it can do. */
export function usableResponse(option: "fetch" | "middleware", response: Response): Response {
  const given: Partial<Response> | undefined = typeof response === "object" && response !== null ? response : undefined;
  if (typeof given?.status !== "number" || typeof given.headers?.get !== "function") {
    const problem = option === "fetch" ? "did not give a Response" : "one of them did not return a Response";
    throw new ConfigurationError(
      option,
      `${problem}: return what ${option === "fetch" ? "fetch" : "next(request)"} gives`,
    );
  }
  if (response.bodyUsed || response.body?.locked) {
    const who =
      option === "fetch" ? "gave a Response whose body it has read" : "one of them has read the response's body";
    throw new ConfigurationError(option, `${who}: read a clone() of it`);
  }
  // Fetch's own way to say that there was no answer; it says so by throwing, but others may return it.
  if (response.type === "error") throw new TypeError("network error");
  return response;
}
