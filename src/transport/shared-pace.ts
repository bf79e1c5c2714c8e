/** A pace that several processes keep together, by a counter they share. @module */

/** Asks for one more start: milliseconds to wait before asking again, or 0 when it may start now. Never rejects. */
export type SharedPace = () => Promise<number>;

/** What is used of a limiter of [rate-limiter-flexible](https://github.com/animir/node-rate-limiter-flexible), whatever store it counts in. */
export interface RateLimiterLike {
  /** Takes a point; rejects with `msBeforeNext` when there is none left. */
  consume(key: string): Promise<unknown>;
}

// longer than a store on the same network takes, shorter than what a caller notices
const patienceMs = 1_000;

/**
 * A pace for all processes whose limiters count in one store: `points` in each `duration` are started by all of them
 * together. A store that is down, or takes longer than a second, costs the pace, never a call.
 *
 * @param key Under which they count; tells paces in one store apart.
 *
 * @example
 * ```ts
 * import { OccAgent, sharedPace } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 * import { RateLimiterMemory } from 'rate-limiter-flexible'; // RateLimiterRedis counts for several machines
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({
 *   baseUrl: server.baseUrl,
 *   fetch: server.fetch,
 *   auth: server.credentials.agent,
 *   requestsPerSecond: sharedPace(new RateLimiterMemory({ points: 20, duration: 1 })),
 * });
 * await agent.merchant.orderStates();
 * ```
 */
export function sharedPace(limiter: RateLimiterLike, key = 'occ-agent'): SharedPace {
  return () =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, patienceMs, 0);
      const settle = (milliseconds: number) => {
        clearTimeout(timer);
        resolve(milliseconds);
      };
      Promise.resolve(limiter.consume(key)).then(
        () => settle(0),
        (refusal: unknown) => settle(waitOf(refusal)),
      );
    });
}

/** How long to wait; nothing when it is the store that failed. */
function waitOf(refusal: unknown): number {
  const told = typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal ? refusal.msBeforeNext : 0;
  // not all of them in the same millisecond
  return typeof told === 'number' && told > 0 ? Math.ceil(told * (1 + Math.random() / 10)) : 0;
}
