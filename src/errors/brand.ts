/**
 * Marks a class of errors with a registered symbol, so that a guard recognises it even when two copies of this package are installed.
 * `instanceof` would not: each copy has classes of its own.
 */
export function brand(prototype: object, name: string): void {
  Object.defineProperty(prototype, "name", { value: name, configurable: true, writable: true });
  Object.defineProperty(prototype, symbolFor(name), { value: true });
}

export function hasBrand(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, symbolFor(name)) === true;
}

function symbolFor(name: string): symbol {
  return Symbol.for(`aep-flow-service/${name}`);
}
