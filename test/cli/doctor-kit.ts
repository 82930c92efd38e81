import { onTestFinished } from "vitest";
import type { Check, CheckId, Report } from "../../src/cli/doctor/report.ts";
import { runDoctor } from "../../src/cli/doctor/run-doctor.ts";
import { terminal } from "../../src/cli/terminal.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

export const SECRETS = {
  clientId: "client-id-7c41",
  clientSecret: "client-secret-93ab",
  accessToken: "own-token-5d20",
};

/** A token in the form the token service gives it: readable, by whoever cares to. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256" })}.${part(claims)}.signature-of-the-token`;
}

export const SANDBOXES = [
  { name: "prod", title: "Production", type: "production", state: "active", isDefault: true },
  { name: "dev", title: "Development", type: "development", state: "active", isDefault: false },
];

/** A healthy platform. Each route may be answered otherwise. */
const ROUTES: Readonly<Record<string, Reply>> = {
  "/ims/token/v3": { body: { access_token: jwt({ scope: "openid" }), token_type: "bearer", expires_in: 86_399 } },
  "/data/foundation/sandbox-management/": {
    body: { sandboxes: SANDBOXES, _page: { limit: 50, count: 1 }, _links: {} },
  },
  "/data/foundation/flowservice/flows": { body: { items: [] } },
  "/data/foundation/schemaregistry/tenant/schemas": { body: { results: [], _page: {} } },
  "/data/foundation/catalog/dataSets": { body: {} },
  "/data/foundation/conversion/mappingSets": { body: { data: [] } },
};

export const PATHS = {
  token: "/ims/token/v3",
  sandboxes: "/data/foundation/sandbox-management/",
  "flow-service": "/data/foundation/flowservice/flows",
  "schema-registry": "/data/foundation/schemaregistry/tenant/schemas",
  catalog: "/data/foundation/catalog/dataSets",
  "data-prep": "/data/foundation/conversion/mappingSets",
} as const;

export type Answers = Partial<Record<keyof typeof PATHS, Reply>>;

/** A platform on a socket that is healthy but for the answers given. */
export async function platformServer(answers: Answers = {}): Promise<RecordingServer> {
  const changed = new Map(Object.entries(answers).map(([name, reply]) => [Reflect.get(PATHS, name), reply]));
  const server = await recordingServer(
    ({ path }) => changed.get(path) ?? ROUTES[path] ?? { status: 404, body: { error_code: "404040" } },
  );
  onTestFinished(() => server.close());
  return server;
}

export function environmentOf(url: string): Record<string, string> {
  return {
    AEP_ORG_ID: "1234567890ABCDEF@AdobeOrg",
    AEP_SANDBOX_NAME: "dev",
    AEP_CLIENT_ID: SECRETS.clientId,
    AEP_CLIENT_SECRET: SECRETS.clientSecret,
    AEP_SCOPES: "openid",
    AEP_BASE_URL: url,
    AEP_IMS_URL: url,
  };
}

export interface Examined {
  readonly code: number;
  readonly report: Report;
  readonly text: string;
  readonly check: (id: CheckId) => Check | undefined;
  readonly statuses: Readonly<Record<string, string>>;
}

/** What the doctor finds with this environment, by its own JSON. */
export async function examined(environment: Readonly<Record<string, string | undefined>>): Promise<Examined> {
  const parts: string[] = [];
  const code = await runDoctor(terminal({ write: (text) => parts.push(text) }), environment, { json: true });
  const text = parts.join("");
  const report: Report = JSON.parse(text);
  return {
    code,
    report,
    text,
    check: (id) => report.checks.find((check) => check.id === id),
    statuses: Object.fromEntries(report.checks.map(({ id, status }) => [id, status])),
  };
}

/** What the doctor finds on a platform that is healthy but for the answers given. */
export async function examinedOn(
  answers: Answers,
  change: Readonly<Record<string, string | undefined>> = {},
): Promise<Examined> {
  const server = await platformServer(answers);
  return examined({ ...environmentOf(server.url), ...change });
}
