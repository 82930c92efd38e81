import { describe, expect, it } from "vitest";
import { platform } from "./kit.ts";
import {
  CRM_TO_AEP,
  DATA_LAKE,
  HUBSPOT,
  S3,
  SALESFORCE,
  baseBody,
  buildParts,
  codeOf,
  onceBody,
  sent,
  sourceBody,
  targetBody,
} from "./tutorial.ts";

const NOWHERE = "00000000-0000-4000-8000-000000000000";

describe("connection specs", () => {
  it("are listed whole, by filter, and one by one", async () => {
    const { flow } = await platform();
    const { items } = await sent(flow("GET", "/connectionSpecs"), 200);
    expect(items.map((each: { name: string }) => each.name)).toEqual([
      "hubspot",
      "salesforce",
      "amazon-s3",
      "azure-file-storage",
      "datalake",
      "adls-gen2",
      "amazon-redshift",
      "azure-blob",
      "dynamics-online",
      "google-adwords",
      "google-big-query",
      "google-cloud",
      "sftp",
    ]);
    const found = await sent(flow("GET", "/connectionSpecs?property=name==datalake"), 200);
    expect(found.items[0].id).toBe(DATA_LAKE);
    expect((await sent(flow("GET", `/connectionSpecs/${SALESFORCE}`), 200)).items[0].name).toBe("salesforce");
  });

  it("answer 1439-404 for an unknown id, and take no paging parameters", async () => {
    const { flow } = await platform();
    expect(codeOf((await flow("GET", `/connectionSpecs/${NOWHERE}`)).body)).toBe("1439-404");
    expect(codeOf((await flow("GET", "/connectionSpecs?limit=1")).body)).toBe("1451-400");
  });
});

describe("flow specs", () => {
  it("of today spell transformationSpec in the singular and list their sources", async () => {
    const { flow } = await platform();
    const [spec] = (await sent(flow("GET", `/flowSpecs/${CRM_TO_AEP}`), 200)).items;
    expect(spec.transformationSpec).toHaveLength(2);
    expect(spec.sourceConnectionSpecIds).toHaveLength(36);
    expect(spec.runSpec.spec.required).toEqual(["startTime", "windowStartTime", "windowEndTime", "deltaColumn"]);
    const { items } = await sent(flow("GET", `/flowSpecs?property=sourceConnectionSpecIds[]==${S3}`), 200);
    expect(items.map((each: { name: string }) => each.name)).toEqual(["CloudStorageToAEP"]);
  });

  it("answer 1439-404 for an unknown id", async () => {
    const { flow } = await platform();
    expect(codeOf((await flow("GET", `/flowSpecs/${NOWHERE}`)).body)).toBe("1439-404");
  });
});

