import { replayOf } from "../../test/contract/replay/calls.ts";
import { EXCEPTIONS, type Exception, OUTSIDE } from "../../test/contract/replay/exceptions.ts";
import { type DocumentedExchange, documentedExchanges } from "../../test/support/exchanges.ts";
import { isService, SERVICES } from "../../test/support/operations.ts";
import { plain, table } from "../markdown.ts";

/** The part of docs/coverage.md about the exchanges that Adobe's documents print. */
export function replaySection(): string {
  return `## Documented exchanges

Requests and answers as Adobe's tutorials and API files print them, one after the other replayed by a server that knows nothing of the
platform (\`test/contract/replay.test.ts\`). The request must come out of a typed call, field for field; of the answer, nothing may be lost but
the envelope. Flow Service's schedules are read as the numbers they mean. Examples that the files do not print, but which could be put
together from them, are not counted.

${table(["Service", "Exchanges", "By a typed call", "As a raw request", "As printed"], Object.keys(SERVICES).map(row))}

"As printed" counts those by a typed call whose request and answer need no exception. The exceptions:

${table(
  ["Exchange", "What differs", "Why"],
  Object.entries(EXCEPTIONS).map(([id, exception]) => [id, difference(exception), exception.why]),
)}

No operation of the four files:

${table(
  ["Exchange", "Request", "What it is"],
  documentedExchanges().flatMap(({ id, method, path }) =>
    id in OUTSIDE ? [[id, `\`${method} ${path}\``, OUTSIDE[id] ?? ""]] : [],
  ),
)}`;
}

function row(service: string): string[] {
  const exchanges = documentedExchanges().filter((exchange) => exchange.service === service);
  const typed = exchanges.filter(isTyped);
  return [
    isService(service) ? SERVICES[service] : service,
    String(exchanges.length),
    String(typed.length),
    String(exchanges.length - typed.length),
    String(typed.filter(({ id }) => !(id in EXCEPTIONS)).length),
  ];
}

function isTyped(exchange: DocumentedExchange): boolean {
  return replayOf(exchange).call !== undefined;
}

function difference({ refused, sent = [], read = [] }: Exception): string {
  const differences = [...sent.map((one) => `sent: ${plain(one)}`), ...read.map((one) => `read: ${plain(one)}`)];
  return [...(refused === undefined ? [] : [`\`${refused}\``]), ...differences].join("; ");
}
