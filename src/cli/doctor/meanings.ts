/** Who has to do something about a refusal, and how far it reaches. */
export type Family =
  /** The token or the API key: nothing else is looked at by the platform. */
  | "credentials"
  /** The organisation: none of its sandboxes can be reached. */
  | "organisation"
  | "sandbox"
  | "permission"
  /** The host: no service of it can be reached. */
  | "unreachable"
  /** One service, now. */
  | "service";

export interface Meaning {
  readonly family: Family;
  readonly sentence: string;
  readonly remedy: string;
}

const PROFILE =
  "Check AEP_ORG_ID; then let an administrator add the credential to a product profile of Experience Platform, and the Experience Platform API to its project in the Developer Console.";
const ORGANISATION = "Set AEP_ORG_ID to the organisation's id, which ends in @AdobeOrg.";
const SECRET = "Copy AEP_CLIENT_ID and AEP_CLIENT_SECRET anew from one OAuth server-to-server credential.";
const MINT =
  "Mint a new token (one lives for a day), or give AEP_CLIENT_ID and AEP_CLIENT_SECRET, so that it is done for you.";
const NAME = "Check AEP_SANDBOX_NAME: it takes the name, not the title.";
const ROLE = "Let an administrator give the credential's role the permission, in this very sandbox.";

const NO_TOKEN = "The request carries no token.";
const NO_ORGANISATION = "The request does not say for which organisation it is.";
const NO_SANDBOX = "The platform knows no sandbox of this name in this organisation.";
const SANDBOX_LOOKUP = "The platform failed while it looked the sandbox up.";
const LATER = "Nothing is wrong on this side: try again in a while.";

/**
 * What the refusals mean that a request without any fault of its own can meet, by the whole code. The gateway's are six digits; those of
 * Flow Service and of Sandbox Management end the error's type; those of the token service are words. Sources: Adobe's troubleshooting
 * guide, Flow Service's error page, the OAuth standard.
 */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  "403010": { family: "credentials", sentence: NO_TOKEN, remedy: MINT },
  "401013": {
    family: "credentials",
    sentence: "The platform does not accept the token: it has expired, is cut short, or is from another environment.",
    remedy: MINT,
  },
  "403000": {
    family: "credentials",
    sentence: "The request carries no API key.",
    remedy: "Set AEP_API_KEY to the client id of the credential.",
  },
  "403003": {
    family: "credentials",
    sentence: "The platform does not know the API key, or it is not that of the credential the token was minted with.",
    remedy: "Set AEP_API_KEY (or AEP_CLIENT_ID) to the client id of the very credential that mints the token.",
  },
  "FLOW-2114-400": { family: "credentials", sentence: NO_TOKEN, remedy: MINT },
  "FLOW-2115-400": { family: "credentials", sentence: "Flow Service cannot read the token.", remedy: MINT },
  invalid_client: {
    family: "credentials",
    sentence: "The token service does not accept the client id and secret.",
    remedy: SECRET,
  },
  unauthorized_client: {
    family: "credentials",
    sentence: "The token service does not mint tokens for this kind of credential.",
    remedy:
      "Make an OAuth server-to-server credential in the Developer Console; the old JWT credentials have been retired.",
  },
  invalid_scope: {
    family: "credentials",
    sentence: "The token service does not know one of the scopes asked for.",
    remedy: "Set AEP_SCOPES to exactly what the credential's page in the Developer Console lists.",
  },
  invalid_request: {
    family: "credentials",
    sentence: "The token service does not understand the request for a token.",
    remedy: "Check AEP_CLIENT_ID, AEP_CLIENT_SECRET and AEP_IMS_URL.",
  },
  "400003": { family: "organisation", sentence: NO_ORGANISATION, remedy: ORGANISATION },
  "403025": {
    family: "organisation",
    sentence: "The token is valid, but its credential has no product profile in this organisation.",
    remedy: PROFILE,
  },
  "403027": {
    family: "organisation",
    sentence: "The organisation's id is wrong, or the credential has no product profile of Experience Platform in it.",
    remedy: PROFILE,
  },
  "FLOW-2000-401": {
    family: "organisation",
    sentence: "The token has no access to this organisation, or there is no such organisation.",
    remedy: PROFILE,
  },
  "FLOW-2001-401": { family: "organisation", sentence: NO_ORGANISATION, remedy: ORGANISATION },
  "FLOW-2002-401": { family: "organisation", sentence: NO_ORGANISATION, remedy: ORGANISATION },
  "FLOW-2100-404": { family: "sandbox", sentence: NO_SANDBOX, remedy: NAME },
  "FLOW-2101-404": { family: "sandbox", sentence: NO_SANDBOX, remedy: NAME },
  "FLOW-2103-404": { family: "sandbox", sentence: NO_SANDBOX, remedy: NAME },
  "FLOW-2106-404": { family: "sandbox", sentence: "The organisation has no default sandbox.", remedy: NAME },
  "FLOW-2105-400": { family: "sandbox", sentence: "The request names no sandbox.", remedy: NAME },
  "FLOW-2110-400": {
    family: "sandbox",
    sentence: "The token of a user may not give a sandbox by its id.",
    remedy: NAME,
  },
  "FLOW-2111-403": { family: "sandbox", sentence: "The token may not ask for all sandboxes at once.", remedy: NAME },
  "FLOW-2112-400": {
    family: "sandbox",
    sentence: "One sandbox header asks for all sandboxes, the other for one.",
    remedy: NAME,
  },
  "FLOW-2113-400": { family: "sandbox", sentence: "This cannot be asked of all sandboxes at once.", remedy: NAME },
  "FLOW-2102-500": { family: "service", sentence: SANDBOX_LOOKUP, remedy: LATER },
  "FLOW-2104-500": { family: "service", sentence: SANDBOX_LOOKUP, remedy: LATER },
  "FLOW-2107-500": { family: "service", sentence: SANDBOX_LOOKUP, remedy: LATER },
  "FLOW-2108-500": { family: "service", sentence: SANDBOX_LOOKUP, remedy: LATER },
  "FLOW-2116-500": { family: "service", sentence: "Flow Service failed while it read the token.", remedy: LATER },
  "FLOW-2117-500": {
    family: "service",
    sentence: "Flow Service failed while it checked the permissions.",
    remedy: LATER,
  },
  "FLOW-2118-403": {
    family: "permission",
    sentence: "The credential lacks a permission in this sandbox.",
    remedy: ROLE,
  },
  "FLOW-2120-403": {
    family: "permission",
    sentence: "The credential's permissions in this sandbox are not enough.",
    remedy: ROLE,
  },
  "FLOW-2121-403": {
    family: "permission",
    sentence: "The credential is denied a kind of resource in this sandbox.",
    remedy: ROLE,
  },
  "SMS-2010-403": {
    family: "permission",
    sentence: "The credential may not look at sandboxes.",
    remedy: 'Let an administrator give its role the permission "View Sandboxes".',
  },
};
