/**
 * How much a client may retry, over all its calls: a token bucket as the AWS SDKs have it. A retry takes from it, a timeout
 * twice as much, for it has kept the server busy longest; a retry that succeeds gives its cost back, any other success a
 * fifth of it. So single failures are always retried, and a server that fails all the time is soon left alone.
 *
 * @module
 */

/** What is left to retry with. */
export interface RetryBudget {
  /** Takes what a retry costs; whether there was as much. */
  take(afterTimeout: boolean): boolean;
  /** Notes a success, and whether it took retries. */
  succeeded(retries: number): void;
}

const cost = 5;

/** Makes the budget of one client. */
export function createRetryBudget(retries = 100): RetryBudget {
  const capacity = retries * cost;
  let left = capacity;
  return {
    take(afterTimeout) {
      const price = afterTimeout ? 2 * cost : cost;
      if (price > left) return false;
      left -= price;
      return true;
    },
    succeeded(tried) {
      if (left < capacity) left = Math.min(capacity, left + (tried > 0 ? cost : 1));
    },
  };
}
