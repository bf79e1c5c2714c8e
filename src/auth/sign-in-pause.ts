/** Keeps a sign-in that was refused from being tried again by every call: servers lock accounts. @module */

import { apiError, isOccApiError, type OccApiError } from '../errors/errors.ts';

/** The pause after a refused sign-in. */
export interface SignInPause {
  /** @throws {OccApiError} The sign-in has been refused lately. */
  check(): void;
  /** Notes why a sign-in has failed; a refusal begins a pause, longer each time. */
  note(error: unknown): void;
  /** Ends the pause. */
  lift(): void;
}

// longer than a one-time code is good for, and than it takes to be locked out by guessing
const firstMs = 30_000;
const longestMs = 15 * 60_000;

/** Makes the pause of one client; `now` is in epoch milliseconds. */
export function createSignInPause(now: () => number): SignInPause {
  let refusal: OccApiError | undefined;
  let pauseMs = 0;
  let until = 0;
  return {
    check() {
      const left = until - now();
      if (refusal !== undefined && left > 0) throw stillRefused(refusal, left);
    },
    note(error) {
      if (!isRefusal(error)) return;
      refusal = error;
      pauseMs = Math.min(longestMs, Math.max(firstMs, pauseMs * 2));
      until = now() + pauseMs;
    },
    lift() {
      refusal = undefined;
      pauseMs = 0;
    },
  };
}

/** Whether the server looked at the credentials and said no; a server that is busy or out of order has not. */
function isRefusal(error: unknown): error is OccApiError {
  return isOccApiError(error) && [400, 401, 403].includes(error.status);
}

function stillRefused(refusal: OccApiError, leftMs: number): OccApiError {
  return apiError(
    { ...refusal, attempts: 0 },
    `The server refused this sign-in, so nothing was sent: it is not tried again for ${Math.ceil(leftMs / 1000)} s, since servers lock accounts. Check the credentials; signOut() ends the pause`,
    { cause: refusal },
  );
}
