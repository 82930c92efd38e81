import type { ApiError } from "../../errors/api-error.ts";
import type { Explanation, Place } from "./explain.ts";
import { MEANINGS, type Meaning } from "./meanings.ts";

/** What a refused read means: by its code where that is known, else by the status and the place. */
export function explainRefusal(error: ApiError, place: Place): Explanation {
  const { code, status: httpStatus, requestId } = error;
  const known = code === undefined ? undefined : MEANINGS[code];
  const { family, sentence, remedy } = known ?? pageMeaning(error, place) ?? statusMeaning(error, place);
  const words = known === undefined || known.family === "permission" ? ownWords(error) : "";
  return {
    family,
    sentence: sentence + words,
    remedy: family === "permission" ? permissionRemedy(remedy, place) : remedy,
    ...(code === undefined ? {} : { code }),
    httpStatus,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** An HTML page where JSON was due is not the service's word, whatever its status. */
function pageMeaning({ body, status }: ApiError, { who }: Place): Meaning | undefined {
  const html = typeof body === "object" && body !== null && "html" in body ? String(body.html) : undefined;
  if (html === undefined) return undefined;
  const title = /<title[^>]*>([^<]+)/i.exec(html)?.[1]?.trim();
  return {
    family: "service",
    sentence: `${who} did not answer itself: an HTML page came${title === undefined ? "" : ` ("${title}")`}, with HTTP ${status}.`,
    remedy:
      "A proxy, a login page or a gateway in trouble stands in between: try again in a while, then check AEP_BASE_URL, AEP_IMS_URL and the proxy.",
  };
}

function statusMeaning({ status }: ApiError, { who, what, sandboxName }: Place): Meaning {
  if (status === 401) {
    return {
      family: "permission",
      sentence: `${who} says that the caller is not authorised (HTTP 401).`,
      remedy:
        "The gateway took the token, so it is most likely a permission that is missing, or the membership of the sandbox.",
    };
  }
  if (status === 403) {
    return {
      family: "permission",
      sentence: `The credential may not read ${what} in the sandbox "${sandboxName}".`,
      remedy: "Let an administrator give the credential's role the permission, in this very sandbox.",
    };
  }
  if (status === 404) {
    return {
      family: "sandbox",
      sentence: `${who} has no ${what} to show: it knows no sandbox named "${sandboxName}", or nothing at this address.`,
      remedy: "Check AEP_SANDBOX_NAME and AEP_BASE_URL.",
    };
  }
  if (status === 429) {
    return { family: "service", sentence: `${who} is asked too much at once.`, remedy: "Try again in a while." };
  }
  if (status >= 500) {
    return {
      family: "service",
      sentence: `${who} is in trouble (HTTP ${status}).`,
      remedy: "Nothing is wrong on this side: try again in a while.",
    };
  }
  return {
    family: "service",
    sentence: `${who} refuses the request (HTTP ${status}).`,
    remedy: "Check the configuration; if it is right, this is worth an issue.",
  };
}

function permissionRemedy(remedy: string, { permission }: Place): string {
  return permission === undefined ? remedy : `${remedy} To read takes "${permission}".`;
}

/** What the platform says itself; the client has taken every secret out of it. */
function ownWords({ detail, title }: ApiError): string {
  const words = (detail ?? title)?.trim().replace(/\.$/, "");
  return words === undefined || words === "" || words.startsWith("an HTML page") ? "" : ` It says: "${words}".`;
}