describe("base connections", () => {
  it("come back with their audit, their etag twice, and secrets masked", async () => {
    const { flow, emulator } = await platform();
    emulator.clock.set(Date.now());
    const { id, etag } = await sent(flow("POST", "/connections", baseBody()), 201);
    const [read] = (await sent(flow("GET", `/connections/${id}`), 200)).items;
    expect(read).toMatchObject({ id, etag, version: etag, state: "enabled", sandboxName: "dev" });
    expect(read.createdAt).toBe(emulator.clock.now());
    expect(read.createdClient).toBe(emulator.clientOptions().credentials.clientId);
    expect(read.imsOrgId).toBe(emulator.clientOptions().orgId);
    expect(read.auth.params).toEqual({
      clientId: "id-1",
      clientSecret: "******",
      accessToken: "******",
      refreshToken: "******",
    });
  });

  it("answer a create with the place of the new one", async () => {
    const { flow } = await platform();
    const { body, headers } = await flow("POST", "/connections", baseBody());
    expect(headers.get("location")).toBe(`/data/foundation/flowservice/connections/${body.id}`);
  });

  it("pass the test, and are deleted with or without a slash at the end", async () => {
    const { flow } = await platform();
    const one = (await flow("POST", "/connections", baseBody())).body.id;
    const two = (await flow("POST", "/connections", baseBody())).body.id;
    expect(await sent(flow("GET", `/connections/${one}/test`), 200)).toEqual({ result: true });
    expect(await sent(flow("DELETE", `/connections/${one}/`), 204)).toBeUndefined();
    await sent(flow("DELETE", `/connections/${two}`), 204);
    expect(codeOf((await flow("GET", `/connections/${one}`)).body)).toBe("1439-404");
    expect(codeOf((await flow("GET", `/connections/${one}/test`)).body)).toBe("1439-404");
  });

  it("refuse an auth spec of another name with 1415", async () => {
    const { flow } = await platform();
    const body = { ...baseBody(), auth: { specName: "OAuth", params: {} } };
    expect(codeOf((await flow("POST", "/connections", body)).body)).toBe("1415-400");
    const { auth: _, ...authless } = baseBody();
    expect(codeOf((await flow("POST", "/connections", authless)).body)).toBe("1415-400");
  });

  it("hold auth params to the auth spec's JSON Schema", async () => {
    const { flow } = await platform();
    const hubspot = baseBody();
    delete hubspot.auth.params.refreshToken;
    expect((await flow("POST", "/connections", hubspot)).body.errorDetails).toContain("refreshToken");
    const salesforce = { ...baseBody(), connectionSpec: { id: SALESFORCE } };
    salesforce.auth.params = { username: "u", password: 5, securityToken: "t" };
    expect(codeOf((await flow("POST", "/connections", salesforce)).body)).toBe("1100-400");
  });

  it("take either pair of Amazon S3 names, but not half of one", async () => {
    const { flow } = await platform();
    const s3 = (params: object) => ({
      name: "bucket",
      auth: { specName: "Access Key", params },
      connectionSpec: { id: S3 },
    });
    await sent(flow("POST", "/connections", s3({ s3AccessKey: "a", s3SecretKey: "b" })), 201);
    await sent(flow("POST", "/connections", s3({ accessKeyId: "a", secretAccessKey: "b" })), 201);
    await sent(flow("POST", "/connections", s3({ accessKeyId: "a" })), 400);
  });

  it("need a name and a known spec", async () => {
    const { flow } = await platform();
    expect((await flow("POST", "/connections", { ...baseBody(), name: " " })).body.errorDetails).toContain("name");
    const unknown = { ...baseBody(), connectionSpec: { id: NOWHERE } };
    expect(codeOf((await flow("POST", "/connections", unknown)).body)).toBe("1413-400");
  });

  it("refuse to be deleted while a source connection uses them: 1418", async () => {
    const on = await platform();
    const { base, source } = await buildParts(on);
    expect(codeOf((await on.flow("DELETE", `/connections/${base}`)).body)).toBe("1418-400");
    await sent(on.flow("DELETE", `/sourceConnections/${source}`), 204);
    await sent(on.flow("DELETE", `/connections/${base}`), 204);
  });
});

describe("explore", () => {
  const connected = async (body = baseBody()) => {
    const on = await platform();
    const { id } = await sent(on.flow("POST", "/connections", body), 201);
    return (query: string) => on.flow("GET", `/connections/${id}/explore?${query}`);
  };

  it("lists the tables of the root as a bare array", async () => {
    const explore = await connected();
    expect((await explore("objectType=root")).body).toEqual([
      { type: "table", name: "Contacts", path: "Hubspot.Contacts", canPreview: true, canFetchSchema: true },
    ]);
  });

  it("shows a table's columns, and its rows only as a preview", async () => {
    const explore = await connected();
    const plain = (await explore("objectType=table&object=Hubspot.Contacts")).body;
    expect(plain.format).toBe("flat");
    expect(plain.data).toBeUndefined();
    expect(plain.schema.columns).toContainEqual({
      name: "Added_At",
      type: "string",
      "meta:xdmType": "date-time",
      xdm: { type: "string", format: "date-time" },
    });
    const { data } = (await explore("objectType=TABLE&object=Hubspot.Contacts&preview=true")).body;
    expect(data).toHaveLength(25);
    expect(data.filter((row: { Vid: unknown }) => row.Vid === null)).toHaveLength(1);
    expect(data[0].Properties_Email_Value).toBe("ada.brook@example.com");
  });

  it("lists files and folders of a bucket", async () => {
    const body = { name: "bucket", connectionSpec: { id: S3 } };
    const auth = { specName: "Access Key", params: { s3AccessKey: "a", s3SecretKey: "b" } };
    const explore = await connected({ ...body, auth });
    expect((await explore("objectType=root")).body[0].type).toBe("folder");
    expect((await explore("objectType=folder&object=/acme/summerCampaign")).body[0].type).toBe("file");
    expect((await explore("objectType=folder&object=/other")).body).toEqual([]);
    expect((await explore("objectType=file&object=/acme/summerCampaign/account.csv")).body.schema.columns).toHaveLength(
      3,
    );
  });

  it("refuses what it cannot show", async () => {
    const explore = await connected();
    expect(codeOf((await explore("objectType=cube")).body)).toBe("1100-400");
    expect(codeOf((await explore("")).body)).toBe("1100-400");
    expect(codeOf((await explore("objectType=table")).body)).toBe("1100-400");
    expect(codeOf((await explore("objectType=table&object=Nope")).body)).toBe("1101-404");
    expect(codeOf((await explore("objectType=root&depth=2")).body)).toBe("1451-400");
  });
});

