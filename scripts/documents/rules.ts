import { RULES, type Rule } from "../../src/specs/rules.ts";
import { CASES } from "../../test/rules/cases.ts";
import { outcomeOf } from "../../test/rules/stage.ts";
import { plain, table } from "../markdown.ts";

const INTRODUCTION = `<!-- Written by \`npm run docs:generate\` from src/specs/catalogue and test/rules: change it there. -->

# Rules

What a payload is checked for before it is sent. Most of it is the JSON Schema of the very spec that will run it (\`schema\`) and the API
reference (\`payload\`); the rest is what no schema can say. Each rule has an id, which stands in every issue it tells (\`issue.rule\`), and a
severity:

- **error**: the call is refused with a \`ValidationError\`, and nothing is sent;
- **warn**: a \`validation.warning\` event tells of it, and the payload is sent;
- **off**: nothing is said.

Each can be set by itself, for a client or for one call, where the call's settings are laid over the client's. At the level \`"warn"\` errors
become warnings, at \`"off"\` nothing is looked at:

\`\`\`ts
import { ExperiencePlatform } from "aep-flow-service";

const platform = new ExperiencePlatform({
  orgId: "…@AdobeOrg",
  sandboxName: "dev",
  credentials: { clientId: "…", clientSecret: "…" },
  validation: { rules: { "start-time-past": "error", "delta-column-format": "off" } },
});

await platform.sourceConnections.create(
  {
    name: "Contacts",
    baseConnectionId: "c6d4ee17-6752-4e83-94ee-1767522e83fa",
    connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
    data: { format: "tabular" },
    params: { path: "Hubspot.Contacts" },
  },
  { validation: { level: "warn", rules: { "unknown-field": "off" } } },
);
\`\`\`

A rule that does not exist is a \`ConfigurationError\`: it would set nothing. \`compileFlowSpec(spec, { rules })\` takes the same settings.
What the platform is not documented to refuse, and what documented payloads themselves do, is a warning at most.

The same list is \`RULES\`, for tools of your own.`;

const INTERVALS = `## At least 15 of what?

The tutorials say of a schedule's interval that it should be 15 or more, whatever the frequency but \`once\`. The flow specs say otherwise, in
the JSON Schema that the same tutorials print and the platform itself validates with: **at least 15 where the frequency is \`minute\`, and at
least 1 where it is \`hour\`, \`day\` or \`week\`**. The API reference agrees with the schema. We follow it: a rule of 15 for all would refuse
"every hour" and "every day", the commonest schedules there are. Which spec decides is always the one the flow names, as it is served on the
day: where yours says 15 for all, so do we. The refusal is one of \`schema\`.

The same holds for \`once\`. Specs of today forbid an interval and a backfill with it (\`once-interval\`, \`once-backfill\`); those of 2020 demand
an interval, and do not list \`once\` at all though the tutorial sends it. \`once\` is accepted by every schedule and needs no interval; one
that is given is refused only where the spec forbids it, and a Copy step only where the spec lists \`once\` (\`once-delta-column\`).

## What is never done

**A default is never written in.** Specs declare some (\`backfill: true\`, \`errorDiagnosticsEnabled: false\`), and the platform applies them
by itself. Written into a payload they say something else: \`once\` with a \`backfill\` that nobody asked for is refused (1364). What is sent is
what you gave, turned into the types the spec declares where nothing is lost by it.

**Nothing is read for a rule** but the spec that judges, once an hour, where only its id was given. \`mapping-schema\` and \`data-set-schema\` judge by what
this client has made or read itself in the last hour: the schemas of mapping sets by version, of target connections and of datasets, for each
sandbox. What it does not know is left to the platform, and what it changes itself it forgets. Should somebody else have changed one of them
in the meantime, read it again, and the rule knows better.`;

const SUBJECTS: Readonly<Record<Rule["subject"], string>> = {
  flows: "Flows",
  "target connections": "Target connections, and flows with them",
  "base connections": "Base connections",
  "source connections": "Source connections",
  "mapping sets": "Mapping sets",
  "any payload": "Any payload",
};

/** docs/rules.md: every rule, with the message of a call that breaks it. */
export async function rulesDocument(): Promise<string> {
  const overview = table(
    ["Rule", "About", "Default", "Code"],
    RULES.map(({ id, subject, severity, code = "" }) => [`[\`${id}\`](#${id})`, subject, severity, code]),
  );
  const sections: string[] = [];
  for (const [subject, title] of Object.entries(SUBJECTS)) {
    sections.push(`## ${title}`);
    for (const rule of RULES.filter((candidate) => candidate.subject === subject)) sections.push(await section(rule));
  }
  return `${[INTRODUCTION, overview, ...sections, INTERVALS].join("\n\n")}\n`;
}

async function section({ id, severity, code, reason, source }: Rule): Promise<string> {
  const refusal = code === undefined ? "" : ` The platform's own refusal: ${code}.`;
  return `### ${id}

${reason}

**${severity}** unless set otherwise.${refusal} Source: ${source}.

> ${await example(id)}`;
}

/** What the client says to the call of the tests that breaks the rule. */
async function example(id: Rule["id"]): Promise<string> {
  const { call, broken } = CASES[id];
  const { issues } = await outcomeOf(broken, { [id]: "error" });
  const [issue] = issues;
  if (issue === undefined) throw new Error(`${id} has no example: ${call} was not refused`);
  return `\`${call}\`: \`${issue.path.join(".")}\` ${plain(withShortIds(issue.message))}`;
}

/** The ids of schemas by letters: which ones the emulator makes says nothing. */
function withShortIds(message: string): string {
  const ids = [...new Set(message.match(/(?<=\/schemas\/)[\da-f]+/g))];
  return ids.reduce((text, id, index) => text.replaceAll(id, String.fromCharCode(65 + index)), message);
}
