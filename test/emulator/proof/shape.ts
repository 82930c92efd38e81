/*
 * What two JSON values differ in, but for the values themselves: in keys and in types. What is keyed by ids is one thing under many keys;
 * a list is what any of its items has. Null, and an empty list, say nothing of what would be there.
 */

/** The types and members that stand in one place, over all values that stand there. */
interface Shape {
  readonly types: Set<string>;
  readonly members: Map<string, Shape>;
  /** Of lists. */
  items?: Shape;
}

/** `a.b: left out`, `a.*.c: added`, `a.d: string, here number`. Members below `open` places are their maker's own, and are not compared. */
export function shapeDifferences(
  printed: unknown,
  here: unknown,
  isOpen: (path: string) => boolean = () => false,
): string[] {
  return differences(shapeOf([printed]), shapeOf([here]), "", isOpen);
}

function shapeOf(values: readonly unknown[]): Shape {
  const shape: Shape = { types: new Set(values.map(typeOf).filter((type) => type !== "null")), members: new Map() };
  const objects = values.filter(isObject);
  const names = [...new Set(objects.flatMap((each) => Object.keys(each).map(keyOf)))];
  for (const name of names) {
    const inner = objects.flatMap((each) =>
      Object.entries(each).flatMap(([key, value]) => (keyOf(key) === name ? [value] : [])),
    );
    shape.members.set(name, shapeOf(inner));
  }
  const items = values.filter(Array.isArray).flat();
  if (items.length > 0) shape.items = shapeOf(items);
  return shape;
}

function differences(printed: Shape, here: Shape, path: string, isOpen: (path: string) => boolean): string[] {
  const at = path === "" ? "the whole" : path;
  const others = [...here.types].filter((type) => !printed.types.has(type));
  if (others.length > 0 && printed.types.size > 0)
    return [`${at}: ${[...printed.types].sort()}, here ${others.sort()}`];
  if (isOpen(path) || printed.types.size === 0 || here.types.size === 0) return [];
  const below = (name: string) => (path === "" ? name : `${path}.${name}`);
  const names = [...new Set([...printed.members.keys(), ...here.members.keys()])].sort();
  const members = names.flatMap((name) => {
    const [one, other] = [printed.members.get(name), here.members.get(name)];
    if (one === undefined) return [`${below(name)}: added`];
    return other === undefined ? [`${below(name)}: left out`] : differences(one, other, below(name), isOpen);
  });
  const { items: one } = printed;
  const { items: other } = here;
  return one === undefined || other === undefined
    ? members
    : [...members, ...differences(one, other, below("[]"), isOpen)];
}

/** Ids are no names of members. */
function keyOf(key: string): string {
  return /^([\da-f]{20,}|01[\dA-Z]{24}|[\da-f-]{36}-1|written|Dataset\d|batch-id-\d\}?|https:.*\/[\da-f]{20,})$/.test(
    key,
  )
    ? "*"
    : key;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
