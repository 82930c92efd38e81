import { isRecord } from "../../http/envelopes.ts";

/** A payload with its connection spec as it goes over the wire: of a live spec or a module, both of which have a name, only id and version do. */
export function withWireSpec<T extends { readonly connectionSpec: object }>(input: T): T {
  const spec: unknown = input?.connectionSpec;
  if (!isRecord(spec) || !("name" in spec)) return input;
  const { id, version } = spec;
  return { ...input, connectionSpec: version === undefined ? { id } : { id, version } };
}
