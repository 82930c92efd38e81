/**
 * What to do about the codes met while building a dataflow, keyed by the whole code: the numbers alone collide between families.
 * Meanings: the gateway's and Flow Service's error pages.
 */
const BY_CODE: Readonly<Record<string, string>> = {
  "403010": "Send a token: give the client credentials, or an accessToken that is not empty.",
  "401013": "The token has expired or belongs to another environment: mint a new one.",
  "403000": "Give the client an apiKey (for OAuth server-to-server it is the client id).",
  "403003":
    "The API key is not known here: check that it is the client id of the credential the token was minted with.",
  "400003": "Give the client an orgId.",
  "403025":
    "The credential has no product profile in this organisation: check orgId, and that the project was added to a profile.",
  "FLOW-2105-400": "Give the client a sandboxName.",
  "FLOW-1404-412": "Read the entity again, and repeat the change on what you read.",
  "FLOW-1403-400": "Pass the etag you read as If-Match.",
  "FLOW-1415-400": "Use the name of one of the connection spec's authSpec entries as auth.specName.",
  "FLOW-1418-400": "Delete the source connections and flows that use this base connection first.",
  "FLOW-1425-400": "Make the mapping set, the dataset and the target connection refer to one schema id and version.",
  invalid_client: "Check clientId and clientSecret: both must come from the same OAuth server-to-server credential.",
  invalid_scope: "Give the scopes exactly as the credential's page in the Developer Console lists them.",
};

const BY_STATUS: Readonly<Record<number, string>> = {
  401: "Check the credentials.",
  403: "Ask an administrator for the permission, in this sandbox.",
  404: "Check the id, and that the client's sandboxName is the sandbox it was made in.",
  412: "Read the entity again, and repeat the change on what you read.",
  429: "Send fewer requests at a time.",
};

export function remedyFor(status: number, code: string | undefined): string | undefined {
  return (code === undefined ? undefined : BY_CODE[code]) ?? BY_STATUS[status];
}
