import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a program takes up once it is bundled. */
export interface Bundle {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
}

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Programs that use more and more of the package. The first one is the baseline. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "an empty program": "",
  "`isApiError` alone": `import { isApiError } from "./index.js"; console.log(isApiError(0));`,
  "`compileJsonSchema` alone": `import { compileJsonSchema } from "./index.js"; console.log(compileJsonSchema(true));`,
  "`flows.create` alone": `import { ExperiencePlatform } from "./index.js";
    const platform = ExperiencePlatform.fromEnv();
    console.log(await platform.flows.create(JSON.parse(process.argv[2])));`,
  "the main entry": `export * from "./index.js";`,
};

export async function bundles(): Promise<Bundle[]> {
  const asBuilt = await bundled("the main entry, not minified", PROGRAMS["the main entry"] ?? "", false);
  const minified = await Promise.all(Object.entries(PROGRAMS).map(([name, program]) => bundled(name, program, true)));
  return [...minified, asBuilt];
}

async function bundled(name: string, contents: string, minify: boolean): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: DIST },
    bundle: true,
    minify,
    write: false,
    format: "esm",
    platform: "node",
    target: "node22",
    logLevel: "error",
  });
  const bytes = outputFiles.reduce((sum, file) => sum + file.contents.byteLength, 0);
  return { name, bytes, gzipped: outputFiles.reduce((sum, file) => sum + gzipSync(file.contents).byteLength, 0) };
}
