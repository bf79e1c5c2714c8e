import type { TokenStore } from './token-store.ts';

/** What is used of a [Keyv](https://keyv.org), the same in each of its versions and over each of its stores. */
export interface KeyvLike {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttl?: number): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** What Keyv cannot do. */
export interface KeyvTokenStoreOptions {
  /** Claims a key atomically ({@link TokenStore.claim}), with the client of the store that Keyv stands on. */
  readonly claim?: NonNullable<TokenStore['claim']>;
}

/**
 * Keeps tokens in a Keyv, and so in Redis, Postgres or whatever it stands on. Keyv stays a dependency of yours; give it
 * a listener for `error`, as Keyv asks for.
 *
 * @example
 * ```ts
 * import Keyv from 'keyv'; // new Keyv(new KeyvRedis('redis://…')) shares between machines
 * import { keyvTokenStore, OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const keyv = new Keyv({ namespace: 'occ' });
 * keyv.on('error', error => console.warn('token store', error));
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({
 *   baseUrl: server.baseUrl,
 *   fetch: server.fetch,
 *   auth: server.credentials.agent,
 *   tokenStore: keyvTokenStore(keyv),
 * });
 * await agent.merchant.orderStates();
 * ```
 */
export function keyvTokenStore(keyv: KeyvLike, { claim }: KeyvTokenStoreOptions = {}): TokenStore {
  return {
    get: key => keyv.get(key),
    set: (key, value, lifeMs) => keyv.set(key, value, lifeMs),
    delete: key => keyv.delete(key),
    ...(claim === undefined ? {} : { claim }),
  };
}
