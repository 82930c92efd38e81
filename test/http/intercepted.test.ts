import { ExperiencePlatform, isNetworkError } from "aep-flow-service";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ORG_ID, rejection } from "../support/client.ts";

/*
 * Users intercept the client in their own tests, with msw. The client is made before the interception begins, and must not notice.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW = `https://platform.adobe.io/data/foundation/flowservice/flows/${ID}`;
const platform = new ExperiencePlatform({
  orgId: ORG_ID,
  sandboxName: "dev",
  credentials: { clientId: "c", clientSecret: "s" },
  retries: 1,
});
const server = setupServer(
  http.post("https://ims-na1.adobelogin.com/ims/token/v3", () =>
    HttpResponse.json({ access_token: "intercepted", expires_in: 86399 }),
  ),
);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("the client is intercepted at the platform's own hosts", async () => {
  server.use(
    http.get(FLOW, ({ request }) =>
      HttpResponse.json({ items: [{ id: ID, name: request.headers.get("authorization") }] }),
    ),
  );
  expect((await platform.flows.get(ID)).name).toBe("Bearer intercepted");
});

test("503, then 200: a read comes through", async () => {
  server.use(
    http.get(FLOW, function* () {
      yield new HttpResponse(null, { status: 503, headers: { "retry-after": "0" } });
      return HttpResponse.json({ items: [{ id: ID }] });
    }),
  );
  expect((await platform.flows.get(ID).withResponse()).attempts).toBe(2);
});

test("a network error of msw's is a network error of ours", async () => {
  server.use(http.get(FLOW, () => HttpResponse.error()));
  expect(isNetworkError(await rejection(platform.flows.get(ID, { retries: 0 })))).toBe(true);
});
