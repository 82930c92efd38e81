import type { RawAnswer, RawRequest } from "./raw-http.ts";

/*
 * The least platform that the chain can run against: it stores what it is sent, and lists what it stores. Written from the documents for the
 * fault matrix alone; it shares nothing with the client, nor with the emulator.
 */

export const CLIENT_ID = "client-of-the-matrix";

/** A stored entity: which collection, what was sent, and the platform's own marks. */
export interface Stored {
  readonly collection: string;
  readonly id: string;
  readonly createdAt: number;
  readonly createdClient: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Json = Record<string, unknown>;

export class Platform {
  readonly stored: Stored[] = [];
  /** Lists do not show what is in here. */
  readonly hidden = new Set<string>();
  #minted = 0;
  #ids = 0;

  /** Stores an entity, as somebody's. */
  add(collection: string, body: Json, createdClient = CLIENT_ID, createdAt = Date.now()): Stored {
    this.#ids += 1;
    const hex = this.#ids.toString(16).padStart(12, "0");
    const id =
      collection === "schemas"
        ? `https://ns.adobe.com/acme/schemas/${hex}`
        : collection === "dataSets"
          ? `5ed5639d798a${hex}`
          : collection === "mappingSets"
            ? `500a9b747fcf4908a219${hex}`
            : `e0bd8463-0913-4ca1-bd84-${hex}`;
    const entity = { collection, id, createdAt, createdClient, body };
    this.stored.push(entity);
    return entity;
  }

  /** What a healthy platform answers, once it has done it. */
  answer(request: RawRequest): RawAnswer {
    if (request.path === "/ims/token/v3") {
      this.#minted += 1;
      return json(200, { access_token: `token-${this.#minted}`, token_type: "bearer", expires_in: 86_399 });
    }
    const collection = collectionOf(request.path);
    if (request.path.endsWith("/explore")) {
      return json(200, { format: "flat", schema: { columns: [{ name: "Vid", type: "string" }] } });
    }
    if (collection === "flowSpecs") {
      return json(200, { items: [{ id: "14518937-270c-4525-bdec-c2ba7cce3860", name: "CRMToAEP", scheduleSpec: {} }] });
    }
    if (request.method === "POST") return created(this.add(collection, JSON.parse(request.body)));
    const found = this.stored.filter(
      (entity) =>
        entity.collection === collection &&
        !this.hidden.has(entity.id) &&
        request.query.getAll("property").every((filter) => passes(entity, filter)),
    );
    return listed(collection, found);
  }
}

/** The last segment of a collection's path; of an entity's own path, the one before. */
export function collectionOf(path: string): string {
  const segments = path.split("/");
  if (segments.at(-1) === "explore") return "explore";
  return segments.at(-1) === "v3" ? "token" : (segments.at(-1) ?? "");
}

function json(status: number, body: unknown): RawAnswer {
  return { status, body: JSON.stringify(body) };
}

function created(entity: Stored): RawAnswer {
  const { collection, id } = entity;
  if (collection === "dataSets") return json(201, [`@/dataSets/${id}`]);
  if (collection === "schemas") return json(201, read(entity));
  if (collection === "mappingSets") return json(200, { id, version: 0, createdDate: entity.createdAt });
  return json(201, { id, etag: '"1"' });
}

function listed(collection: string, entities: readonly Stored[]): RawAnswer {
  if (collection === "dataSets")
    return json(200, Object.fromEntries(entities.map((entity) => [entity.id, read(entity)])));
  if (collection === "schemas") return json(200, { results: entities.map(read), _page: { next: null } });
  if (collection === "mappingSets") return json(200, { data: entities.map(read), _page: { count: 0 } });
  return json(200, { items: entities.map(read), _links: {} });
}

/** An entity as each service spells its marks. Flow Service echoes a schedule in strings. */
function read({ collection, id, createdAt, createdClient, body }: Stored): Json {
  if (collection === "dataSets") return { ...body, created: createdAt, createdClient };
  if (collection === "mappingSets") return { ...body, id, version: 0, createdDate: createdAt, createdBy: "somebody" };
  if (collection === "schemas") {
    const metadata = { "repo:createdDate": createdAt, "xdm:createdClientId": createdClient };
    return { ...body, $id: id, version: "1.0", "meta:registryMetadata": metadata };
  }
  const auth = body.auth === undefined ? {} : { auth: { ...(body.auth as Json), params: { masked: "****" } } };
  const schedule = body.scheduleParams === undefined ? {} : { scheduleParams: inStrings(body.scheduleParams as Json) };
  return { ...body, ...auth, ...schedule, id, etag: '"1"', createdAt, createdClient, state: "enabled" };
}

function inStrings(record: Json): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
}

/** `name=="a b"`, `sourceConnectionIds[]==id`, `params.dataSetId==id`. */
function passes(entity: Stored, filter: string): boolean {
  const [path = "", wanted = ""] = filter.split("==");
  const value = wanted.replace(/^"(.*)"$/, "$1");
  const found = path
    .replace("[]", "")
    .split(".")
    .reduce<unknown>((here, key) => (here as Json | undefined)?.[key], read(entity));
  return Array.isArray(found) ? found.includes(value) : found === value;
}
