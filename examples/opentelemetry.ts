/*
 * A span for each request, by OpenTelemetry's conventions for HTTP clients, with its own API and nothing else. Give it as middleware:
 *
 *   new ExperiencePlatform({ …, middleware: [traceMiddleware()] })
 */
import { context, propagation, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { type Middleware, VERSION } from "aep-flow-service";

export function traceMiddleware(tracer: Tracer = trace.getTracer("aep-flow-service", VERSION)): Middleware {
  return async (request, next, { pathTemplate, attempt }) => {
    const { protocol, hostname, port } = new URL(request.url);
    const span = tracer.startSpan(`${request.method} ${pathTemplate}`, {
      kind: SpanKind.CLIENT,
      // The URL itself is left out: the template says which call it was, and a query holds what people look for.
      attributes: {
        "http.request.method": request.method,
        "url.scheme": protocol.slice(0, -1),
        "url.template": pathTemplate,
        "server.address": hostname,
        "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
        ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
      },
    });
    const active = trace.setSpan(context.active(), span);
    propagation.inject(active, request.headers, { set: (headers, name, value) => headers.set(name, value) });
    try {
      const response = await context.with(active, () => next(request));
      span.setAttribute("http.response.status_code", response.status);
      if (response.status >= 400) fail(span, String(response.status));
      return response;
    } catch (error) {
      const type = typeOf(error);
      // Only what kind of error it is: its text may be anything.
      span.recordException({ name: type });
      fail(span, type);
      throw error;
    } finally {
      span.end();
    }
  };
}

function fail(span: Span, type: string): void {
  span.setAttribute("error.type", type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** `ECONNRESET`, `TimeoutError` and the like: fetch keeps the system's code one level down. */
function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return "_OTHER";
  const { code } = (error.cause ?? error) as { readonly code?: unknown };
  return typeof code === "string" ? code : error.name;
}
