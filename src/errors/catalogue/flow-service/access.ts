import type { TypeCodeRows } from "../type-codes.ts";

const CHECK_SANDBOX = "Check sandboxName: it is the sandbox's name in lower case, not its title.";
const AGAIN =
  "Nothing is known to be wrong with the request: try again later, and quote the request id to Adobe's support if it stays.";
const SANDBOX_TROUBLE = "Flow Service could not find out about the sandbox.";
const ASK = "Ask an administrator for the permission on sources, in this sandbox.";

/** Refusals that are about the organisation, the sandbox, the token and its permissions. */
export const ACCESS: TypeCodeRows = {
  "2000-401": {
    cause: "The token gives no access to this organisation, or there is no such organisation.",
    remedy: "Check orgId, and that the credential was made in this organisation.",
    means: "PermissionDeniedError",
  },
  "2001-401": { cause: "The request names no organisation.", remedy: "Give the client an orgId that is not empty." },
  "2002-401": { cause: "The request names no organisation.", remedy: "Give the client an orgId." },
  "2100-404": { cause: "There is no sandbox with this name.", remedy: CHECK_SANDBOX },
  "2101-404": { cause: "There is no sandbox with this name.", remedy: CHECK_SANDBOX },
  "2102-500": { cause: SANDBOX_TROUBLE, remedy: AGAIN },
  "2103-404": {
    cause: "There is no sandbox with this id and name.",
    remedy: "Check sandboxName, and leave x-sandbox-id out of the headers option.",
  },
  "2104-500": { cause: SANDBOX_TROUBLE, remedy: AGAIN },
  "2105-400": { cause: "The request names no sandbox.", remedy: "Give the client a sandboxName." },
  "2106-404": {
    cause: "The organisation has no default sandbox.",
    remedy: "Give the client a sandboxName of its own.",
  },
  "2107-500": { cause: SANDBOX_TROUBLE, remedy: AGAIN },
  "2108-500": { cause: SANDBOX_TROUBLE, remedy: AGAIN },
  "2110-400": {
    cause: "A user's token may not name a sandbox by its id.",
    remedy: "Leave x-sandbox-id out of the headers option: sandboxName is enough.",
  },
  "2111-403": {
    cause: "A user's token may not ask in all sandboxes at once.",
    remedy: "Give one sandboxName at a time; inSandbox() makes a client for each.",
  },
  "2112-400": {
    cause: "A query across sandboxes gives * for the sandbox's name or its id only.",
    remedy: "Give * for both sandboxName and the header x-sandbox-id, or name one sandbox.",
  },
  "2113-400": {
    cause: "This request cannot be made across sandboxes.",
    remedy: "Give the name of one sandbox as sandboxName.",
  },
  "2114-400": {
    cause: "The token is empty.",
    remedy: "Give an accessToken that is not empty, or clientId and clientSecret.",
    means: "AuthenticationError",
  },
  "2115-400": {
    cause: "The token is not valid.",
    remedy: "Mint a new token, and check that it is passed whole and without the word Bearer.",
    means: "AuthenticationError",
  },
  "2116-500": { cause: "Flow Service could not read the token's scopes.", remedy: AGAIN },
  "2117-500": { cause: "Flow Service could not find out about your permissions.", remedy: AGAIN },
  "2118-403": { cause: "A permission is missing, which the error's detail names.", remedy: ASK },
  "2119-400": {
    cause: "The request lacks the parameter specId, which is needed to check permissions.",
    remedy: "Add specId to the query option, with the id of the connection spec or flow spec.",
  },
  "2120-403": { cause: "You may not do this.", remedy: ASK },
  "2121-403": { cause: "You may not do this with this kind of source.", remedy: ASK },
};
