/** The life of a token: obtained on first use, renewed ahead of its end, one flight at a time. @module */

import { abortError, untilAborted } from '../call.ts';
import { isHeaderText } from '../context.ts';
import { isOccApiError, isOccError, OccConfigError } from '../errors.ts';
import type { AccessToken, AuthStrategy, TokenExchange } from './strategy.ts';

/** Hands out good tokens. */
export interface TokenSource {
  /** A token that is good now; waits for a sign-in or renewal when there is none. */
  get(signal?: AbortSignal): Promise<string>;
  /** Forgets a token the server refused; a newer one stays. */
  invalidate(refused: string): void;
  /** Forgets whatever there is and returns it. */
  forget(): AccessToken | undefined;
}

// Ahead of the end by a minute, or a fifth of a life shorter than five minutes (an application key's token lives five).
const renewAheadMs = 60_000;
const renewAheadShare = 0.2;

/** Makes the token source of one client. */
export function createTokenSource(
  strategy: AuthStrategy,
  exchange: TokenExchange,
  now: () => number = Date.now,
): TokenSource {
  let held: { readonly token: AccessToken; readonly renewAt: number } | undefined;
  let flight: Promise<string> | undefined;
  // counts what made the running flight's result stale, so that a late one cannot overwrite a sign-out
  let generation = 0;

  async function obtain(): Promise<string> {
    const born = generation;
    const before = held?.token;
    const token = await renewOrSignIn(before).catch(explain);
    if (typeof token?.value !== 'string' || !isHeaderText(token.value)) {
      throw new OccConfigError('auth', 'auth supplied no token that can be sent as a header');
    }
    if (born === generation) held = { token, renewAt: renewalTime(token, now()) };
    return token.value;
  }

  async function renewOrSignIn(before: AccessToken | undefined): Promise<AccessToken> {
    if (before === undefined || strategy.refresh === undefined || isOver(before)) return strategy.signIn(exchange);
    try {
      return await strategy.refresh(exchange, before);
    } catch (error) {
      if (isOccApiError(error)) return strategy.signIn(exchange);
      // the server is out of reach, but the token in hand is still good: let the call itself find out
      if (!isOver(before) && held?.token === before) return before;
      throw error;
    }
  }

  function takeOff(): Promise<string> {
    const own = obtain().finally(() => {
      // after a sign-out, another flight may be in the air
      if (flight === own) flight = undefined;
    });
    return own;
  }

  const isOver = ({ expiresAt }: AccessToken) => expiresAt !== undefined && now() >= expiresAt;

  return {
    get(signal) {
      if (signal?.aborted) return Promise.reject(abortError(signal));
      if (held !== undefined && now() < held.renewAt) return Promise.resolve(held.token.value);
      flight ??= takeOff();
      return untilAborted(flight, signal);
    },
    invalidate(refused) {
      if (held?.token.value === refused) held = undefined;
    },
    forget() {
      const token = held?.token;
      held = undefined;
      generation += 1;
      flight = undefined;
      return token;
    },
  };
}

/** A strategy of the caller's own, or a function that supplies a token or code, may throw anything. */
function explain(error: unknown): never {
  if (isOccError(error)) throw error;
  throw new OccConfigError('auth', 'auth failed to supply a token; see cause', { cause: error });
}

function renewalTime({ expiresAt }: AccessToken, now: number): number {
  if (expiresAt === undefined) return Number.POSITIVE_INFINITY;
  return expiresAt - Math.min(renewAheadMs, (expiresAt - now) * renewAheadShare);
}
