/** The tags of a dataset, as reads give them: lists of texts, but for what the documents show otherwise. */
type Tags = Readonly<Record<string, unknown>>;

/**
 * The tags that enable a dataset for Real-Time Customer Profile and Identity Service, and nothing else changed. They are written without a
 * space; what is there is read with one, too, for the documents print both.
 */
export function profileTags(tags: Tags | undefined, upsert: boolean): Record<string, unknown> {
  return {
    ...tags,
    unifiedProfile: switchedOn(switchedOn(tags?.unifiedProfile, "enabled"), ...(upsert ? ["isUpsert"] : [])),
    unifiedIdentity: switchedOn(tags?.unifiedIdentity, "enabled"),
  };
}

/** The values of a tag with a switch on. When it already is, they are the very same. */
function switchedOn(tag: unknown, ...switches: readonly string[]): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(tag) ? tag : tag === undefined ? [] : [tag];
  return switches.reduce<readonly unknown[]>((before, name) => {
    if (before.some((value) => stateOf(value, name) === "true")) return before;
    return [...before.filter((value) => stateOf(value, name) === undefined), `${name}:true`];
  }, values);
}

/** What `"enabled: true"` says of `enabled`. */
function stateOf(value: unknown, name: string): string | undefined {
  const [key, state] = typeof value === "string" ? value.split(":", 2) : [];
  return key?.trim() === name ? (state ?? "").trim().toLowerCase() : undefined;
}
