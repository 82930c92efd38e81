import type {
  CreateAttributeMappingSet,
  CreateBaseConnection,
  CreateFlow,
  CreateSourceConnection,
  CreateTargetConnection,
  ExperiencePlatform,
  ValidationIssue,
} from "aep-flow-service";
import { afterAll, beforeAll, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type Exchange, exchangesOf, pathOf } from "../support/exchanges.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";
import exceptions from "../fixtures/tutorials/exceptions.json" with { type: "json" };

/*
 * What Adobe documents, the SDK accepts as a payload and reads as an answer. The server is a dumb replay of the printed exchanges.
 */

const exchanges = ["collect-crm", "collect-cloud-storage", "create-hubspot"].flatMap((tutorial) =>
  exchangesOf(tutorial),
);
const flowSpecs = exchanges
  .filter((exchange) => exchange.path === "/flowSpecs")
  .map((exchange) => exchange.response as { readonly id: string });
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

test.each(exchanges.map((exchange) => ({ exchange, title: exchange.id })))(
  "$title is accepted and read",
  async ({ exchange }) => {
    server.respond = ({ path }) => {
      const spec = flowSpecs.find(({ id }) => path.endsWith(`/flowSpecs/${id}`));
      // The documents print no answer to some creates.
      return {
        status: exchange.status,
        body: spec ?? exchange.response ?? { id: "26b53912-1005-49f0-b539-12100559f0e2", etag: '"1"' },
      };
    };
    const platform = client(server.url);
    const warnings: ValidationIssue[] = [];
    platform.on("validation.warning", ({ issue }) => warnings.push(issue));

    const result = await perform(platform, exchange);

    const sent = server.requests.at(-1);
    expect(`${sent?.method} ${sent?.path}`).toBe(`${exchange.method} ${pathOf(exchange)}`);
    if (exchange.response !== null) expect(result).toMatchObject(asRead(exchange.response));
    const exception = exceptions.find(({ id }) => id === exchange.id);
    const odd = warnings.filter(({ rule }) => rule !== "start-time-past" && rule !== "delta-column-format");
    expect(odd.map(({ path, rule }) => `${path.join(".")} ${rule}`)).toEqual(exception?.warnings ?? []);
  },
);

test("the exceptions are exchanges there are", () => {
  expect(exceptions.filter(({ id }) => !exchanges.some((exchange) => exchange.id === id))).toEqual([]);
});

function perform(platform: ExperiencePlatform, { method, path, query, request }: Exchange): PromiseLike<unknown> {
  switch (`${method} ${path}`) {
    case "POST /connections":
      return platform.baseConnections.create(request as CreateBaseConnection);
    case "POST /sourceConnections":
      return platform.sourceConnections.create(request as CreateSourceConnection);
    case "POST /targetConnections":
      return platform.targetConnections.create(request as CreateTargetConnection);
    case "POST /mappingSets":
      return platform.mappingSets.create(request as CreateAttributeMappingSet);
    case "GET /flowSpecs":
      return platform.flowSpecs.getByName(/"(.*)"/.exec(query.property ?? "")?.[1] ?? "");
    case "POST /flows":
      return platform.flows.create(request as CreateFlow);
    default:
      throw new Error(`no call for ${method} ${path}`);
  }
}

/** All of the answer comes through. */
function asRead(response: unknown): object {
  if (typeof response !== "object" || response === null) throw new Error("not an object");
  return response;
}
