/** What a method returns when it fails before it sends anything. @module */

import { isOccError, type OccError, OccValidationError } from '../errors/errors.ts';

/**
 * The methods of a resource, except that they reject instead of throwing. A caller without types may pass anything;
 * whoever awaits a method handles all errors in the same way.
 */
export function rejecting<Methods extends object>(resource: string, methods: Methods): Methods {
  const guarded = Object.entries(methods).map(([name, method]: [string, (...args: unknown[]) => unknown]) => [
    name,
    (...args: unknown[]) => {
      try {
        return method(...args);
      } catch (error) {
        return rejected(isOccError(error) ? error : unusable(`${resource}.${name}`, error));
      }
    },
  ]);
  return Object.fromEntries(guarded);
}

function unusable(method: string, cause: unknown): OccValidationError {
  const message = `An argument of ${method} is missing or invalid: ${String(cause)}`;
  return new OccValidationError('arguments', message, { cause });
}

/** A promise, or a listing, whose methods all reject. */
function rejected(error: OccError) {
  const reject = () => Promise.reject(error);
  // biome-ignore lint/correctness/useYield: it fails before there is anything to yield
  async function* iterate(): AsyncGenerator<never> {
    throw error;
  }
  return {
    [Symbol.toStringTag]: 'Promise',
    [Symbol.asyncIterator]: iterate,
    // biome-ignore lint/suspicious/noThenProperty: being awaitable is the point
    then: (onData: undefined, onError: undefined) => reject().then(onData, onError),
    catch: (onError: undefined) => reject().catch(onError),
    finally: (onEnd: undefined) => reject().finally(onEnd),
    withResponse: reject,
    collect: reject,
    pages: iterate,
  };
}
