/** The life of a token: obtained on first use, renewed ahead of its end, one flight at a time. @module */

import { abortError, untilAborted } from '../call/call.ts';
import { isHeaderText } from '../context.ts';
import { isOccApiError, isOccError, OccConfigError } from '../errors/errors.ts';
import { isRenewedAt, latestRenewal } from './early-renewal.ts';
import type { SharedToken } from './shared-token.ts';
import type { AccessToken, AuthStrategy, TokenExchange } from './strategy.ts';

/** Hands out good tokens. */
export interface TokenSource {
  /** A token that is good now; waits for a sign-in or renewal when there is none. */
  get(signal?: AbortSignal): Promise<string>;
  /** Forgets a token the server refused; a newer one stays. */
  invalidate(refused: string): void;
  /** Forgets whatever there is, in the store as well, and returns it. */
  forget(): Promise<AccessToken | undefined>;
}

/** What a token source works with besides its strategy. */
export interface TokenSourceOptions {
  /** Where other processes look for the token; absent, it stays in the memory of this source. */
  readonly shared?: SharedToken | undefined;
  /** Asks the server whether a token is good; absent, one from the store is trusted even after a refusal. */
  readonly verify?: (token: string) => Promise<boolean>;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
  /** From 0 to below 1. @default Math.random */
  readonly random?: () => number;
}

interface Held {
  readonly token: AccessToken;
  readonly obtainedAt: number;
  readonly tookMs: number;
}

// a login that fails while the token is good is left alone for a while
const pauseAfterFailureMs = 5_000;

/** Makes the token source of one client. */
export function createTokenSource(
  strategy: AuthStrategy,
  exchange: TokenExchange,
  { shared, verify, now = Date.now, random = Math.random }: TokenSourceOptions = {},
): TokenSource {
  let held: Held | undefined;
  let flight: Promise<string> | undefined;
  // counts what made the running flight's result stale, so that a late one cannot overwrite a sign-out
  let generation = 0;
  let refused: string | undefined;
  let quietUntil = 0;

  async function obtain(): Promise<string> {
    const born = generation;
    const before = held;
    const fromOthers = shared === undefined ? undefined : await found(shared, before);
    const next = fromOthers ?? (await renewOrSignIn(before));
    if (born === generation && next !== before) {
      held = next;
      if (fromOthers === undefined) share(next);
    }
    return next.token.value;
  }

  /** What another process has put into the store, if it is of more use than the token in hand. */
  async function found(place: SharedToken, before: Held | undefined): Promise<Held | undefined> {
    const stored = await place.read();
    if (stored === undefined || now() >= latestRenewal(stored)) return undefined;
    const { token: value, expiresAt, obtainedAt, tookMs } = stored;
    if (value === refused || value === before?.token.value) return undefined;
    // what made the server refuse one token may have ended the other as well, and a call is repeated only once
    const isDoubtful = before === undefined && refused !== undefined;
    if (isDoubtful && verify !== undefined && !(await verify(value).catch(() => false))) return undefined;
    return { token: { value, expiresAt }, obtainedAt, tookMs };
  }

  async function renewOrSignIn(before: Held | undefined): Promise<Held> {
    const startedAt = now();
    try {
      const token = checked(await (isGood(before) ? refreshed(before.token) : strategy.signIn(exchange)));
      return { token, obtainedAt: startedAt, tookMs: Math.max(0, now() - startedAt) };
    } catch (error) {
      // the login fails, but the token in hand is still good: let the call itself find out
      if (!isGood(before) || held !== before) throw explained(error);
      quietUntil = now() + pauseAfterFailureMs;
      return before;
    }
  }

  async function refreshed(token: AccessToken): Promise<AccessToken> {
    if (strategy.refresh === undefined) return strategy.signIn(exchange);
    try {
      return await strategy.refresh(exchange, token);
    } catch (error) {
      if (isOccApiError(error)) return strategy.signIn(exchange);
      throw error;
    }
  }

  /** Not waited for: this process has its token, and the others look again before they renew. */
  function share({ token: { value, expiresAt }, obtainedAt, tookMs }: Held): void {
    if (expiresAt === undefined) return;
    void shared?.write({ token: value, expiresAt, obtainedAt, tookMs }, Math.max(1, expiresAt - now()));
  }

  function takeOff(): Promise<string> {
    const own = obtain().finally(() => {
      // after a sign-out, another flight may be in the air
      if (flight === own) flight = undefined;
    });
    return own;
  }

  function isGood(some: Held | undefined): some is Held {
    return some !== undefined && (some.token.expiresAt === undefined || now() < some.token.expiresAt);
  }

  function isDue({ token: { expiresAt }, obtainedAt, tookMs }: Held): boolean {
    if (expiresAt === undefined) return false;
    const at = now();
    if (at < quietUntil) return at >= expiresAt;
    return isRenewedAt(at, { expiresAt, obtainedAt, tookMs }, random);
  }

  return {
    get(signal) {
      if (signal?.aborted) return Promise.reject(abortError(signal));
      // also while one is renewed early: it is good until the latest moment
      if (held !== undefined && !isDue(held)) return Promise.resolve(held.token.value);
      flight ??= takeOff();
      return untilAborted(flight, signal);
    },
    invalidate(value) {
      if (held?.token.value !== value) return;
      refused = value;
      held = undefined;
    },
    async forget() {
      const mine = held?.token;
      held = undefined;
      refused = undefined;
      quietUntil = 0;
      generation += 1;
      flight = undefined;
      if (shared === undefined) return mine;
      // a process that has not called yet can still end the session of all
      const token = mine ?? tokenOf(await shared.read());
      await shared.remove();
      return token;
    },
  };
}

function tokenOf(stored: { readonly token: string; readonly expiresAt: number } | undefined): AccessToken | undefined {
  return stored === undefined ? undefined : { value: stored.token, expiresAt: stored.expiresAt };
}

function checked(token: AccessToken | undefined): AccessToken {
  if (typeof token?.value === 'string' && isHeaderText(token.value)) return token;
  throw new OccConfigError('auth', 'auth supplied no token that can be sent as a header');
}

/** A strategy of the caller's own, or a function that supplies a token or code, may throw anything. */
function explained(error: unknown): unknown {
  if (isOccError(error)) return error;
  return new OccConfigError('auth', 'auth failed to supply a token; see cause', { cause: error });
}
