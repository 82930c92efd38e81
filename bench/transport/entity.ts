/** The entity that everybody asks for. */
export const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";

/** The answer, in the form of Flow Service: about 300 bytes. */
export const BODY = JSON.stringify({
  items: [
    {
      id: ID,
      name: "HubSpot contacts, every 15 minutes",
      state: "enabled",
      etag: '"d600f1b3-0000-0200-0000-5f0ca6320000"',
      createdAt: 1594660890102,
      updatedAt: 1594660890102,
      sandboxName: "dev",
      flowSpec: { id: "14518937-270c-4525-bdec-c2ba7cce3860", version: "1.0" },
    },
  ],
});

export const HEADERS = {
  "content-type": "application/json;charset=UTF-8",
  "content-length": String(Buffer.byteLength(BODY)),
  "x-request-id": "f8eyPMyqkvDLFpDkHUEgYhVHGdjjYQqR",
};

/** Throws unless a result is the entity, taken out of its list or not: a contender that fails fast would win. */
export function assertIsEntity(result: unknown, who: string): void {
  const text = JSON.stringify(result);
  if (!text?.includes(ID)) throw new Error(`${who} did not give back the entity: ${text}`);
}
