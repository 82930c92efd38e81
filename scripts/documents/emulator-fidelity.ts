import { readFileSync } from "node:fs";
import { CONTROL_PREFIX } from "../../src/emulator/control/control.ts";
import { CONTROL_ROUTES } from "../../src/emulator/control/routes.ts";
import type { Fidelity } from "../../src/emulator/http/fidelity.ts";
import { IMS_ROUTES } from "../../src/emulator/ims/routes.ts";
import { QUIRK_VALUES } from "../../src/emulator/quirks.ts";
import { SERVICES as EMULATED } from "../../src/emulator/services.ts";
import { operationOf } from "../../test/support/operations.ts";
import { table } from "../markdown.ts";
import { proofSections } from "./emulator-proofs.ts";

/** A route of the emulator, as the document lists it. */
interface Listed {
  readonly method: string;
  readonly path: string;
  readonly fidelity: Fidelity;
  /** The operation of Adobe's API file that it is; undefined where there is no such file, or none in it. */
  readonly operation: string | undefined;
}

interface Section {
  readonly title: string;
  readonly base: string;
  readonly routes: readonly Listed[];
}

/** The services by the last part of their base path. */
const TITLES: Readonly<Record<string, string>> = {
  flowservice: "Flow Service",
  schemaregistry: "Schema Registry",
  catalog: "Catalog",
  export: "Data Access",
  conversion: "Data Prep",
  "sandbox-management": "Sandbox Management",
};
const LEVELS = ["documented", "inferred", "simplified"] as const;

/** docs/emulator-fidelity.md: every route of the emulator, and how far it may be trusted. */
export function emulatorFidelityDocument(): string {
  const sections = [ims(), ...EMULATED.map(section)];
  return `<!-- Written by \`npm run docs:generate\` from src/emulator: change it there. -->

# How far the emulator may be trusted

Every route that [the emulator](emulator.md) answers, with what it is known from. Nothing here was ever checked against a live organisation.

| Level | Means |
|---|---|
| documented | request, answer and refusals are printed by Adobe |
| inferred | the route is listed by Adobe; what it does is concluded from its like |
| simplified | it answers with the documented shape from what the emulator holds, and does less than the platform |

Qn are the contradictions of Adobe's documents: [the switches](#switches) take one reading or the other.

${table(["Service", ...LEVELS, "routes"], [...sections.map(counts), total(sections)])}

${sections.map(routesOf).join("\n\n")}

## The emulator itself

Asked below \`${CONTROL_PREFIX}\`, without a token; no route of Adobe's starts like this.

${table(
  ["Request", "What it does"],
  CONTROL_ROUTES.map(({ method, pattern, does }) => [`\`${method} ${CONTROL_PREFIX}${pattern}\``, cell(does)]),
)}

## Switches

Facts that Adobe's documents give in two ways. The first value is the one without a switch: \`createEmulator({ quirks: { getById: "bare" } })\` takes another.

${table(["Switch", "Values", "Contradiction"], switches())}

${proofSections()}
`;
}

function ims(): Section {
  const routes = IMS_ROUTES.map(({ method, path, fidelity }) => ({ method, path, fidelity, operation: undefined }));
  return { title: "IMS", base: "", routes };
}

function section({ prefix, routes }: (typeof EMULATED)[number]): Section {
  const service = prefix.split("/").at(-1) ?? prefix;
  return {
    title: TITLES[service] ?? service,
    base: prefix,
    routes: routes.map(({ method, pattern, fidelity }) => ({
      method,
      path: pattern,
      fidelity,
      operation: operationOf(service, method, pattern)?.path,
    })),
  };
}

const countOf = (routes: readonly Listed[], level: Fidelity["level"]) =>
  routes.filter(({ fidelity }) => fidelity.level === level).length;

function counts({ title, routes }: Section): string[] {
  return [title, ...LEVELS.map((level) => String(countOf(routes, level))), String(routes.length)];
}

function total(sections: readonly Section[]): string[] {
  return counts({ title: "all", base: "", routes: sections.flatMap(({ routes }) => routes) });
}

function routesOf({ title, base, routes }: Section): string {
  const hasFile = routes.some(({ operation }) => operation !== undefined);
  const head = hasFile
    ? ["Route", "Operation of the API file", "Level", "Source", "Note"]
    : ["Route", "Level", "Source", "Note"];
  const rows = routes.map(({ method, path, fidelity, operation }) => [
    `\`${method} ${path}\``,
    ...(hasFile ? [operation === undefined ? "none" : `\`${operation}\``] : []),
    fidelity.level,
    cell(fidelity.source.replace(`${title}: `, "")),
    cell(fidelity.note ?? ""),
  ]);
  const below = base === "" ? "" : `Below \`${base}\`.\n\n`;
  return `## ${title}\n\n${below}${table(head, rows)}`;
}

/** A switch's own comment says what contradicts what. */
function switches(): string[][] {
  const source = readFileSync(new URL("../../src/emulator/quirks.ts", import.meta.url), "utf8");
  return Object.entries(QUIRK_VALUES).map(([name, values]) => {
    const comment = new RegExp(`/\\*\\* ([^\\n]*) \\*/\\n  ${name}: `).exec(source)?.[1];
    if (comment === undefined) throw new Error(`The switch ${name} has no comment of one line in quirks.ts.`);
    return [`\`${name}\``, values.map((value) => `\`${value}\``).join(", "), cell(comment)];
  });
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
