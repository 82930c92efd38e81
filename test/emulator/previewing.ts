import { type Body, type Platform, platform } from "./kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

/** An emulator with a schema, and ways to try mappings on rows of it. */
export async function previewing(options: Parameters<typeof platform>[0] = {}): Promise<Platform & Trial> {
  const on = await platform(options);
  const schema: string = (await sent(on.registry("POST", "/tenant/schemas", schemaBody("Schema of previews")), 201))
    .$id;
  const setOf = (mappings: Body[]): Body => ({
    outputSchema: { schemaRef: { id: schema, contentType: "application/vnd.adobe.xed-full+json;version=1" } },
    mappings,
  });
  const preview: Trial["preview"] = async (rows, ...mappings) =>
    sent(on.prep("POST", "/mappingSets/preview", { data: rows, mappingSet: setOf(mappings) }), 200);
  return {
    ...on,
    schema,
    setOf,
    preview,
    async valueOf(source, row = {}) {
      const [{ data, errors }] = await preview([row], { sourceType: "EXPRESSION", source, destination: "value" });
      return errors === null ? (data.value ?? null) : { refused: errors[0].exception };
    },
  };
}

export interface Trial {
  schema: string;
  /** A mapping set of the schema. */
  setOf(mappings: Body[]): Body;
  /** What the rows become. */
  preview(rows: Body[], ...mappings: Body[]): Promise<Body>;
  /** What an expression comes to on a row, or why it comes to nothing. */
  valueOf(source: string, row?: Body): Promise<Body>;
}

/** A field as an expression or a path names it where its name is no plain one. */
export const braced = (name: string): string => `$\{${name}}`;
