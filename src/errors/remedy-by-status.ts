/** What to do where the catalogue of codes knows nothing better. */
const BY_STATUS: Readonly<Record<number, string>> = {
  401: "Check the credentials.",
  403: "Ask an administrator for the permission, in this sandbox.",
  404: "Check the id, and that the client's sandboxName is the sandbox it was made in.",
  408: "Send less at a time, and try again later.",
  409: "Use another name or title, or look up what is already there.",
  412: "Read the entity again, and repeat the change on what you read.",
  413: "Send less in one request.",
  414: "Make the URL shorter: give fewer or shorter filters.",
  415: "Send JSON, or give the media type the service asks for in the headers option.",
  429: "Send fewer requests at a time.",
  500: "Send fewer requests at a time, and try again later; if it stays, quote the request id to Adobe's support.",
  502: "Wait a moment, and try again later.",
  503: "Wait a moment, and try again later.",
  504: "Ask for less in one request, for instance with a smaller pageSize, and try again later.",
};

export function remedyByStatus(status: number): string | undefined {
  return BY_STATUS[status];
}
