import type { ServerResponse } from "node:http";
import type { Recorded, Reply } from "./recording-server.ts";
import { stringsIn } from "./secrets.ts";

type Misbehave = (echo: string, response: ServerResponse, request: Recorded) => Reply | undefined;

const refusal =
  (status: number): Misbehave =>
  (echo, response) => {
    response.setHeader("x-request-id", headerSafe(echo));
    return {
      status,
      body: {
        type: echo,
        title: echo,
        status,
        detail: echo,
        error_code: echo,
        message: { [echo]: echo },
        report: { "detailed-message": echo, "request-id": echo, list: [echo] },
      },
    };
  };

/** The ways in which an answer can fail, each with an echo of what was sent in it. */
export const FAILURES: Readonly<Record<string, Misbehave>> = {
  "400": refusal(400),
  "401": refusal(401),
  "404": refusal(404),
  "429": refusal(429),
  "500": refusal(500),
  "an error in plain text": (echo) => ({ status: 502, body: echo }),
  "an error page": (echo) => ({ status: 502, body: `<html><title>${echo}</title><body>${echo}</body></html>` }),
  "a page": (echo) => ({ status: 200, body: `<html><title>${echo}</title><body>${echo}</body></html>` }),
  "an error page that stops half-way": (echo) => ({ status: 502, body: `<html><title>${cut(echo)}` }),
  "JSON that stops half-way": (echo) => ({ status: 200, body: cut(JSON.stringify({ items: [{ name: echo }] })) }),
  "no JSON": (echo) => ({ status: 200, body: echo }),
  "another shape": (echo) => ({ status: 200, body: { [echo]: [{ name: echo }] } }),
  "a redirect": (echo, response) => {
    response.setHeader("location", encodeURI(`https://elsewhere.example/${headerSafe(echo)}`));
    return { status: 302, body: echo };
  },
  "half a body": (echo, response) => {
    response.writeHead(200, { "content-length": "100000" });
    response.write(echo, () => response.destroy());
    return undefined;
  },
  "a broken connection": (_echo, response) => {
    response.destroy();
    return undefined;
  },
  silence: () => undefined,
};

/** Everything a server was sent, as it came and decoded. */
export function echoOf({ headers, query, body, json }: Recorded): string {
  const form = json === undefined ? [...new URLSearchParams(body).values()] : [];
  const token = String(headers.authorization ?? "").slice("Bearer ".length);
  const base64 = [Buffer.from(token, "latin1"), Buffer.from(token)].map((bytes) => bytes.toString("base64"));
  return [...Object.values(headers), ...base64, ...query.values(), ...stringsIn(json), ...form, body].join(" ");
}

function headerSafe(text: string): string {
  return text.replaceAll(/[^\t -~\xa0-\xff]/g, "?").slice(0, 4_000);
}

/** Stops at a place that depends on the text. */
function cut(text: string): string {
  return text.slice(0, Math.max(1, (text.length * 7) % 190));
}
