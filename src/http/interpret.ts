import { isUnexpectedResponseError } from "../errors/guards.ts";
import { errorFromResponse } from "../errors/from-response.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import type { RequestSummary } from "../errors/outcome.ts";
import type { Redactor } from "../errors/redact.ts";
import { UnexpectedResponseError, type UnexpectedKind } from "../errors/unexpected-response-error.ts";
import type { ApiErrorInit } from "../errors/api-error.ts";
import type { Answer } from "./answer.ts";
import type { Operation } from "./operation.ts";
import { mustNotRepeat } from "./retry/retry-policy.ts";
import type { Sent } from "./send.ts";
import type { WireRequest } from "./wire/wire.ts";

const EXCERPT_LENGTH = 200;

/** How an answer is read, as its operation declares it. */
type Reader<T> = Pick<Operation<T>, "read" | "format" | "kind" | "advice">;

/** Turns what came back into the result, or into the one error that says what it was. */
export function interpret<T>(sent: Sent, summary: RequestSummary, redactor: Redactor, reader: Reader<T>): T {
  const { status, headers } = sent.response;
  const text = sent.response.text ?? "";
  // Only for errors: a call that succeeds shows nothing.
  const request = () => requestFacts(sent.request, summary, redactor);
  const unexpected = (kind: UnexpectedKind, problem: string): never => {
    const excerpt = redactor.excerpt(text, EXCERPT_LENGTH);
    throw new UnexpectedResponseError(request(), kind, status, redactor.text(problem), excerpt);
  };
  if (status >= 300 && status < 400) {
    return unexpected(
      "redirect",
      "the answer is a redirect, which is not followed because it would carry the token elsewhere; check baseUrl",
    );
  }
  const isTooBig = sent.response.text === undefined;
  if (isTooBig && status < 300) return unexpected("too-big", PROBLEMS["too-big"]);
  const body = parse(isTooBig ? TOO_BIG_BODY : text, status < 300 ? reader.format : "json");
  const requestId = headers.get("x-request-id");
  if (status >= 400) {
    throw errorFromResponse({
      status,
      // Of a read it does not matter.
      mayBeDoneBefore: sent.mayBeDoneBefore && reader.kind !== "read",
      request: request(),
      body: redactor.json("json" in body ? body.json : describeText(text, redactor)),
      ...(reader.advice === undefined ? {} : { advice: redactor.text(reader.advice) }),
      ...(requestId === null ? {} : { requestId: redactor.text(requestId) }),
    });
  }
  if (!("json" in body)) return unexpected(body.kind, PROBLEMS[body.kind]);
  const { read } = mustNotRepeat(reader.kind) ? { read: readDone(reader.read) } : reader;
  const isEmpty = text.trim() === "";
  return read({
    status,
    json: body.json,
    text,
    unexpected: (problem) => unexpected(isEmpty ? "empty" : "wrong-shape", isEmpty ? PROBLEMS.empty : problem),
    missing: (problem, remedy) => {
      throw new NotFoundError({
        status,
        request: request(),
        body: redactor.json(body.json),
        detail: redactor.text(problem),
        remedy,
        retryable: false,
      });
    },
  });
}

/** A create or action that was answered with success was carried out, whatever its answer cannot tell: no reader may say otherwise. */
function readDone<T>(read: (answer: Answer) => T): (answer: Answer) => T {
  return (answer) => {
    try {
      return read(answer);
    } catch (error) {
      if (isUnexpectedResponseError(error)) throw error;
      return answer.unexpected("the answer does not hold what was created");
    }
  };
}

const PROBLEMS = {
  html: "the answer is an HTML page, not the platform's; a proxy or a login page may stand in between: check baseUrl",
  truncated: "the answer is JSON that stops half-way",
  "not-json": "the answer is not JSON",
  empty: "the answer is empty where a result was due",
  "too-big": "the answer is larger than maxResponseBytes",
} as const;

/** Stands for the body of a refusal that is too big to be read. */
const TOO_BIG_BODY = '{"message":"the answer is larger than maxResponseBytes, and was not read"}';

type Parsed = { readonly json: unknown } | { readonly kind: "html" | "truncated" | "not-json" };

function parse(text: string, format: Operation<unknown>["format"] = "json"): Parsed {
  if (format === "text") return isHtml(text) ? { kind: "html" } : { json: undefined };
  if (text.trim() === "") return { json: undefined };
  try {
    return { json: JSON.parse(text) };
  } catch {
    if (isHtml(text)) return { kind: "html" };
    if (format === "none") return { json: undefined };
    return { kind: /^\s*[[{"]/.test(text) ? "truncated" : "not-json" };
  }
}

/** A page for people: it comes from whatever stands in between, and not from the platform. */
export function isHtml(text: string): boolean {
  return /^\s*</.test(text);
}

/** An error body that is not JSON: an HTML page is named as one, by its title; other text is kept. */
function describeText(text: string, redactor: Redactor): unknown {
  const excerpt = redactor.excerpt(text, EXCERPT_LENGTH);
  if (!isHtml(text)) return { message: excerpt };
  const title = redactor.excerpt(/<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim() ?? "", EXCERPT_LENGTH);
  return {
    message: `an HTML page${title ? ` titled "${title}"` : ""} came back instead of the platform's own error`,
    html: excerpt,
  };
}

export function requestFacts(
  request: WireRequest,
  { method, path }: RequestSummary,
  redactor: Redactor,
): ApiErrorInit["request"] {
  return {
    method,
    path,
    curl: {
      method: request.method,
      url: redactor.url(request.url),
      headers: redactor.headers(request.headers),
      ...(request.body === undefined ? {} : { body: redactedBody(request.body, redactor) }),
    },
  };
}

/** JSON bodies are masked value by value; a form is not shown at all, for it holds the client secret. */
function redactedBody(body: string, redactor: Redactor): string {
  const parsed = parse(body);
  return "json" in parsed ? JSON.stringify(redactor.json(parsed.json)) : "[redacted]";
}
