import { isConfigurationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW: Reply = { body: { items: [{ id: ID }] } };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => FLOW);
});
afterEach(() => server.close());

describe("a token of the caller's own", () => {
  test("as a function is asked before every request, and again after a refusal", async () => {
    let asked = 0;
    server.respond = ({ headers }) =>
      headers.authorization === "Bearer own-1" ? { status: 401, body: { error_code: "401013" } } : FLOW;
    await client(server.url, { credentials: { accessToken: async () => `own-${++asked}`, apiKey: "k" } }).flows.get(ID);
    expect(asked).toBe(2);
  });

  test("as a string is not tried twice", async () => {
    server.respond = () => ({ status: 401, body: { error_code: "401013" } });
    await rejection(client(server.url).flows.get(ID));
    expect(server.requests).toHaveLength(1);
  });

  test("what the function throws comes through as it is", async () => {
    const mine = new Error("the vault is closed");
    const platform = client(server.url, { credentials: { accessToken: () => Promise.reject(mine), apiKey: "k" } });
    expect(await rejection(platform.flows.get(ID))).toBe(mine);
  });

  test.each([
    ["a line break", "abc\ndef", /line break/],
    ["nothing", "", /must not be empty/],
    ["a character no header holds", "abc\u2603", /no header may hold/],
  ])(
    "with %s is refused before anything is sent, and is not repeated in the message",
    async (_what, accessToken, message) => {
      const error = await rejection(
        client(server.url, { credentials: { accessToken: () => accessToken, apiKey: "k" } }).flows.get(ID),
      );
      expect(isConfigurationError(error) && error.message).toMatch(message);
      expect(isConfigurationError(error) && error.option).toBe("credentials.accessToken");
      if (accessToken !== "") expect(String(error)).not.toContain(accessToken.slice(0, 3));
      expect(server.requests).toEqual([]);
    },
  );
});
