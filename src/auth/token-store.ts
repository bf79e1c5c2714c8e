/** Where a token can be kept so that several processes use one. @module */

/** A token as it lies in a store: plain data, fit for JSON. Whoever reads it can act as its owner until it ends. */
export interface StoredToken {
  /** The key it was stored under, by which a record of somebody else is recognised. */
  readonly key: string;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Epoch milliseconds. */
  readonly obtainedAt: number;
  /** Milliseconds it took to obtain it; the longer, the earlier it is renewed. */
  readonly tookMs: number;
}

/**
 * Keeps tokens by key. Pass one as `tokenStore` to every client that should share its sign-ins. A store may fail, be
 * slow or forget: that costs a sign-in, never a call.
 *
 * @example
 * ```ts
 * import { OccAgent, type TokenStore } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const kept = new Map<string, string>(); // in a real program: a table, a cache, a file
 * const tokenStore: TokenStore = {
 *   get: async key => kept.get(key),
 *   set: async (key, value) => kept.set(key, JSON.stringify(value)),
 *   delete: async key => kept.delete(key),
 * };
 *
 * const server = createReferenceServer();
 * const options = { baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent, tokenStore };
 * await new OccAgent(options).merchant.orderStates(); // signs in
 * await new OccAgent(options).merchant.orderStates(); // finds the token
 * ```
 */
export interface TokenStore {
  /** What was set, as an object or as its JSON; anything else counts as nothing. */
  get(key: string): Promise<unknown>;
  /**
   * Keeps a token.
   *
   * @param lifeMs Milliseconds after which it has expired and can be deleted.
   */
  set(key: string, value: StoredToken, lifeMs: number): Promise<unknown>;
  /** Drops a token. */
  delete(key: string): Promise<unknown>;
  /**
   * Claims a key for one of all who ask, atomically: processes that start at once then sign in once. Without it each
   * of them signs in.
   *
   * @param lifeMs Milliseconds after which the claim ends by itself.
   * @returns A function that gives the claim back; anything else where somebody else has it.
   */
  claim?(key: string, lifeMs: number): Promise<(() => unknown) | null | undefined>;
}

/**
 * A store in the memory of this process, for several clients in it.
 *
 * @example
 * ```ts
 * import { memoryTokenStore, OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const tokenStore = memoryTokenStore();
 * const common = { baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent, tokenStore };
 * const [us, de] = [new OccAgent({ ...common, language: 'en' }), new OccAgent({ ...common, language: 'de' })];
 * await us.merchant.orderStates();
 * await de.merchant.orderStates(); // with the token of the first
 * ```
 */
export function memoryTokenStore(): TokenStore {
  const kept = new Map<string, StoredToken>();
  const claims = new Map<string, number>();
  return {
    get: async key => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async key => void kept.delete(key),
    async claim(key, lifeMs) {
      if ((claims.get(key) ?? 0) > Date.now()) return undefined;
      claims.set(key, Date.now() + lifeMs);
      return () => claims.delete(key);
    },
  };
}
