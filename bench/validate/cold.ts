/*
 * How long a module takes to load in a process that has loaded nothing yet: node cold.ts <module>. Tells it in milliseconds, and ends.
 */
const [, , specifier = ""] = process.argv;
const start = performance.now();
await import(specifier);
const elapsedMs = performance.now() - start;
process.send?.(elapsedMs, () => process.disconnect());
