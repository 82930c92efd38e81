import { safeCause } from "../errors/safe-cause.ts";
import { type CachedToken, readCachedToken, type TokenCache } from "./token-cache.ts";

/** A cache that is slower than this costs more than a mint does. Clients of Redis wait for ever while it is away. */
const LONGEST_ANSWER_MS = 1_000;

/** One token in a cache of the caller's own. Whatever the cache does, this neither throws nor hangs. */
export class SharedToken {
  readonly #cache: TokenCache;
  readonly #makeKey: () => Promise<string>;
  readonly #onFailure: (reason: string) => void;
  #key: Promise<string> | undefined;

  /** The reason of a failure is a name or a code: the message of a foreign error may hold anything, a password in a URL included. */
  constructor(cache: TokenCache, makeKey: () => Promise<string>, onFailure: (reason: string) => void) {
    this.#cache = cache;
    this.#makeKey = makeKey;
    this.#onFailure = onFailure;
  }

  async read(): Promise<CachedToken | undefined> {
    const given = await this.#attempt("get", (key) => this.#cache.get(key));
    if (given === undefined || given === null) return undefined;
    const token = readCachedToken(given);
    if (token === undefined) this.#onFailure("get: what it gave is no token");
    return token;
  }

  async write(token: CachedToken, ttlMs: number): Promise<void> {
    await this.#attempt("set", (key) => this.#cache.set(key, token, ttlMs));
  }

  async #attempt(name: string, action: (key: string) => Promise<unknown>): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject({ name: `no answer within ${LONGEST_ANSWER_MS} ms` }), LONGEST_ANSWER_MS);
    });
    try {
      this.#key ??= this.#makeKey();
      return await Promise.race([this.#key.then(action), late]);
    } catch (error) {
      const { code, name: kind } = safeCause(error);
      this.#onFailure(`${name}: ${code ?? kind}`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
