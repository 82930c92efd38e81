import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, isObject, listAt, textAt } from "../json.ts";
import { coerce } from "../specs/coerce.ts";
import { transformationSchemas } from "../specs/flow-spec-parts.ts";
import { violations } from "../specs/validate.ts";

/**
 * The transformations with their params coerced, each held to the flow spec's schema of that name.
 *
 * A name that the spec does not list passes unchecked: Adobe documents steps that no spec lists.
 */
export function checkedTransformations(payload: JsonObject, flowSpec: JsonObject): Json[] {
  const schemas = transformationSchemas(flowSpec);
  return listAt(payload, "transformations").map((step, index) => {
    const name = textAt(step, "name");
    if (!isObject(step) || name === undefined) throw flowProblem("1100-400", `transformations[${index}] needs a name.`);
    const schema = schemas.get(name);
    if (schema === undefined) return step;
    const params = coerce(step.params ?? {}, withNested(schema));
    const [first] = violations(params, schema);
    if (first !== undefined) {
      const code = first.keyword === "required" && name === "Copy" ? "1367-400" : "1100-400";
      throw flowProblem(code, `transformations[${index}].params (${name}): ${first.message}`);
    }
    return { ...step, params };
  });
}

/** A schema's type is what coercion goes by; one without properties coerces nothing. */
function withNested(schema: JsonObject): JsonObject {
  return isObject(schema.properties) ? schema : { ...schema, properties: {} };
}
