type Schema = Readonly<Record<string, unknown>>;

/** A value that a schema of properties accepts: everything it declares, and what it requires besides. */
export function sampleOf(schema: Schema): Record<string, unknown> {
  const { properties = {}, required = [] } = schema as {
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
  };
  return Object.fromEntries(
    [...new Set([...Object.keys(properties), ...required])].map((name) => [name, valueFor(properties[name] ?? {})]),
  );
}

function valueFor(schema: Schema): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  switch (schema.type) {
    case "object":
      return sampleOf(schema);
    case "array":
      return [];
    case "boolean":
      return true;
    case "number":
    case "integer":
      return 5;
    default:
      return "a value of the bench";
  }
}
