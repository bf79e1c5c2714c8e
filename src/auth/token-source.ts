/** The life of a token: obtained on first use, renewed ahead of its end, one flight at a time. @module */

import { abortError, untilAborted } from '../call/call.ts';
import { isHeaderText } from '../context.ts';
import { isOccApiError, isOccError, OccConfigError } from '../errors/errors.ts';
import { plainCause } from '../errors/plain-cause.ts';
import { isRenewedAt, latestRenewal } from './early-renewal.ts';
import type { TokenSource } from './session.ts';
import type { SharedToken } from './shared-token.ts';
import { createSignInPause } from './sign-in-pause.ts';
import type { AccessToken, AuthStrategy, TokenEndpoint } from './strategy.ts';

/** A token source whose tokens can be given up. */
export interface RenewingTokens extends TokenSource {
  /** Forgets whatever there is, in the store as well, and says which sessions that leaves open. */
  forget(): Promise<OpenSessions>;
}

/** Tokens that are good on the server and known to nobody else any more. */
export interface OpenSessions {
  readonly token: AccessToken | undefined;
  /** What a sign-in or renewal that was under way still obtains; never rejects. */
  readonly late: Promise<AccessToken | undefined> | undefined;
}

/** What a token source works with besides its strategy. */
export interface TokenSourceOptions {
  /** Where other processes look for the token; absent, it stays in the memory of this source. */
  readonly shared?: SharedToken | undefined;
  /** Asks the server whether a token is good; absent, one from the store is trusted even after a refusal. */
  readonly verify?: (token: string) => Promise<boolean>;
  /** Milliseconds after which a flight counts as lost, and the next caller begins another. @default 120000 */
  readonly patienceMs?: number;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
  /** From 0 to below 1. @default Math.random */
  readonly random?: () => number;
  /** What the strategy knows and no error may hold. */
  readonly secrets?: readonly string[];
}

interface Held {
  readonly token: AccessToken;
  readonly obtainedAt: number;
  readonly tookMs: number;
}

interface Flight {
  readonly landing: Promise<Held>;
  readonly startedAt: number;
}

// a login that fails while the token is good is left alone for a while
const pauseAfterFailureMs = 5_000;

