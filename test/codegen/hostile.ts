import { connectionSpecWith, flowSpecWith } from "./kit.ts";

const BREAKERS = [
  "*/ export const stolen = 1; /*",
  "// \n export const stolen = 1;",
  "line\u2028separator\u2029paragraph\u0085next",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what is looked for is whether it is taken for one
  "\"quote\" 'single' `tick` ${stolen}",
  "back\\slash\\",
  "@example ```ts",
  "\u202eright to left\u2066",
  "lone \ud800 surrogate",
  "",
];
const NAMES = [
  ...BREAKERS,
  "__proto__",
  "constructor",
  "default",
  "class",
  "日本語",
  "with space",
  "1st",
  "a-b",
  "Ünïcode",
  "key: string]: unknown; readonly [x",
];

/** An object schema whose every name and word is out to break the text it is put in. */
function everywhere(): unknown {
  const properties = JSON.parse(
    `{${NAMES.map((name) => `${JSON.stringify(name)}: ${JSON.stringify({ type: "string", title: name, description: `${name} ${BREAKERS.join(" ")}`, default: name })}`).join(",")}}`,
  );
  return {
    type: "object",
    description: BREAKERS.join("\n"),
    properties: {
      ...properties,
      choice: { enum: [...NAMES, 1e21, -0, null, true, [1, "a"], { __proto__x: NAMES }] },
      fixed: { const: BREAKERS },
    },
    required: NAMES,
  };
}

function manyRequired() {
  return { type: "object", required: NAMES };
}

/** Specs that nobody should serve: names, words and shapes out to break the module that is made of them. */
export const HOSTILE: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...NAMES.map((name): [string, unknown] => [
    `named ${JSON.stringify(name)}`,
    { ...flowSpecWith(everywhere()), name: name.trim() || "-", id: `id ${name}`, description: name },
  ]),
  [
    "transformations of such names",
    { ...flowSpecWith({}), transformationSpecs: NAMES.map((name) => ({ name, spec: everywhere() })) },
  ],
  [
    "ways to authenticate of such names",
    { ...connectionSpecWith({}), authSpec: NAMES.map((name) => ({ name, spec: manyRequired() })) },
  ],
  ["source params of such names", connectionSpecWith({}, { sourceSpec: { spec: everywhere() } })],
  [
    "a schedule of such words",
    flowSpecWith(
      {},
      {
        scheduleSpec: {
          spec: { properties: { frequency: { enum: ["minute", "hour", ...BREAKERS] }, interval: { type: "integer" } } },
        },
      },
    ),
  ],
  [
    "a schema that holds itself",
    flowSpecWith({ $ref: "#" }, { optionSpec: { spec: { properties: { a: { $ref: "#" } } } } }),
  ],
  [
    "references to nothing",
    connectionSpecWith({ properties: { a: { $ref: "#/definitions/none" }, b: { $ref: 5 }, c: null, d: "x", e: [] } }),
  ],
  [
    "keywords of the wrong kind",
    connectionSpecWith({ type: 5, properties: [], required: "a", enum: {}, allOf: {}, items: "x" }),
  ],
  ["nothing", { id: "x", name: "x", authSpec: [] }],
  ["no transformations", { id: "x", name: "x", transformationSpecs: [] }],
]);
