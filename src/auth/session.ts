/** Where the calls of a client get their token, and how its session ends. @module */

import type { CallOptions } from '../call/call.ts';
import { onDemand } from '../call/on-demand.ts';

/** Hands out good tokens. */
export interface TokenSource {
  /** The token in hand, if it is good; due or not, nobody waits for its renewal. */
  ready(): string | undefined;
  /** A token that is good now; waits when there is none in hand. */
  get(signal?: AbortSignal): Promise<string>;
  /** Forgets a token the server refused; a newer one stays. */
  invalidate(refused: string): void;
}

/** Options of `OccAgent.signOut`. */
export type SignOutOptions = Pick<CallOptions, 'signal' | 'timeout'>;

/** The session of a client. */
export interface Session extends TokenSource {
  /** Ends it on the server, and forgets the token. */
  signOut(options: SignOutOptions): Promise<void>;
}

/** The session of a token that somebody else obtained: there is nothing to renew or end. */
export function givenSession(token: string): Session {
  return {
    ready: () => token,
    get: () => Promise.resolve(token),
    invalidate: () => undefined,
    signOut: () => Promise.resolve(),
  };
}

/** A session that is loaded by the first call that needs it. */
export function lazySession(load: () => Promise<Session>): Session {
  const session = onDemand(load);
  return {
    ready() {
      const loaded = session();
      if (!(loaded instanceof Promise)) return loaded.ready();
      // `get` hears of its failure
      loaded.catch(() => undefined);
      return undefined;
    },
    get: async signal => (await session()).get(signal),
    invalidate(refused) {
      const loaded = session();
      // it has handed out the token, so it is there
      if (!(loaded instanceof Promise)) loaded.invalidate(refused);
    },
    signOut: async options => (await session()).signOut(options),
  };
}
