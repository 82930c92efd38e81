import type * as z from "zod/mini";
import type { CallContext, Transport } from "../../http/transport.ts";
import { type Findings, payloadFindings } from "../../payloads/check.ts";
import { SOURCE_CONNECTION_RULES } from "../../payloads/rules/index.ts";
import type { PayloadRule } from "../../payloads/rules/payload-rule.ts";
import { type AnyCreateBaseConnection, createBaseConnectionSchema } from "./base-connection.ts";
import { type SpecReference, wireSpec } from "./entity.ts";
import { judgeBySpec } from "./judge-by-spec.ts";
import { snapshot } from "./snapshot.ts";
import { type AnyCreateSourceConnection, createSourceConnectionSchema } from "./source-connection.ts";
import type { SpecCache } from "./spec-cache.ts";
import { CONNECTION_SPEC } from "./spec-kind.ts";

/** A checked connection: what was found, and the payload as it is to be sent. */
export interface CheckedConnection<Payload> extends Findings {
  readonly body: Payload;
}

/** Checks a base connection: its `auth` against what its connection spec says of that way to authenticate. Sends nothing but a look-up. */
export function checkBaseConnection(
  transport: Transport,
  specs: SpecCache,
  given: AnyCreateBaseConnection,
  context: CallContext,
): Promise<CheckedConnection<AnyCreateBaseConnection>> {
  const subject = "baseConnections.create";
  const partsOf = ({ auth }: AnyCreateBaseConnection) => ({ auth });
  return check(transport, specs, { subject, schema: createBaseConnectionSchema, given, partsOf }, context);
}

/** Checks a source connection: its `params`, if it has any, against what its connection spec says of them, where it does. Sends nothing but a look-up. */
export function checkSourceConnection(
  transport: Transport,
  specs: SpecCache,
  given: AnyCreateSourceConnection,
  context: CallContext,
): Promise<CheckedConnection<AnyCreateSourceConnection>> {
  const subject = "sourceConnections.create";
  const partsOf = ({ params }: AnyCreateSourceConnection) => (params === undefined ? {} : { params });
  return check(
    transport,
    specs,
    { subject, schema: createSourceConnectionSchema, rules: SOURCE_CONNECTION_RULES, given, partsOf },
    context,
  );
}

interface Given<Payload> {
  readonly subject: string;
  readonly schema: z.ZodMiniType;
  readonly rules?: readonly PayloadRule[];
  readonly given: Payload;
  /** What of it the spec decides: what is left out is not judged. */
  readonly partsOf: (payload: Payload) => object;
}

async function check<Payload extends { readonly connectionSpec: SpecReference<"ConnectionSpecId"> }>(
  transport: Transport,
  specs: SpecCache,
  { subject, schema, rules, given, partsOf }: Given<Payload>,
  context: CallContext,
): Promise<CheckedConnection<Payload>> {
  const { validation } = context.settings;
  const input = snapshot(given);
  const own = payloadFindings(schema, input, validation, rules);
  const body = { ...input, connectionSpec: wireSpec(input?.connectionSpec) };
  const id: unknown = input?.connectionSpec?.id;
  // What we refuse anyway is worth no read, and its spec would say the same again.
  if (validation.level === "off" || own.issues.length > 0 || typeof id !== "string") return { ...own, body };
  const parts = partsOf(input);
  if (Object.keys(parts).length === 0) return { ...own, body };
  const asked = { kind: CONNECTION_SPEC, spec: input.connectionSpec, subject, parts };
  const judged = await judgeBySpec(transport, specs, asked, context);
  return {
    issues: judged.issues,
    warnings: [...own.warnings, ...judged.warnings],
    body: { ...body, ...judged.parts },
  };
}