describe("source connections", () => {
  it("are stored, listed, read and deleted", async () => {
    const on = await platform();
    const { base, source } = await buildParts(on);
    const { items } = await sent(on.flow("GET", `/sourceConnections?property=baseConnectionId==${base}`), 200);
    expect(items.map((each: { id: string }) => each.id)).toEqual([source]);
    expect((await sent(on.flow("GET", `/sourceConnections/${source}`), 200)).items[0].params.path).toBe(
      "Hubspot.Contacts",
    );
    await sent(on.flow("DELETE", `/sourceConnections/${source}`), 204);
    expect((await on.flow("GET", `/sourceConnections/${source}`)).status).toBe(404);
  });

  it.each([
    ["an unknown base connection", { baseConnectionId: NOWHERE }, "1100-400"],
    ["no base connection", { baseConnectionId: undefined }, "1000-400"],
    ["a base connection of another spec", { connectionSpec: { id: SALESFORCE } }, "1100-400"],
    ["an unknown format", { data: { format: "xml" } }, "1327-400"],
    ["a long delimiter", { data: { format: "delimited", properties: { columnDelimiter: "||" } } }, "1331-400"],
    ["neither path nor tableName", { params: {} }, "1100-400"],
    ["no name", { name: undefined }, "1000-400"],
  ])("refuse %s", async (_, change, code) => {
    const { flow } = await platform();
    const base = (await flow("POST", "/connections", baseBody())).body.id;
    const { body } = await flow("POST", "/sourceConnections", { ...sourceBody(base), ...change });
    expect(codeOf(body)).toBe(code);
  });

  it("refuse to be deleted while a flow uses them", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    expect(codeOf((await on.flow("DELETE", `/sourceConnections/${parts.source}`)).body)).toBe("1447-400");
    expect(codeOf((await on.flow("DELETE", `/targetConnections/${parts.target}`)).body)).toBe("1447-400");
  });
});

describe("target connections", () => {
  it("are stored without a name, listed, read and deleted", async () => {
    const on = await platform();
    const { schema, dataSet, target } = await buildParts(on);
    const { name: _, ...nameless } = targetBody(schema, dataSet);
    const { id } = await sent(on.flow("POST", "/targetConnections", nameless), 201);
    expect((await sent(on.flow("GET", "/targetConnections"), 200)).items).toHaveLength(2);
    expect((await sent(on.flow("GET", `/targetConnections/${target}`), 200)).items[0].params.dataSetId).toBe(dataSet);
    await sent(on.flow("DELETE", `/targetConnections/${id}`), 204);
    expect((await on.flow("DELETE", `/targetConnections/${id}`)).status).toBe(404);
  });

  it.each([
    ["another connection spec", { connectionSpec: { id: HUBSPOT } }, "1307-400"],
    ["an unknown dataset", { params: { dataSetId: "5ed5639d798a22191b6987b2" } }, "1325-400"],
    ["no dataset", { params: {} }, "1325-400"],
    ["an unknown schema", { data: { schema: { id: "https://ns.adobe.com/emulator/schemas/x" } } }, "1100-400"],
    ["no schema", { data: {} }, "1100-400"],
  ])("refuse %s", async (_, change, code) => {
    const on = await platform();
    const { schema, dataSet } = await buildParts(on);
    const { body } = await on.flow("POST", "/targetConnections", { ...targetBody(schema, dataSet), ...change });
    expect(codeOf(body)).toBe(code);
  });
});

describe("an error body", () => {
  it("has the problem details and the older fields side by side", async () => {
    const { flow } = await platform();
    const { body, headers } = await flow("GET", `/flows/${NOWHERE}`);
    expect(body).toEqual({
      type: "https://ns.adobe.com/aep/errors/FLOW-1439-404",
      title: "Resource not found",
      status: 404,
      report: {
        "detailed-message": expect.stringContaining(NOWHERE),
        id: NOWHERE,
        "request-id": headers.get("x-request-id"),
        type: "flows",
      },
      errorMessage: "Resource not found.",
      errorDetails: expect.stringContaining(NOWHERE),
    });
  });
});

describe("sandbox isolation", () => {
  it("keeps what one sandbox holds from the other", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    const prod = { headers: { "x-sandbox-name": "prod" } };
    expect((await on.flow("GET", `/connections/${parts.base}`, undefined, prod)).status).toBe(404);
    expect((await on.flow("GET", "/sourceConnections", undefined, prod)).body.items).toEqual([]);
    expect((await on.catalog("GET", "/dataSets", undefined, prod)).body).toEqual({});
    expect(codeOf((await on.flow("POST", "/sourceConnections", sourceBody(parts.base), prod)).body)).toBe("1100-400");
  });
});
