import type { Candidate } from "../../errors/candidate.ts";
import type { Redactor } from "../../errors/redact.ts";
import type { Call } from "../call.ts";
import { type Match, matchOf } from "./match.ts";
import type { Found, Look } from "./search.ts";

/** An entity that a lost create may have made, and how sure that is. */
export interface Judged<T> {
  readonly found: Found<T>;
  readonly match: Exclude<Match, "no">;
}

/** Looks once, and leaves out everything that certainly is not it. */
export async function candidatesOf<T>(call: Call<T>, look: Look): Promise<readonly Judged<T>[]> {
  const { operation, connection, settings, fate, sought } = call;
  const { search } = operation;
  if (search === undefined || sought === undefined) return [];
  const entities = await search.find(look);
  const expected = {
    sent: sought,
    clientId: settings.apiKey,
    // Asked after the look, whose own answer tells the platform's clock.
    notBefore: connection.clock.notAfter(fate.lastSentAt ?? performance.now()),
    isKnown: (id: string) => connection.knownIds.has(id),
  };
  const judged: Judged<T>[] = [];
  for (const found of entities) {
    const match = matchOf(found, expected);
    if (match === "no" || (await search.isUsed?.(look, found.id))) continue;
    judged.push({ found, match });
  }
  return judged;
}

/** Candidates as an error shows them: the platform masks the secrets of an entity, and we do not rely on it. */
export function describeCandidates(judged: readonly Judged<unknown>[], redactor: Redactor): readonly Candidate[] {
  return judged.map(({ found: { id, createdAt, createdClient, entity } }) => ({
    id,
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(createdClient === undefined ? {} : { createdClient }),
    entity: redactor.fields(entity),
  }));
}
