import { describe, expect, test } from "vitest";
import { compileConnectionSpec } from "../../src/specs/connection-spec.ts";
import { storage } from "./connection-fixtures.ts";
import { connectionSpec, connectionSpecNames } from "./fixtures.ts";
import { issuesOf } from "./crm.ts";

const schema = compileConnectionSpec(storage);
const basic = schema.auth.get("Basic Authentication");
const good = { host: "files.example.com", password: "correct horse" };

/** What is said of a connection: where, what, and by which rule. */
function told(value: unknown, options = {}): string[] {
  const result = compileConnectionSpec(storage, options).safeParse(value);
  return [...issuesOf(result), ...result.warnings].map(
    ({ path, message, rule }) => `${path.join(".")}: ${message} [${rule}]`,
  );
}

describe("the parameters of a way to authenticate", () => {
  test("are looked up by its name, in the spec's order", () => {
    expect([...schema.auth.keys()]).toEqual(["Basic Authentication", "Shared Access Signature"]);
    expect(schema.auth.get("toString")).toBeUndefined();
  });

  test("are given back as the spec declares them, with no default filled in", () => {
    const result = basic?.safeParse({ ...good, port: "22" });
    expect(result).toMatchObject({
      success: true,
      data: { ...good, port: 22 },
      coercions: [{ path: ["port"], from: "22", to: 22 }],
    });
    expect(basic?.parse(good)).toEqual(good);
  });

  test("are refused by name", () => {
    const issues = issuesOf(basic?.safeParse({ host: 5 }) ?? { success: true, data: 0, warnings: [], coercions: [] });
    // Lossless: a number becomes the text that is declared.
    expect(issues).toEqual([{ path: ["password"], message: "is required", rule: "schema" }]);
  });

  test("are no parameters at all where they are no object", () => {
    expect(basic?.safeParse("x").success).toBe(false);
    expect(basic?.safeParse(null).success).toBe(false);
  });
});

describe("a connection", () => {
  test.each<[string, unknown, string[]]>([
    ["all is well", { auth: { specName: "Basic Authentication", params: good } }, []],
    ["nothing is given", {}, []],
    [
      "parameters are missing",
      { auth: { specName: "Basic Authentication" } },
      ["auth.params.host: is required [schema]", "auth.params.password: is required [schema]"],
    ],
    [
      "the way to authenticate is unknown",
      { auth: { specName: "Basic Authentification", params: {} } },
      [
        'auth.specName: is not a way to authenticate that storage lists: "Basic Authentication" or "Shared Access Signature" (did you mean "Basic Authentication"?) [unknown-auth-spec]',
      ],
    ],
    [
      "a parameter is misspelt",
      { auth: { specName: "Basic Authentication", params: { ...good, prot: 22 } } },
      [
        'auth.params.prot: is not a field storage declares here (did you mean "port"?); it is sent all the same [unknown-field]',
      ],
    ],
    ["it has no name of one", { auth: { params: good } }, ["auth.specName: is required [schema]"]],
    [
      "the name is no name",
      { auth: { specName: 5 } },
      ["auth.specName: must be the name of a way to authenticate [schema]"],
    ],
    ["auth is no object", { auth: "x" }, ["auth: must be an object with specName and params [schema]"]],
    ["it is no object", [], [": must be an object with auth, or with params [schema]"]],
    ["source parameters are missing", { params: {} }, ["params.path: is required [schema]"]],
    [
      "source parameters are of the wrong type",
      { params: { path: [] } },
      ["params.path: must be a string, got an array [schema]"],
    ],
    [
      "a source parameter is misspelt",
      { params: { path: "/a", recursiv: true } },
      [
        'params.recursiv: is not a field storage declares here (did you mean "recursive"?); it is sent all the same [unknown-field]',
      ],
    ],
  ])("where %s", (_what, value, expected) => {
    expect(told(value)).toEqual(expected);
  });

  test("is turned into what the spec declares, and keeps what it does not know", () => {
    const given = { auth: { specName: "Basic Authentication", params: { ...good, port: "22", x: 1 }, y: 2 } };
    expect(schema.parse(given)).toEqual({ auth: { ...given.auth, params: { ...good, port: 22, x: 1 } } });
    expect(schema.parse({ params: { path: "/a", recursive: "true" } })).toEqual({
      params: { path: "/a", recursive: true },
    });
    expect(given.auth.params.port).toBe("22");
  });

  test("is judged as the rules are set", () => {
    const wrong = { auth: { specName: "OAuth" }, params: { path: [], x: 1 } };
    const rules = { schema: "warn", "unknown-auth-spec": "off", "unknown-field": "error" } as const;
    const result = compileConnectionSpec(storage, { rules }).safeParse(wrong);
    expect(issuesOf(result).map(({ rule }) => rule)).toEqual(["unknown-field"]);
    expect(result.warnings.map(({ rule }) => rule)).toEqual(["schema"]);
  });
});

