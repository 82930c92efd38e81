/** What stands in the fixtures in place of the documents' placeholders; any other is its name in lower case. */
const VALUES: Readonly<Record<string, string>> = {
  TENANT_ID: "acme",
  TENANT: "acme",
  IMS_ORG: "1234567890ABCDEF@AdobeOrg",
  IMG_ORG: "1234567890ABCDEF@AdobeOrg",
  ORG_ID: "1234567890ABCDEF@AdobeOrg",
  SANDBOX_NAME: "dev",
  CONTAINER_ID: "tenant",
  BATCH_ID: "5d01230fc78a4e4f8c0c6b387b4b8d1c",
  DATASET_ID: "5ed5639d798a22191b6987b2",
  id: "5ed5639d798a22191b6987b2",
  BASE_CONNECTION_ID: "5e73e5a2-dc36-45a8-9f16-93c7a43af318",
  CONNECTION_ID: "5e73e5a2-dc36-45a8-9f16-93c7a43af318",
  CONNECTION_SPEC_ID: "cc6a4487-9e91-433e-a3a3-9cf6626c1806",
  SOURCE_CONNECTION_ID: "26b53912-1005-49f0-b539-12100559f0e2",
  TARGET_CONNECTION_ID: "dbc5c132-bc2a-4625-85c1-32bc2a262558",
  FLOW_ID: "2edc08ac-4df5-4fe6-936f-81a19ce92f5c",
  DATAFLOW_ID: "2edc08ac-4df5-4fe6-936f-81a19ce92f5c",
  FLOW_SPEC_ID: "14518937-270c-4525-bdec-c2ba7cce3860",
  RUN_ID: "65b7cfcc-6b2e-47c8-8194-13005b792752",
  MAPPING_SET_ID: "e7c80e4c0d8f4a98a7d400b4e178b635",
  MAPPING_ID: "394bec970d54410b98e1d4c55a3843ca",
  SCHEMA_ID: "d5cc04eb8d50190001287e4c869ebe67",
};

/** Where one is a whole id rather than a part of it: paths address what the registry holds by its `meta:altId`. */
const WHOLE: Readonly<Record<string, string>> = {
  SCHEMA_ID: "_acme.schemas.d5cc04eb8d50190001287e4c869ebe67",
  SCHEMA_REF_ID: "https://ns.adobe.com/acme/schemas/d5cc04eb8d50190001287e4c869ebe67",
  FIELD_GROUP_ID: "_acme.mixins.e49cbb2eec33618f686b8344b4597ecf",
  MIXIN_ID: "_acme.mixins.e49cbb2eec33618f686b8344b4597ecf",
  CLASS_ID: "_acme.classes.5bdb5582be0c0f3ebfc1c603b705764f",
  DATA_TYPE_ID: "_acme.datatypes.24c643f618647344606222c494bd0102",
  BEHAVIOR_ID: "_xdm.data.record",
  UNION_ID: "_xdm.context.profile__union",
  RESOURCE_ID: "_acme.schemas.d5cc04eb8d50190001287e4c869ebe67",
  DESCRIPTOR_ID: "f3a1dfa38a4871cf4442a33074c1f9406a593407",
  FIELD: "status",
};

/** Closed or, as in places of the documents, not. */
const PLACEHOLDER = /\{(id\}|(?:[A-Z][A-Z_]+|tagNamespace)\}?)|%7B(id)%7D/g;

/** A JSON value with its placeholders filled in. */
export function placeholdersFilled<T>(value: T): T {
  const whole = JSON.stringify(value).replaceAll(
    /(?<=")\{(\w+)\}(?=")|(?<="path":"[^"]*\/)\{(\w+)\}(?=[/"])/g,
    (all, text?: string, segment?: string) => WHOLE[text ?? segment ?? ""] ?? all,
  );
  const filled = whole.replaceAll(PLACEHOLDER, (_all, braced?: string, encoded?: string) => {
    const name = (braced ?? encoded ?? "").replace("}", "");
    return VALUES[name] ?? name.toLowerCase().replaceAll("_", "-");
  });
  return JSON.parse(filled);
}