/** Makes the token source of one client. */
export function createTokenSource(
  strategy: AuthStrategy,
  endpoint: TokenEndpoint,
  options: TokenSourceOptions = {},
): RenewingTokens {
  const { shared, verify, patienceMs = 120_000, now = Date.now, random = Math.random, secrets = [] } = options;
  let held: Held | undefined;
  let flight: Flight | undefined;
  // counts what made the running flight's result stale, so that a late one cannot overwrite a sign-out
  let generation = 0;
  let refused: string | undefined;
  let quietUntil = 0;
  const pause = createSignInPause(now);

  async function obtain(): Promise<Held> {
    const born = generation;
    const before = held;
    const next = await (shared === undefined ? renewOrSignIn(before) : sharedWithOthers(shared, before));
    // one that was given up may land after the one that took its place
    if (born === generation && (held === before || held === undefined)) held = next;
    return next;
  }

  /** What another process has obtained, or what this one does when it is its turn. */
  async function sharedWithOthers(place: SharedToken, before: Held | undefined): Promise<Held> {
    const born = generation;
    const look = () => found(place, before);
    const theirs = await look();
    if (theirs !== undefined) return theirs;
    const turn = await place.turn(look);
    if ('found' in turn) return turn.found;
    try {
      const next = await renewOrSignIn(before);
      if (born === generation && next !== before) share(place, next);
      return next;
    } finally {
      turn.end();
    }
  }

  /** What another process has put into the store, if it is of more use than the token in hand. */
  async function found(place: SharedToken, before: Held | undefined): Promise<Held | undefined> {
    const stored = await place.read();
    if (stored === undefined || now() >= latestRenewal(stored)) return undefined;
    const { token: value, expiresAt, obtainedAt, tookMs } = stored;
    if (value === refused || value === before?.token.value) return undefined;
    // what made the server refuse one token may have ended the other as well, and a call is repeated only once
    const isDoubtful = before === undefined && refused !== undefined;
    if (isDoubtful && verify !== undefined && !(await verify(value).catch(() => false))) {
      refused = value;
      return undefined;
    }
    return { token: { value, expiresAt }, obtainedAt, tookMs };
  }

  async function renewOrSignIn(before: Held | undefined): Promise<Held> {
    const startedAt = now();
    try {
      const token = checked(await (isGood(before) ? refreshed(before.token) : signedIn()));
      return { token, obtainedAt: startedAt, tookMs: Math.max(0, now() - startedAt) };
    } catch (error) {
      // the login fails, but the token in hand is still good: let the call itself find out
      if (!isGood(before) || held !== before) throw explained(error, secrets);
      quietUntil = now() + pauseAfterFailureMs;
      return before;
    }
  }

  async function refreshed(token: AccessToken): Promise<AccessToken> {
    if (strategy.refresh === undefined) return signedIn();
    try {
      return await strategy.refresh(endpoint, token);
    } catch (error) {
      if (isOccApiError(error)) return signedIn();
      throw error;
    }
  }

  async function signedIn(): Promise<AccessToken> {
    pause.check();
    try {
      const token = await strategy.signIn(endpoint);
      pause.lift();
      return token;
    } catch (error) {
      pause.note(error);
      throw error;
    }
  }

  /** Not waited for: this process has its token, and the others look again before they renew. */
  function share(place: SharedToken, { token: { value, expiresAt }, obtainedAt, tookMs }: Held): void {
    if (expiresAt === undefined) return;
    void place.write({ token: value, expiresAt, obtainedAt, tookMs }, Math.max(1, expiresAt - now()));
  }

  /** The flight in the air, or a new one where there is none or nobody believes in it any more. */
  function airborne(): Promise<Held> {
    if (flight === undefined || now() - flight.startedAt >= patienceMs) {
      const own: Flight = {
        startedAt: now(),
        landing: obtain().finally(() => {
          // after a sign-out, another flight may be in the air
          if (flight === own) flight = undefined;
        }),
      };
      flight = own;
    }
    return flight.landing;
  }

  function isGood(some: Held | undefined): some is Held {
    return some !== undefined && (some.token.expiresAt === undefined || now() < some.token.expiresAt);
  }

  function isDue({ token: { expiresAt }, obtainedAt, tookMs }: Held): boolean {
    const at = now();
    return expiresAt !== undefined && at >= quietUntil && isRenewedAt(at, { expiresAt, obtainedAt, tookMs }, random);
  }

  function ready(): string | undefined {
    if (!isGood(held)) return undefined;
    // nobody hears of its failure while the token in hand is good
    if (isDue(held)) airborne().catch(() => undefined);
    return held.token.value;
  }

  return {
    ready,
    get(signal) {
      if (signal?.aborted) return Promise.reject(abortError(signal));
      const value = ready();
      if (value !== undefined) return Promise.resolve(value);
      return untilAborted(airborne(), signal).then(({ token }) => token.value);
    },
    invalidate(value) {
      if (held?.token.value !== value) return;
      refused = value;
      held = undefined;
    },
    async forget() {
      const mine = held?.token;
      const late = flight?.landing.then(
        ({ token }) => (token.value === mine?.value ? undefined : token),
        () => undefined,
      );
      held = undefined;
      refused = undefined;
      quietUntil = 0;
      pause.lift();
      generation += 1;
      flight = undefined;
      if (shared === undefined) return { token: mine, late };
      // a process that has not called yet can still end the session of all
      const token = mine ?? tokenOf(await shared.read());
      await shared.remove();
      return { token, late };
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
function explained(error: unknown, secrets: readonly string[]): unknown {
  if (isOccError(error)) return error;
  return new OccConfigError('auth', 'auth failed to supply a token; see cause', { cause: plainCause(error, secrets) });
}
