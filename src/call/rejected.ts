/** What a method returns that could not even begin. @module */

import { isOccError, type OccError, OccValidationError } from '../errors/errors.ts';

/**
 * The methods of a resource, except that what they throw is a rejection. A caller without types may hand over anything;
 * whoever awaits a method finds out in the same way, whatever is wrong.
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
  const message = `An argument of ${method} is missing or not what it should be: ${String(cause)}`;
  return new OccValidationError('arguments', message, { cause });
}

/** A promise, or a listing, that fails whatever is asked of it. */
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
