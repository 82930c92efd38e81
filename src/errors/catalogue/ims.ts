import type { ErrorCode, Explanation } from "./entry.ts";

/** Adobe prints no list of them: the words are those of OAuth 2. */
const OAUTH = "https://www.rfc-editor.org/rfc/rfc6749#section-5.2";
const OAUTH_AUTHORIZATION = "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1";
const SEEN = "https://github.com/AdobeDocs/adobe-dev-console/issues/124";

type Row = Explanation & { readonly status?: number; readonly retryable?: boolean; readonly source?: string };

const ROWS: Readonly<Record<string, Row>> = {
  access_denied: {
    cause: "The token service refuses this client a token.",
    remedy: "Check in the Developer Console that the project is enabled and its products are approved.",
    source: OAUTH_AUTHORIZATION,
  },
  internal_error: {
    cause: "The token service failed.",
    remedy: "Nothing is known to be wrong with the credentials: try again later.",
    status: 500,
    retryable: true,
    source: SEEN,
  },
  invalid_client: {
    cause: "The token service does not know the client id, or the secret is not one of its secrets.",
    remedy: "Check clientId and clientSecret: both must come from the same OAuth server-to-server credential.",
  },
  invalid_grant: {
    cause: "The token service does not accept what the token is asked for with.",
    remedy:
      "Give clientId and clientSecret of an OAuth server-to-server credential; those of retired kinds do not work.",
    status: 400,
  },
  invalid_request: {
    cause: "The request for a token lacks a field, or holds one twice or in a wrong form.",
    remedy: "Check that clientId, clientSecret and scopes are whole and were not pasted with other text.",
    status: 400,
  },
  invalid_scope: {
    cause: "One of the scopes is unknown, or not granted to this client.",
    remedy: "Give the scopes exactly as the credential's page in the Developer Console lists them.",
    status: 400,
  },
  unauthorized_client: {
    cause: "The client may not ask for a token in this way.",
    remedy: "Use an OAuth server-to-server credential: clients of other kinds get no token without a user.",
    status: 400,
  },
  unsupported_grant_type: {
    cause: "The token service at this host does not know OAuth server-to-server.",
    remedy: "Check imsUrl: it names the host of the token service, without a path.",
    status: 400,
  },
};

/** The error words of the token service. It sends no type. Whatever the word, the meaning is the same: there is no token. */
export const IMS_CODES: readonly ErrorCode[] = Object.entries(ROWS).map(([code, row]) => ({
  code,
  family: "ims",
  means: "AuthenticationError",
  retryable: false,
  source: OAUTH,
  ...row,
}));
