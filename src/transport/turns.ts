/** Attempts that wait for their turn. Loaded, with p-queue, only when a limit is set. @module */

import { abortError, untilAborted } from '../call/call.ts';
import { OccTimeoutError } from '../errors/errors.ts';
import { ExplainedFailure } from './failed-call.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import type { SharedPace } from './shared-pace.ts';

/** What a client keeps to. */
export interface Limits {
  /** Attempts under way at the same time; more wait in the order they came. A call that backs off is none. */
  readonly maxConcurrent?: number | undefined;
  /**
   * Attempts started in any one second, retries included; may be a fraction. A pace that several processes share is made
   * by `sharedPace`.
   */
  readonly requestsPerSecond?: number | SharedPace | undefined;
}

/** How long an attempt waits for its turn. @internal */
export interface Patience {
  readonly signal: AbortSignal | undefined;
  readonly milliseconds: number;
}

/**
 * Makes an attempt when it is its turn.
 *
 * @throws {OccAbortError} The caller has aborted.
 * @throws {TurnTimeoutError} The turn did not come in time.
 *
 * @internal
 */
export type Turns = <T>(attempt: () => Promise<T>, patience: Patience) => Promise<T>;

/** The turn did not come in time; nothing was sent. @internal */
export class TurnTimeoutError extends ExplainedFailure {
  constructor() {
    super(({ site }, where) => {
      const message = `The turn of ${where} did not come in time: maxConcurrent or requestsPerSecond keeps calls waiting`;
      return new OccTimeoutError(message, site);
    });
  }
}

/** Makes the turns that the limits of a client ask for. @internal */
export function turnsWithin({ maxConcurrent, requestsPerSecond }: Limits): Turns {
  const [perSecond, pace] =
    typeof requestsPerSecond === 'function' ? [undefined, requestsPerSecond] : [requestsPerSecond, undefined];
  return createTurns(createLimiter(maxConcurrent, perSecond), pace);
}

/** Makes the turns of one client, by its limiter and the pace it shares with others. @internal */
export function createTurns(limiter: Limiter, pace: SharedPace | undefined): Turns {
  return async (attempt, { signal, milliseconds }) => {
    if (signal?.aborted) throw abortError(signal);
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(new TurnTimeoutError()), milliseconds);
    const leave = signal && (() => waiting.abort(abortError(signal)));
    if (leave !== undefined) signal?.addEventListener('abort', leave);
    const stopWaiting = () => {
      clearTimeout(timer);
      if (leave !== undefined) signal?.removeEventListener('abort', leave);
    };
    const inTurn = async () => {
      if (pace !== undefined) await untilShared(pace, waiting.signal);
      stopWaiting();
      return attempt();
    };
    try {
      return await limiter(inTurn, waiting.signal);
    } catch (error) {
      throw waiting.signal.aborted ? waiting.signal.reason : error;
    } finally {
      stopWaiting();
    }
  };
}

/** Waits until the pace of all lets one more start. */
async function untilShared(pace: SharedPace, signal: AbortSignal): Promise<void> {
  for (;;) {
    const milliseconds = await untilAborted(pace(), signal);
    if (!(milliseconds > 0)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise<void>(resolve => {
      timer = setTimeout(resolve, milliseconds);
    });
    await untilAborted(waited, signal).finally(() => clearTimeout(timer));
  }
}
