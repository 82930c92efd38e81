import { type BadRequestError, isApiError, isBadRequestError } from "aep-flow-service";
import { crmToAep } from "aep-flow-service/specs/crm-to-aep";
import { hubspot } from "aep-flow-service/specs/hubspot";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { recordingServer, type Reply } from "../../support/recording-server.ts";

/*
 * A module is a copy of a spec, and specs change. Where the platform refuses what was built from one, the error says how old the copy is.
 */

const REFUSED: Reply = {
  status: 400,
  body: { type: "https://ns.adobe.com/aep/errors/FLOW-9999-400", title: "no", status: 400 },
};
const MODULE_AGE = /was built from the module of/;

const flow = {
  name: "Contacts",
  sourceConnectionIds: ["f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf"],
  targetConnectionIds: ["4b3d05d8-b7aa-40de-bd05-d8b7aa80de65"],
  scheduleParams: { startTime: new Date("2026-12-01T00:00:00Z"), frequency: "once" },
} as const;
const auth = {
  specName: "Basic Authentication",
  params: { clientId: "a", clientSecret: "b", accessToken: "c", refreshToken: "d" },
} as const;

/** The clock of this process, and nothing else of it. */
function today(date: string): void {
  vi.spyOn(Date, "now").mockReturnValue(Date.parse(date));
}
afterEach(() => vi.restoreAllMocks());

async function refusing(reply: Reply = REFUSED) {
  const server = await recordingServer(() => reply);
  onTestFinished(() => server.close());
  return { server, platform: client(server.url, { retries: 0 }) };
}

describe("a refusal of what was built from a module", () => {
  test("names the module, its date, its hash and its age", async () => {
    const { platform } = await refusing();
    today("2026-06-11T08:00:00Z");
    const module = { ...crmToAep, date: "2026-06-01", hash: "abcdef0123456789" };
    const error = await rejection(platform.flows.create({ ...flow, flowSpec: module }));
    const sentence =
      "The flow was built from the module of CRMToAEP of 2026-06-01 (hash abcdef01), 10 days old: run codegen again if the spec has changed.";
    expect(isBadRequestError(error) && error.remedy).toBe(sentence);
    expect((error as BadRequestError).message).toContain(sentence);
  });

  test("says so besides the remedy that is known of the code", async () => {
    const { platform } = await refusing({
      status: 400,
      body: { type: "https://ns.adobe.com/aep/errors/FLOW-1420-400", title: "no" },
    });
    const error = await rejection(platform.flows.create({ ...flow, flowSpec: crmToAep }));
    expect(isApiError(error) && error.remedy).toMatch(/^\S.+\. The flow was built from the module of CRMToAEP of /);
  });

  test("names the module of a connection spec, too", async () => {
    const { platform } = await refusing();
    const base = await rejection(platform.baseConnections.create({ name: "a", auth, connectionSpec: hubspot }));
    expect(isApiError(base) && base.remedy).toMatch(/^The base connection was built from the module of hubspot of /);
    const source = await rejection(
      platform.sourceConnections.create({ name: "a", connectionSpec: hubspot, data: { format: "tabular" } }),
    );
    expect(isApiError(source) && source.remedy).toMatch(
      /^The source connection was built from the module of hubspot of /,
    );
  });
});

describe("no age is named", () => {
  test("of a module from the future, whose clock nobody knows", async () => {
    const { platform } = await refusing();
    today("2026-01-01T00:00:00Z");
    const error = await rejection(platform.flows.create({ ...flow, flowSpec: crmToAep }));
    expect(isApiError(error) && error.remedy).toMatch(/\(hash [\da-f]{8}\): run codegen again/);
  });

  test("where no module was given", async () => {
    const { platform } = await refusing();
    const { id, version } = hubspot;
    const error = await rejection(
      platform.baseConnections.create({ name: "a", auth, connectionSpec: { id, version } }),
    );
    expect(String(error)).not.toMatch(MODULE_AGE);
  });

  test.each([401, 403, 404])("where the refusal is no bad request: HTTP %i", async (status) => {
    const { platform } = await refusing({ status, body: { title: "no", status } });
    const error = await rejection(platform.baseConnections.create({ name: "a", auth, connectionSpec: hubspot }));
    expect(isApiError(error) && error.status).toBe(status);
    expect(String(error)).not.toMatch(MODULE_AGE);
  });
});

test("only id and version of a module go over the wire", async () => {
  const { server, platform } = await refusing({
    status: 201,
    body: { id: "c6d4ee17-6752-4e83-94ee-1767522e83fa", etag: '"1"' },
  });
  await platform.flows.create({ ...flow, flowSpec: crmToAep });
  await platform.baseConnections.create({ name: "a", auth, connectionSpec: hubspot });
  await platform.sourceConnections.create({ name: "a", connectionSpec: hubspot, data: { format: "tabular" } });
  const specs = server.requests.map(({ json }) => Object(json)).map((body) => body.flowSpec ?? body.connectionSpec);
  expect(specs).toEqual([crmToAep, hubspot, hubspot].map(({ id, version }) => ({ id, version })));
});
