/*
 * Installs what the benches compare with, where that has not been done yet.
 */
import { execSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const installed = `${HERE}node_modules/.package-lock.json`;

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${HERE}package-lock.json`).mtimeMs) {
  execSync("npm ci --no-audit --no-fund", { cwd: HERE, stdio: "inherit" });
}
