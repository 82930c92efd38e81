import { isRecord, own, type Path } from "../json-value.ts";

interface Target {
  readonly schema: unknown;
  readonly path: Path;
}

/** What a local `$ref` points to: `#`, `#/definitions/a`, any other pointer into the document, or a name given by an `$id` such as `#address`. */
export function targetOf(root: unknown, ref: string): Target | undefined {
  const fragment = fragmentOf(root, ref);
  if (fragment === undefined) return undefined;
  if (fragment === "") return { schema: root, path: [] };
  return fragment.startsWith("/") ? follow(root, fragment) : named(root, `#${fragment}`, []);
}

/** The part behind the `#`, for a reference to this very document. */
function fragmentOf(root: unknown, ref: string): string | undefined {
  const [base = "", fragment = ""] = ref.split("#", 2);
  const id = isRecord(root) ? own(root, "$id") : undefined;
  const here = base === "" || (typeof id === "string" && id.replace(/#$/, "") === base);
  return here ? fragment : undefined;
}

function follow(root: unknown, pointer: string): Target | undefined {
  const path: (string | number)[] = [];
  let schema: unknown = root;
  for (const token of pointer.slice(1).split("/")) {
    const key = decode(token);
    if (key === undefined) return undefined;
    const index = Array.isArray(schema) && /^(0|[1-9]\d*)$/.test(key) ? Number(key) : key;
    schema = Array.isArray(schema) ? schema[Number(key)] : isRecord(schema) ? own(schema, key) : undefined;
    path.push(index);
  }
  return schema === undefined ? undefined : { schema, path };
}

function decode(token: string): string | undefined {
  try {
    return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}

function named(schema: unknown, id: string, path: Path): Target | undefined {
  if (isRecord(schema) && own(schema, "$id") === id) return { schema, path };
  if (typeof schema !== "object" || schema === null) return undefined;
  for (const [key, value] of Object.entries(schema)) {
    const found = named(value, id, [...path, Array.isArray(schema) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
