/** Functions of the caller's that are told what happens. @module */

import type { TokenExchange, TokenOperation } from '../auth/strategy.ts';
import type { Around, Attempt } from './around.ts';

/** An attempt is about to be sent. */
export interface RequestEvent extends Attempt {}

/** An attempt has been answered. */
export interface ResponseEvent extends Omit<Attempt, 'setHeader'> {
  readonly status: number;
  /** Milliseconds from sending to the last byte. */
  readonly durationMs: number;
}

/** A call is about to be repeated. */
export interface RetryEvent extends Omit<Attempt, 'setHeader'> {}

/** A token has been obtained or renewed. */
export interface TokenEvent {
  /** The operation that answered it. */
  readonly operationId: TokenOperation;
  /** Epoch milliseconds; `undefined` when the server did not say. */
  readonly expiresAt: number | undefined;
}

/**
 * Hooks. They are told, not asked: what they return is not looked at, and one that throws is reported to the logger and
 * otherwise ignored, so that watching can never break a call.
 */
export interface Hooks {
  /** Before each attempt; `setHeader` adds a header to it. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each answer, whatever its status. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Before each attempt but the first. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** After each sign-in or renewal. */
  readonly onTokenRefresh?: ((event: TokenEvent) => void) | undefined;
}

/** Puts hooks around attempts; `report` hears of those that throw. */
export function hooksAround(hooks: Hooks, report: (hook: string, error: unknown) => void): Around | undefined {
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

/** A token exchange that tells `onTokenRefresh` of every token it obtains. */
export function tellingExchange<Exchange extends TokenExchange>(
  exchange: Exchange,
  onTokenRefresh: Hooks['onTokenRefresh'],
  report: (hook: string, error: unknown) => void,
): Exchange {
  if (onTokenRefresh === undefined) return exchange;
  const told = <Answer extends object>(operationId: TokenOperation, answer: Answer): Answer => {
    // a first stage is no token yet
    if ('expiresAt' in answer)
      tell(
        'onTokenRefresh',
        onTokenRefresh,
        { operationId, expiresAt: answer.expiresAt as number | undefined },
        report,
      );
    return answer;
  };
  return {
    ...exchange,
    post: async (operationId, request, signal) => told(operationId, await exchange.post(operationId, request, signal)),
    postFirst: async (operationId, request, signal) =>
      told(operationId, await exchange.postFirst(operationId, request, signal)),
  };
}

/** Calls a hook; whatever it throws or rejects with goes to `report`. */
export function tell<Event>(
  name: keyof Hooks,
  hook: ((event: Event) => unknown) | undefined,
  event: Event,
  report: (hook: string, error: unknown) => void,
): void {
  try {
    const returned = hook?.(event);
    if (returned instanceof Promise) returned.catch((error: unknown) => report(name, error));
  } catch (error) {
    report(name, error);
  }
}
