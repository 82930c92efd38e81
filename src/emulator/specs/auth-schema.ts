import { type Json, type JsonObject, isObject, listAt } from "../json.ts";

/**
 * The schema that auth params are held to.
 *
 * Decision: where a spec requires names that it does not declare (Amazon S3 declares s3AccessKey and s3SecretKey and
 * requires accessKeyId and secretAccessKey) one of the two lists is a slip of the document, and nothing says which.
 * Either complete set is accepted.
 */
export function authSchema(spec: JsonObject): JsonObject {
  const declared: Json[] = isObject(spec.properties) ? Object.keys(spec.properties) : [];
  const required = listAt(spec, "required");
  if (required.every((name) => declared.includes(name))) return spec;
  const { required: _, ...rest } = spec;
  return { ...rest, anyOf: [{ required }, { required: declared }] };
}
