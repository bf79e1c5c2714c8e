/** One token in a store of the caller's: whatever the store does, a call is not worse off than without it. @module */

import { isHeaderText } from '../context.ts';
import type { TokenIdentity } from './strategy.ts';
import type { StoredToken, TokenStore } from './token-store.ts';

/** The place of one token in a store. Nothing here ever fails or takes longer than the patience. */
export interface SharedToken {
  /** The token that lies there, if it is one of this place. */
  read(): Promise<StoredToken | undefined>;
  /** Puts a token there. */
  write(token: Omit<StoredToken, 'key'>, lifeMs: number): Promise<void>;
  /** Clears the place, after what is being written. */
  remove(): Promise<void>;
  /** Waits for the turn to obtain a token, looking again meanwhile whether another process has put one there. */
  turn<Found>(look: () => Promise<Found | undefined>): Promise<Turn | { readonly found: Found }>;
}

/** The turn to obtain a token. */
export interface Turn {
  /** Gives it back, after what is being written. */
  end(): void;
}

// longer than a store on the same network takes, and a busy process that has just started; a sign-in too many can lock an account
const patienceMs = 3_000;
// a process that ends while it has the turn keeps the others waiting for so long
const turnMs = 5_000;
const lookAgainMs = 100;
// a store whose claims never end costs a sign-in, too
const mostLooks = (2 * turnMs) / lookAgainMs;

/** The place of an identity's token; `baseUrl` is the address it is good for. */
export function sharedTokenOf(store: TokenStore, baseUrl: string, identity: TokenIdentity): SharedToken {
  let key: Promise<string> | undefined;
  let written: Promise<unknown> = Promise.resolve();
  const withKey = <T>(action: (key: string) => Promise<T>): Promise<T | undefined> => {
    key ??= storeKey(baseUrl, identity);
    return patiently(key.then(action));
  };
  // one after the other, so that what was removed does not come back
  const afterWrites = (action: (key: string) => Promise<unknown>): Promise<void> => {
    const done = written.then(() => withKey(action));
    written = done;
    return done.then(() => undefined);
  };
  return {
    read: () => withKey(async place => recordOf(await store.get(place), place)),
    write: (token, lifeMs) => afterWrites(place => store.set(place, { key: place, ...token }, lifeMs)),
    remove: () => afterWrites(place => store.delete(place)),
    async turn(look) {
      for (let looks = 0; looks < mostLooks; looks += 1) {
        const claimed = await withKey(async place => ({ release: await store.claim?.(`${place}-claim`, turnMs) }));
        // a store without claims, or one that is out of order, keeps nobody from it
        if (store.claim === undefined || claimed === undefined) break;
        const { release } = claimed;
        const end = typeof release === 'function' ? () => void afterWrites(async () => release()) : undefined;
        if (end === undefined) await new Promise(resolve => setTimeout(resolve, lookAgainMs));
        // also with the turn: whoever had it before may have been done between the last look and now
        const found = await look();
        if (found !== undefined) {
          end?.();
          return { found };
        }
        if (end !== undefined) return { end };
      }
      return { end: () => undefined };
    },
  };
}

/**
 * The key of a token: a digest of address, API and identity, since an identity may be a secret itself (an application
 * key), and others can list a store's keys.
 */
export async function storeKey(baseUrl: string, { api, name }: TokenIdentity): Promise<string> {
  const text = JSON.stringify([baseUrl, api, name]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
  return `occ-token-${api}-${hex}`;
}

function recordOf(value: unknown, key: string): StoredToken | undefined {
  const record: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (typeof record !== 'object' || record === null) return undefined;
  const { key: own, token, expiresAt, obtainedAt, tookMs } = record as Partial<Record<keyof StoredToken, unknown>>;
  if (own !== key || typeof token !== 'string' || !isHeaderText(token)) return undefined;
  if (!isInstant(expiresAt) || !isInstant(obtainedAt) || !isInstant(tookMs) || obtainedAt > expiresAt) return undefined;
  return { key, token, expiresAt, obtainedAt, tookMs };
}

function isInstant(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}

/** The result, or `undefined` when there is none in time. */
function patiently<T>(result: Promise<T>): Promise<T | undefined> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    const settle = (value?: T) => {
      clearTimeout(timer);
      resolve(value);
    };
    result.then(settle, () => settle());
  });
}
