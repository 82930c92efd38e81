import { describe, expect, it } from "vitest";
import { type Body, HOST, platform } from "./kit.ts";

const PATH = "/data/foundation/sandbox-management/";

async function list(query = "", change: Record<string, string | undefined> = {}) {
  const { emulator, headers } = await platform();
  const sent = Object.entries({ ...headers, ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const response = await emulator.fetch(`${HOST}${PATH}${query}`, { headers: sent });
  return { status: response.status, body: (await response.json()) as Body };
}

describe("the sandboxes the caller may use", () => {
  it("are dev and prod, with type, state and region as the guide prints them", async () => {
    const { status, body } = await list();
    expect(status).toBe(200);
    expect(body.sandboxes).toEqual([
      expect.objectContaining({ name: "dev", type: "development", state: "active", region: "VA7", isDefault: false }),
      expect.objectContaining({ name: "prod", type: "production", state: "active", region: "VA7", isDefault: true }),
    ]);
    expect(body.sandboxes[0].createdDate).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
    expect(body._page).toEqual({ limit: 50, count: 2 });
    expect(body._links.page).toEqual({ href: `${HOST}${PATH}?limit={limit}&offset={offset}`, templated: true });
  });

  it.each([["nonsense"], [undefined]])("do not depend on the sandbox header: %s", async (name) => {
    expect((await list("", { "x-sandbox-name": name })).body.sandboxes).toHaveLength(2);
  });

  it("need a token like everything else", async () => {
    expect((await list("", { authorization: undefined })).body.error_code).toBe("403010");
  });

  it("come in pages by limit and offset", async () => {
    expect((await list("?limit=1&offset=1")).body).toMatchObject({
      sandboxes: [{ name: "prod" }],
      _page: { limit: 1, count: 1 },
    });
  });

  it.each(["?limit=1", "?offset=1", "?limit=0&offset=0", "?limit=x&offset=0"])("are refused for %s", async (query) => {
    expect(await list(query)).toMatchObject({ status: 400, body: { title: "BadRequestError" } });
  });
});
