/** What a method returns when it fails before it sends anything. @module */

import { isOccError, type OccError, OccValidationError } from '../errors/errors.ts';
import { lazyListing } from '../listing/lazy-listing.ts';

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
        // a promise and a listing at once
        return lazyListing(() => Promise.reject(misuse(`${resource}.${name}`, error)));
      }
    },
  ]);
  return Object.fromEntries(guarded);
}

/** The error of a method that failed before it sent anything. */
export function misuse(method: string, cause: unknown): OccError {
  if (isOccError(cause)) return cause;
  const message = `An argument of ${method} is missing or invalid: ${String(cause)}`;
  return new OccValidationError('arguments', message, { cause });
}
