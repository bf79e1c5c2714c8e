/** Callbacks that observe calls. @module */

import type { TokenOperation } from '../auth/strategy.ts';
import type { Around, Attempt } from './around.ts';
import { type HookReport, tell } from './tell.ts';

/** An attempt is about to be sent. */
export interface RequestEvent extends Attempt {}

/** The response to an attempt was received. */
export interface ResponseEvent extends Omit<Attempt, 'setHeader'> {
  readonly status: number;
  /** Milliseconds from sending to the last byte. */
  readonly durationMs: number;
}

/** A call is about to be retried. */
export interface RetryEvent extends Omit<Attempt, 'setHeader'> {}

/** A token was obtained or refreshed. */
export interface TokenEvent {
  /** The operation that returned it. */
  readonly operationId: TokenOperation;
  /** Epoch milliseconds; `undefined` if the server did not say. */
  readonly expiresAt: number | undefined;
}

/**
 * Hooks. They observe calls: what they return is ignored, and one that throws is reported to the logger and
 * otherwise ignored, so that a hook can never break a call.
 */
export interface Hooks {
  /** Called before each attempt; `setHeader` adds a header to it. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each response, whatever its status. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before each retry. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Called after each sign-in or token refresh. */
  readonly onTokenRefresh?: ((event: TokenEvent) => void) | undefined;
}

/** Middleware that calls hooks; errors that they throw go to `report`. @internal */
export function hooksAround(hooks: Hooks, report: HookReport): Around | undefined {
  const { onRequest, onResponse, onRetry } = hooks;
  if (onRequest === undefined && onResponse === undefined && onRetry === undefined) return undefined;
  return async (attempt, send) => {
    if (onRetry !== undefined && attempt.attempt > 1) tell('onRetry', onRetry, attempt, report);
    if (onRequest !== undefined) tell('onRequest', onRequest, attempt, report);
    if (onResponse === undefined) return send();
    const started = performance.now();
    const response = await send();
    tell(
      'onResponse',
      onResponse,
      { ...attempt, status: response.status, durationMs: performance.now() - started },
      report,
    );
    return response;
  };
}
