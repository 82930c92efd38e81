import type { NetworkError } from "../../errors/network-error.ts";
import type { TimeoutError } from "../../errors/timeout-error.ts";
import type { UnexpectedResponseError } from "../../errors/unexpected-response-error.ts";
import type { Explanation, Place } from "./explain.ts";
import type { Family } from "./meanings.ts";

const TLS_CODE = /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|.*SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)_)/;
const PROXY = "Behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (Node 24 or newer).";

interface Reason {
  readonly family: Family;
  readonly why: string;
  readonly remedy: string;
}

/** No answer came: why, by the system's code. */
export function explainNetwork({ code }: NetworkError, { who }: Place): Explanation {
  const { family, why, remedy } = reasonOf(code);
  return { family, sentence: `${who} cannot be reached: ${why}.`, remedy, ...(code === undefined ? {} : { code }) };
}

function reasonOf(code = ""): Reason {
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return {
      family: "unreachable",
      why: "the name of its host cannot be looked up",
      remedy: `Check the network, AEP_BASE_URL and AEP_IMS_URL. ${PROXY}`,
    };
  }
  if (code === "ECONNREFUSED") {
    return {
      family: "unreachable",
      why: "its host refuses the connection",
      remedy: `Check AEP_BASE_URL and AEP_IMS_URL, and that something listens there. ${PROXY}`,
    };
  }
  if (TLS_CODE.test(code)) {
    return {
      family: "unreachable",
      why: "its certificate is not trusted here, or no secure connection can be made",
      remedy:
        "A proxy that looks into TLS usually stands in between: let NODE_EXTRA_CA_CERTS name a file with its root certificate. Do not switch the check off.",
    };
  }
  if (["EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"].includes(code)) {
    return {
      family: "unreachable",
      why: "no connection to its host can be made",
      remedy: `Check the network and the firewall. ${PROXY}`,
    };
  }
  return { family: "service", why: "the connection broke", remedy: `Try again; then check the network. ${PROXY}` };
}

export function explainTimeout({ limitMs }: TimeoutError, { who }: Place): Explanation {
  return {
    family: "service",
    sentence: `${who} did not answer within ${limitMs / 1000} seconds.`,
    remedy: "Try again in a while; if it stays so, look for a firewall that swallows packets.",
  };
}

/** An answer came that is not the platform's. */
export function explainUnexpected({ kind, status }: UnexpectedResponseError, { who }: Place): Explanation {
  const remedy =
    "A proxy or a login page most likely stands in between: check AEP_BASE_URL, AEP_IMS_URL and the proxy.";
  return {
    family: "service",
    sentence: `${who} did not answer itself: ${WHAT_CAME[kind]}.`,
    remedy,
    httpStatus: status,
  };
}

const WHAT_CAME: Readonly<Record<UnexpectedResponseError["kind"], string>> = {
  html: "an HTML page came",
  redirect: "a redirect to another place came",
  truncated: "JSON came that stops half-way",
  empty: "nothing came where a result was due",
  "not-json": "something came that is not JSON",
  "wrong-shape": "JSON came, but not of the form that is documented",
  "too-big": "more came than anybody would send",
};
