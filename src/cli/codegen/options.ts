import { parseArgs } from "node:util";

/** What the command is asked for. */
export interface CodegenOptions {
  /** Saved specs: files, and folders of them. */
  readonly from: readonly string[];
  /** Names or ids of flow specs to read from the platform. */
  readonly flowSpecs: readonly string[];
  readonly connectionSpecs: readonly string[];
  /** Read all that the platform offers. */
  readonly all: boolean;
  readonly out: string;
  /** Overwrite files that the command has not written. */
  readonly force: boolean;
  /** Write nothing, and tell whether anything would change. */
  readonly check: boolean;
}

export const CODEGEN_USAGE = `Usage: aep-flow-service codegen [--from <file or folder>…] [--flow-spec <name or id>]…
       [--connection-spec <name or id>]… [--all] [--out <folder>] [--check] [--force]

  --from              read specs saved as JSON: one, an array, or the platform's {"items": […]}; of a
                      folder, every .json file
  --flow-spec         read a flow spec from the platform that the environment names; may be repeated
  --connection-spec   the same for a connection spec
  --all               read every spec that the sandbox offers
  --out               where the modules go; ./aep-specs unless you say otherwise
  --check             write nothing; end with 1 when a file would change
  --force             overwrite files that this command has not written`;

/** Reads the words of the command; a text says what is wrong with them. */
export function codegenOptions(words: readonly string[]): CodegenOptions | string {
  const parsed = parsedWords(words);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const from = values.from ?? [];
  // A shell makes many words of one pattern: what stands behind --from belongs to it.
  if (positionals.length > 0 && from.length === 0) return `nothing says what ${JSON.stringify(positionals[0])} is for`;
  const options: CodegenOptions = {
    from: [...from, ...positionals],
    flowSpecs: values["flow-spec"] ?? [],
    connectionSpecs: values["connection-spec"] ?? [],
    all: values.all ?? false,
    out: values.out ?? "aep-specs",
    force: values.force ?? false,
    check: values.check ?? false,
  };
  const named = [...options.from, ...options.flowSpecs, ...options.connectionSpecs];
  if (named.some((word) => word.trim() === "") || options.out.trim() === "") return "an option is given an empty value";
  if (named.length === 0 && !options.all) return "say which specs: --from, --flow-spec, --connection-spec or --all";
  return options;
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        from: { type: "string", multiple: true },
        "flow-spec": { type: "string", multiple: true },
        "connection-spec": { type: "string", multiple: true },
        all: { type: "boolean" },
        out: { type: "string" },
        force: { type: "boolean" },
        check: { type: "boolean" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
