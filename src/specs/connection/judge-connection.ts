import type { ValidationIssue } from "../../errors/validation-error.ts";
import { didYouMean } from "../did-you-mean.ts";
import { prefixed } from "../flow/compiled-part.ts";
import { isRecord, own, type Path } from "../json-value.ts";
import { showList } from "../show-value.ts";
import type { CompiledConnectionSpec } from "./compiled-connection-spec.ts";
import { type JudgedParams, judgeAuthParams, judgeSourceParams } from "./judge-params.ts";

const NOTHING: JudgedParams = { value: undefined, issues: [], coercions: [] };

/** What a spec has against the parts of a connection that it decides. */
export function judgeConnection(spec: CompiledConnectionSpec, connection: Readonly<Record<string, unknown>>) {
  const auth = judgeAuth(spec, own(connection, "auth"));
  const params = judgeSource(spec, own(connection, "params"));
  return {
    data: { ...connection, ...given("auth", auth.value), ...given("params", params.value) },
    issues: [...auth.issues, ...params.issues],
    coercions: [...auth.coercions, ...params.coercions],
  };
}

function judgeAuth(spec: CompiledConnectionSpec, auth: unknown): JudgedParams {
  if (auth === undefined) return NOTHING;
  if (!isRecord(auth)) return refused(auth, ["auth"], "must be an object with specName and params");
  const name = own(auth, "specName");
  if (name === undefined) return refused(auth, ["auth", "specName"], "is required");
  if (typeof name !== "string") return refused(auth, ["auth", "specName"], "must be the name of a way to authenticate");
  // A spec that lists no ways to authenticate says nothing about them.
  if (spec.authNames.length === 0) return { ...NOTHING, value: auth };
  const part = spec.auth(name);
  if (part === undefined) return { ...NOTHING, value: auth, issues: [unknownName(spec, name)] };
  const params = own(auth, "params");
  // Without parameters the demands are those on empty ones: each that is missing is named.
  const judged = at(["auth", "params"], judgeAuthParams(spec.name, part, params === undefined ? {} : params));
  return { ...judged, value: params === undefined ? auth : { ...auth, params: judged.value } };
}

function judgeSource(spec: CompiledConnectionSpec, params: unknown): JudgedParams {
  const part = params === undefined ? undefined : spec.source();
  return part === undefined
    ? { ...NOTHING, value: params }
    : at(["params"], judgeSourceParams(spec.name, part, params));
}

/** The name given is not repeated: who mistakes one field for another may have written a secret there. */
function unknownName(spec: CompiledConnectionSpec, name: string): ValidationIssue {
  const names = showList(spec.authNames.map((known) => JSON.stringify(known)));
  const message = `is not a way to authenticate that ${spec.name} lists: ${names}${didYouMean(name, spec.authNames)}`;
  return { path: ["auth", "specName"], message, rule: "unknown-auth-spec" };
}

function refused(value: unknown, path: Path, message: string): JudgedParams {
  return { ...NOTHING, value, issues: [{ path, message, rule: "schema" }] };
}

function at(path: Path, { value, issues, coercions }: JudgedParams): JudgedParams {
  return { value, issues: prefixed(path, issues), coercions: prefixed(path, coercions) };
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
