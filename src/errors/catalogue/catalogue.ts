import { asRecord, text } from "../body-fields.ts";
import { PLACEHOLDER_TYPE } from "./catalog.ts";
import type { ErrorCode } from "./entry.ts";
import { ERROR_CODES } from "./error-codes.ts";

/**
 * Finds what the catalogue says about an error body. The body's shape says who speaks: a type URI is compared whole, and the codes of those
 * who send none count only in their own shape. A number alone is never enough, for numbers collide.
 */
export function findErrorCode(body: unknown, detail: string | undefined): ErrorCode | undefined {
  const key = keyOfBody(body);
  const entries = (key === undefined ? undefined : BY_KEY.get(key)) ?? [];
  // The last entry of a key is its general one.
  if (detail === undefined) return entries.at(-1);
  const said = detail.toLowerCase();
  return entries.find(({ says }) => says === undefined || said.includes(says.toLowerCase()));
}

function keyOfBody(body: unknown): string | undefined {
  const record = asRecord(Array.isArray(body) ? body[0] : body);
  if (record === undefined) return undefined;
  const type = text(record.type);
  const [title, gatewayCode, code, word] = [record.title, record.error_code, record.code, record.error].map(text);
  if (type === PLACEHOLDER_TYPE) return keyOf("catalog", title);
  if (type !== undefined) return typeKey(type);
  if (gatewayCode !== undefined) return keyOf("gateway", gatewayCode);
  if (code !== undefined) return keyOf("dataset-labels", code);
  return keyOf("ims", word);
}

function keyOfEntry({ type, family, code }: ErrorCode): string {
  return type === undefined || type === PLACEHOLDER_TYPE ? `${family} ${code}` : typeKey(type);
}

function keyOf(family: ErrorCode["family"], code: string | undefined): string | undefined {
  return code === undefined ? undefined : `${family} ${code}`;
}

/** The services print their types now with http and now with https. */
function typeKey(type: string): string {
  return type.replace(/^https?:/i, "");
}

const BY_KEY = new Map<string, ErrorCode[]>();
for (const entry of ERROR_CODES) {
  const key = keyOfEntry(entry);
  BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), entry]);
}
