const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A well-mixed 32-bit number out of a text: FNV-1a with the finaliser of MurmurHash3. */
export function digest32(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** As many hexadecimal digits out of a text as asked for. */
export function digestHex(text: string, length: number): string {
  let hex = "";
  for (let block = 0; hex.length < length; block += 1) {
    hex += digest32(`${block}:${text}`).toString(16).padStart(8, "0");
  }
  return hex.slice(0, length);
}
