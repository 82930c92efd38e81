import { ERROR_CODES } from "../../src/errors/catalogue/error-codes.ts";
import type { ErrorCode, ErrorFamily } from "../../src/errors/catalogue/entry.ts";
import { classByStatus } from "../../src/errors/error-class.ts";
import { plain, table } from "../markdown.ts";

const INTRODUCTION = `<!-- Written by \`npm run docs:generate\` from src/errors/catalogue: change it there. -->

# Errors

Every refusal of the platform becomes an \`ApiError\`, by one function. It asks three things of the answer:

1. **Who speaks.** The shape of the body tells: \`error_code\` is the gateway's, \`error\` the token service's, a \`type\` that is a URI that of Flow
   Service or the Schema Registry, a placeholder type that of Catalog.
2. **What the code means.** Flow Service and the Schema Registry send a URI such as \`https://ns.adobe.com/aep/errors/FLOW-1439-404\` as the
   error's \`type\`; its last part is \`error.code\`. What is known of a code stands in the tables below: it gives \`error.remedy\`,
   \`error.retryable\` and, where the body explains nothing, \`error.detail\`.
3. **Which class it is.** The HTTP status decides, unless the code means something else: a missing token is HTTP 403, and an
   \`AuthenticationError\` all the same. A code that is not listed here is mapped by its status alone.

\`\`\`ts
import { isApiError } from "aep-flow-service";

await platform.flows.get("e0bd8463-0913-4ca1-bd84-6309134ca1f6").catch((error: unknown) => {
  if (!isApiError(error)) throw error;
  console.error(error.code, error.type, error.detail, error.remedy, error.retryable);
});
\`\`\`

**Numbers collide.** 1404 is a stale version in one table of Adobe's and a schedule that cannot be changed in another. So a code is known by its
whole type URI, or by its family where the service sends no type, and never by its number. Adobe prints the URIs now with http and now with
https, which makes no difference here.

**Retry** tells whether the same request, unchanged, may succeed later (\`error.retryable\`). It does not tell whether repeating it is safe: a create
that was answered with HTTP 500 may have been carried out. The client itself repeats only [what cannot be done twice](guide.md#limits-and-retries).

The same entries are \`ERROR_CODES\`, for tools of your own.`;

const AFTERWORD = `## What is not listed

- **Codes of the connectors behind Flow Service.** Adobe lists them (1000 to 1714: schedules, delta columns, landing zones and more), but
  nowhere what comes before the number in their type, and their numbers overlap with Flow Service's own. They are mapped by HTTP status, and
  \`error.detail\` has the platform's words. Where one of them would look just like a code of Flow Service, that code counts only if the detail
  speaks of the same thing.
- **Errors inside answers that succeeded**, such as those of a run or a batch: they are part of the data.
- **Data Prep**: no page of Adobe's names a code of it.`;

const FAMILIES: Readonly<Record<ErrorFamily, { readonly title: string; readonly about: string }>> = {
  gateway: {
    title: "Gateway",
    about: "The gateway stands before all services. It sends `{ error_code, message }`.",
  },
  ims: {
    title: "Token service (IMS)",
    about:
      "It sends `{ error, error_description }` when no token is to be had. Adobe prints no list of its words: they are those of OAuth 2, and some that were seen.",
  },
  "flow-service": {
    title: "Flow Service",
    about:
      "The type is `https://ns.adobe.com/aep/errors/` and the code. Adobe's list has 1439 with status 400, and its sample of a body with 404: both are known here.",
  },
  "schema-registry": {
    title: "Schema Registry",
    about: "The type is `http://ns.adobe.com/aep/errors/` and the code.",
  },
  catalog: {
    title: "Catalog",
    about:
      "Catalog, and the Schema Registry of old, send the type `/placeholder/type/uri`, so there is no `error.code`: the title says the kind, and words of the detail say more.",
  },
  "dataset-labels": {
    title: "Dataset labels",
    about: "This service is reached by `platform.request()` only. It sends `{ code, message }`.",
  },
};

/** docs/errors.md: how answers become errors, and all that is known of their codes. */
export function errorsDocument(): string {
  return `${[INTRODUCTION, ...Object.keys(FAMILIES).filter(isFamily).map(section), AFTERWORD].join("\n\n")}\n`;
}

function isFamily(name: string): name is ErrorFamily {
  return name in FAMILIES;
}

function section(family: ErrorFamily): string {
  const { title, about } = FAMILIES[family];
  const entries = ERROR_CODES.filter((entry) => entry.family === family);
  const sources = [...new Set(entries.map(({ source }) => `<${source}>`))];
  return [
    `## ${title}`,
    about,
    table(["Code", "HTTP", "Error", "Cause", "Remedy", "Retry"], entries.map(row)),
    `Sources: ${sources.join(", ")}`,
  ].join("\n\n");
}

function row(entry: ErrorCode): string[] {
  const { code, says, status, means, cause, remedy, retryable } = entry;
  return [
    says === undefined ? `\`${code}\`` : `\`${code}\` with “${plain(says)}” in its detail`,
    status === undefined ? "" : String(status),
    means ?? (status === undefined ? "" : classByStatus(status)),
    plain(cause),
    plain(remedy),
    retryable ? "yes" : "no",
  ];
}
