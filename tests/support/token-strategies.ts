/** Strategies and clocks of the tests of tokens. @module */

import type { AccessToken, AuthStrategy, TokenEndpoint } from '../../src/auth/strategy.ts';
import { createTokenSource } from '../../src/auth/token-source.ts';
import { apiError, OccConnectionError } from '../../src/errors/errors.ts';

const unused = () => Promise.reject(new Error('not used'));

export const endpoint: TokenEndpoint = { post: unused, postFirst: unused, sendVerificationCode: unused };
/** Draws the latest moment of a renewal; when earlier ones are drawn is tested with the rule. */
export const neverEarly = () => 0;
export const minute = 60_000;

const site = { operationId: 'refresh', method: 'POST', path: '/ccagent/v1/refresh', attempts: 1 };
/** What a token endpoint that responds with a status makes of a call. */
export const refusal = (status: number) => apiError({ ...site, status, headers: new Headers(), body: undefined });
export const refused = refusal(401);
export const outOfReach = new OccConnectionError('out of reach', site);

interface Step {
  settle(token: AccessToken): void;
  fail(error: unknown): void;
}

/** A strategy whose every sign-in and refresh waits for the test to settle it. */
export function steppedStrategy() {
  const signIns: Step[] = [];
  const refreshes: (Step & { readonly token: AccessToken })[] = [];
  const strategy: AuthStrategy = {
    signIn: () => new Promise((settle, fail) => signIns.push({ settle, fail })),
    refresh: (_, token) => new Promise((settle, fail) => refreshes.push({ token, settle, fail })),
  };
  return { strategy, signIns, refreshes };
}

/** A strategy that answers at once: `in-1`, `in-2` … on sign-in, `re-1` … on refresh; a life of ten minutes. */
export function promptStrategy(clock: { now: number }, refresh?: () => AccessToken) {
  const calls = { signIns: 0, refreshes: 0 };
  const alive = (value: string): AccessToken => ({ value, expiresAt: clock.now + 10 * minute });
  const strategy: AuthStrategy = {
    signIn: async () => alive(`in-${++calls.signIns}`),
    refresh: async () => {
      calls.refreshes += 1;
      return refresh === undefined ? alive(`re-${calls.refreshes}`) : refresh();
    },
  };
  return { calls, source: createTokenSource(strategy, endpoint, { now: () => clock.now, random: neverEarly }) };
}

/** Lets what is going on behind the callers come to its end. */
export const settled = () => new Promise(resolve => setImmediate(resolve));

export const token = (value: string, expiresAt?: number): AccessToken => ({ value, expiresAt });
/** The item of a list, which must be there. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
