import { digest32, digestHex } from "./digest.ts";

/** Makes the identifiers of one emulator: the nth of a kind is always the same under one seed. */
export interface Ids {
  /** A UUID of version 4, as Flow Service prints its ids. */
  uuid(kind: string): string;
  /** Hexadecimal digits: 24 for a dataset, 32 for a mapping set, 48 for a schema. */
  hex(kind: string, length: number): string;
  /** A Flow Service etag with its quotes inside; its fifth group starts with the epoch second. */
  etag(nowMs: number): string;
  /** 26 characters of base 32, as batch ids are printed. */
  batch(): string;
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `counts` says how many there are of each kind; it goes on with them, and is kept with the state. */
export function createIds(seed: number, counts: Map<string, number>): Ids {
  const nextName = (kind: string) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${seed}:${kind}:${count}`;
  };
  const hex = (kind: string, length: number) => digestHex(nextName(kind), length);
  return {
    hex,
    uuid: (kind) => uuidFrom(hex(kind, 32)),
    etag(nowMs) {
      const second = Math.floor(nowMs / 1000)
        .toString(16)
        .padStart(8, "0");
      return `"${hex("etag", 8)}-0000-0200-0000-${second}0000"`;
    },
    batch() {
      const name = nextName("batch");
      const tail = Array.from({ length: 24 }, (_, index) => CROCKFORD.charAt(digest32(`${index}:${name}`) % 32));
      return `01${tail.join("")}`;
    },
  };
}

/** A UUID of version 4 out of 32 hexadecimal digits. */
export function uuidFrom(hex: string): string {
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    "-",
  );
}
