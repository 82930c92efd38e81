import { isValidationError, type MappingRead, MappingSetId } from "aep-flow-service";
import { describe, expect, test } from "vitest";
import { writableMappingSet } from "../../src/resources/data-prep/writable.ts";

const SCHEMA = {
  id: "https://ns.adobe.com/acme/schemas/89abc189",
  contentType: "application/vnd.adobe.xed-full+json;version=1",
};
const SET = { id: MappingSetId("e7c80e4c0d8f4a98a7d400b4e178b635"), version: 1, outputSchema: { schemaRef: SCHEMA } };
const mappingOf = (mapping: MappingRead) => writableMappingSet({ ...SET, mappings: [mapping] }).mappings[0];

describe("the source of a mapping", () => {
  test.each([
    ["text/x.schema-path", "ATTRIBUTE"],
    ["text/x.aep-xl", "EXPRESSION"],
    ["ATTRIBUTE", "ATTRIBUTE"],
    ["EXPRESSION", "EXPRESSION"],
    ["STATIC", "STATIC"],
    [undefined, "ATTRIBUTE"],
  ])("%s is written as %s", (read, written) => {
    const sourceType = read === undefined ? {} : { sourceType: read };
    expect(mappingOf({ ...sourceType, source: "a", destination: "b" })).toEqual({
      sourceType: written,
      source: "a",
      destination: "b",
    });
  });

  test("that writes have no word for is refused, with its place", () => {
    const error = caught(() => mappingOf({ sourceType: "text/plain", source: "a", destination: "b" }));
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["mappings", 0, "sourceType"]);
  });

  test("may stand in the words of the tutorials alone", () => {
    expect(mappingOf({ sourceAttribute: "a", destinationXdmPath: "b" })).toEqual({
      sourceType: "ATTRIBUTE",
      source: "a",
      destination: "b",
    });
  });

  test("must be there", () => {
    expect(isValidationError(caught(() => mappingOf({ destination: "b" })))).toBe(true);
  });
});

test("what only the platform writes is left out, what it says twice is said once, and what nobody knows is kept", () => {
  const mapping = {
    id: "af809223",
    version: 0,
    createdDate: 1582250953000,
    modifiedDate: 1582250953000,
    createdBy: "acp_xql_gateway",
    modifiedBy: "acp_xql_gateway",
    sourceType: "text/x.schema-path",
    source: "id",
    destination: "person.name.firstName",
    identity: false,
    functionVersion: 1,
    sourceAttribute: "id",
    destinationXdmPath: "person.name.firstName",
    stranger: [1],
  };
  const read = {
    ...SET,
    createdDate: 1,
    modifiedDate: 2,
    supportVersion: "1.1",
    status: "PUBLISHED",
    inputSchema: { id: "e6601", version: 0 },
    outputSchema: { id: "1956", version: 0, jsonSchema: {}, schemaRef: SCHEMA },
    mappings: [mapping],
    allowNullValues: false,
    xdmVersion: SCHEMA.contentType,
    schemaRef: SCHEMA,
    xdmSchema: SCHEMA.id,
    stranger: { kept: true },
  };
  expect(writableMappingSet(read)).toEqual({
    inputSchema: { id: "e6601", version: 0 },
    outputSchema: { schemaRef: SCHEMA },
    allowNullValues: false,
    stranger: { kept: true },
    mappings: [
      {
        sourceType: "ATTRIBUTE",
        source: "id",
        destination: "person.name.firstName",
        identity: false,
        functionVersion: 1,
        stranger: [1],
      },
    ],
  });
});

describe("the schema", () => {
  const { outputSchema: _none, ...bare } = SET;

  test("of an old set has no media type: 1.0 is none", () => {
    const old = { ...SET, outputSchema: { schemaRef: { id: SCHEMA.id, contentType: "1.0" } } };
    expect(writableMappingSet(old).outputSchema).toEqual({ schemaRef: { id: SCHEMA.id } });
  });

  test("may stand in its other places alone", () => {
    expect(writableMappingSet({ ...bare, schemaRef: SCHEMA }).outputSchema).toEqual({ schemaRef: SCHEMA });
    expect(writableMappingSet({ ...bare, xdmSchema: SCHEMA.id }).outputSchema).toEqual({
      schemaRef: { id: SCHEMA.id },
    });
  });

  test("must be there", () => {
    expect(isValidationError(caught(() => writableMappingSet(bare)))).toBe(true);
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