test("a value that holds itself is refused, not walked for ever", () => {
  const params: Record<string, unknown> = { ...good };
  params.self = params;
  expect(told({ auth: { specName: "Basic Authentication", params } })).toEqual([
    "auth.params.self: must not nest deeper than 200 levels, nor hold itself [schema]",
  ]);
  expect(schema.source?.safeParse({ path: "/a", params }).success).toBe(false);
});

describe("a spec", () => {
  const entry = { name: "Basic", spec: { type: "object", required: ["a"], properties: { a: {} } } };

  test.each<[string, unknown]>([
    ["a list", [entry]],
    ["a single one", entry],
    ["an object keyed by name", { Basic: { spec: entry.spec } }],
  ])("lists its ways to authenticate as %s", (_form, authSpec) => {
    const compiled = compileConnectionSpec({ authSpec });
    expect([...compiled.auth.keys()]).toEqual(["Basic"]);
    expect(compiled.auth.get("Basic")?.safeParse({}).success).toBe(false);
    expect(compiled.name).toBe("the connection spec");
  });

  test.each([[{}], [{ authSpec: [] }], [{ authSpec: null, sourceSpec: 5 }], [{ sourceSpec: { spec: null } }]])(
    "that says nothing asserts nothing: %j",
    (document) => {
      const compiled = compileConnectionSpec(document);
      expect(compiled.source).toBeUndefined();
      expect(compiled.safeParse({ auth: { specName: "x", params: { a: 1 } }, params: { b: 2 } })).toMatchObject({
        success: true,
        warnings: [],
      });
    },
  );

  test("names the parts that are malformed, and does without them", () => {
    const compiled = compileConnectionSpec({
      authSpec: [{ name: "Basic", spec: { not: null } }],
      sourceSpec: { spec: { required: "path" } },
    });
    expect(compiled.malformed.map(({ path }) => path.join("."))).toEqual([
      "authSpec.Basic.spec.not",
      "sourceSpec.spec.required",
    ]);
    expect(compiled.safeParse({ auth: { specName: "Basic" }, params: {} }).success).toBe(true);
  });

  test("that cannot be compiled without changing its meaning is refused by name", () => {
    const spec = { properties: { a: { $ref: "https://elsewhere/" } } };
    expect(() => compileConnectionSpec({ authSpec: [{ name: "Basic", spec }] })).toThrow("points to no schema");
    expect(() => compileConnectionSpec({ sourceSpec: { spec } })).toThrow("points to no schema");
  });

  test.each(connectionSpecNames().map((name) => ({ name })))("$name takes what it declares", ({ name }) => {
    const compiled = compileConnectionSpec(connectionSpec(name));
    expect(compiled.malformed).toEqual([]);
    for (const [specName, auth] of compiled.auth) {
      const names = issuesOf(auth.safeParse({})).map(({ path }) => path.join("."));
      const params = Object.fromEntries(names.map((one) => [one, "x"]));
      expect(compiled.safeParse({ auth: { specName, params } })).toMatchObject({ success: true });
    }
  });

  test("is a Standard Schema in each of its parts", async () => {
    expect(await basic?.["~standard"].validate(good)).toEqual({ value: good });
    expect(await schema.source?.["~standard"].validate({})).toMatchObject({ issues: [{ path: ["path"] }] });
  });
});

describe("what a spec requires and does not declare", () => {
  const s3 = compileConnectionSpec(connectionSpec("amazon-s3"));
  const asDocumented = { s3AccessKey: "AKIA", s3SecretKey: "secret" };

  test("is the spec's own slip: a warning, so that the documented payload is sent", () => {
    const result = s3.safeParse({ auth: { specName: "Access Key", params: asDocumented } });
    expect(result).toMatchObject({ success: true });
    expect(result.warnings).toEqual(
      ["accessKeyId", "secretAccessKey"].map((name) => ({
        path: ["auth", "params", name],
        message: "is required by amazon-s3, which does not declare it; it is sent without it",
        rule: "undeclared-requirement",
      })),
    );
  });

  test("is no unknown field where it is given", () => {
    const params = { accessKeyId: "AKIA", secretAccessKey: "secret" };
    expect(s3.auth.get("Access Key")?.safeParse(params)).toMatchObject({ success: true, warnings: [] });
  });

  test("is refused where the spec declares nothing at all, or the rule is set so", () => {
    const bare = compileConnectionSpec({ authSpec: { name: "a", spec: { required: ["key"] } } });
    expect(bare.auth.get("a")?.safeParse({}).success).toBe(false);
    const strict = compileConnectionSpec(connectionSpec("amazon-s3"), { rules: { "undeclared-requirement": "error" } });
    expect(strict.auth.get("Access Key")?.safeParse(asDocumented).success).toBe(false);
  });
});
