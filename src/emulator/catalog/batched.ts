import { Problem } from "../errors/problem.ts";
import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type Route, matchPath } from "../http/route.ts";
import { type Json, type JsonObject, at, isObject, textAt } from "../json.ts";
import { THIN } from "./fidelity.ts";
import { restore, snapshot } from "./undo.ts";

/** What one of several requests came to. */
interface Result {
  readonly id: string;
  readonly code: number;
  readonly body: Json;
}

/** Several requests in one call, which go through these routes one after the other. Deprecated. */
export function batchedRoutes(routes: readonly Route[]): readonly Route[] {
  return [
    { method: "GET", pattern: "/", handle: listResources, fidelity: THIN },
    { method: "POST", pattern: "/", handle: (exchange) => runAll(exchange, routes), fidelity: THIN },
  ];
}

function listResources(): Reply {
  return ok({ dataSet: "/dataSets", batch: "/batches" });
}

/** When one of them fails that would change something, nothing is changed by any. */
function runAll(exchange: Exchange, routes: readonly Route[]): Reply {
  const { body, sandbox, world } = exchange;
  if (!Array.isArray(body)) throw placeholderProblem(400, "Several requests are an array of them.");
  const before = snapshot(sandbox);
  const results: Result[] = [];
  for (const request of body) {
    const filled = withAnswers(request, results);
    const result = runOne(exchange, routes, filled);
    results.push(result);
    if (result.code >= 400 && methodOf(filled) !== "GET") {
      restore(sandbox, before);
      break;
    }
  }
  if (world.quirks.batchedAnswer === "results") return ok(results.map((each): JsonObject => ({ ...each })));
  return { status: 201, body: results.flatMap(({ body: answer }) => (Array.isArray(answer) ? answer : [])) };
}

function runOne(exchange: Exchange, routes: readonly Route[], request: Json): Result {
  const id = textAt(request, "id") ?? "";
  try {
    const { status, body = null } = answerTo(exchange, routes, request);
    // The guide prints 200 for creates, too.
    return { id, code: status === 201 ? 200 : status, body };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { clock, quirks } = exchange.world;
    const { errorTypeScheme: scheme, registryErrors } = quirks;
    const context = { requestId: id, now: clock.now(), scheme, registryErrors };
    return { id, code: error.status, body: error.render(context) };
  }
}

function answerTo(exchange: Exchange, routes: readonly Route[], request: Json): Reply {
  const method = methodOf(request);
  const url = new URL(textAt(request, "resource") ?? "", "https://platform.adobe.io");
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.pattern, url.pathname) : undefined;
    if (params === undefined || route.scope === "organisation") continue;
    const body = isObject(request) ? (request.body ?? null) : null;
    return route.handle({ ...exchange, params, body, url, query: url.searchParams, headers: headersOf(request) });
  }
  throw placeholderProblem(404, `Catalog has no ${method} ${url.pathname}.`);
}

function methodOf(request: Json): string {
  return (textAt(request, "method") ?? "GET").toUpperCase();
}

function headersOf(request: Json): Headers {
  const headers = new Headers({
    "content-type": Array.isArray(at(request, "body")) ? "application/json-patch+json" : "application/json",
  });
  const given = at(request, "headers");
  for (const [name, value] of Object.entries(isObject(given) ? given : {})) {
    if (/^[\w-]+$/.test(name) && typeof value === "string" && /^[\x20-\x7e]*$/.test(value)) headers.set(name, value);
  }
  return headers;
}

/** `<<first.id>>` stands for what an earlier request answered: its reference without the `@/collection/`, or a field of its body. */
function withAnswers(value: Json, results: readonly Result[]): Json {
  if (Array.isArray(value)) return value.map((each) => withAnswers(each, results));
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withAnswers(each, results)]));
  }
  if (typeof value !== "string") return value;
  return value.replace(/<<([^.<>]+)\.([^<>]+)>>/g, (whole, id: string, field: string) => {
    const found = results.find((each) => each.id === id)?.body;
    const [reference] = Array.isArray(found) ? found : [];
    if (typeof reference === "string" && field === "id") return reference.split("/").at(-1) ?? whole;
    return textAt(found, field) ?? whole;
  });
}
