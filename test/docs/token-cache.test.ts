import { expect, test } from "vitest";
import { readProjectFile } from "../support/sources.ts";

test("the guide's token cache on Redis is the example's, which is tested", () => {
  const [, example] =
    /export (function redisTokenCache[\s\S]*?\n}\n)/.exec(readProjectFile("examples/token-cache-redis.ts")) ?? [];
  expect(example).toContain("client.set");
  expect(readProjectFile("docs/guide.md")).toContain(example);
});
