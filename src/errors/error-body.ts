import { asRecord, text } from "./body-fields.ts";

/** What the many error bodies of the four services and the gateway have in common. */
export interface ErrorFacts {
  readonly code?: string;
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly requestId?: string;
}

/**
 * Reads the code, title and detail out of an error body of any of the shapes the services print: the gateway's `{error_code, message}`,
 * Flow Service's and the Schema Registry's `{type, title, status, report}`, Flow Service's older `{errorMessage}`, Catalog's
 * `{type, title, detail}`, the token service's `{error, error_description}`, and the rest. Unknown shapes give no facts.
 */
export function readErrorBody(body: unknown): ErrorFacts {
  const record = Array.isArray(body) ? asRecord(body[0]) : asRecord(body);
  if (record === undefined) return {};
  const report = asRecord(record.report) ?? {};
  const type = text(record.type);
  const facts = {
    type,
    code:
      text(record.error_code) ?? text(record.errorCode) ?? codeOfType(type) ?? text(record.code) ?? text(record.error),
    title: text(record.title) ?? text(record.error),
    detail:
      text(report["detailed-message"]) ??
      text(report.message) ??
      text(record.detail) ??
      text(record.error_description) ??
      text(record.errorMessage) ??
      text(record.message) ??
      text(record.errorDetails) ??
      text(record.details),
    requestId: text(report["request-id"]) ?? text(report.registryRequestId) ?? text(record.xactionId),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** `https://ns.adobe.com/aep/errors/FLOW-1439-404` names the code last; a placeholder type names none. */
function codeOfType(type: string | undefined): string | undefined {
  return type?.match(/\/([A-Z][A-Z0-9]*-\d+-\d+)$/)?.[1];
}
