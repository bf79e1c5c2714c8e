/** Resources whose methods are loaded by the first call of one. @module */

import { type OccPromise, occPromise } from '../call/call.ts';
import { copied } from '../call/copied.ts';
import { onDemand } from '../call/on-demand.ts';
import { isOccError, type OccError, OccValidationError } from '../errors/errors.ts';
import { lazyListing } from '../listing/lazy-listing.ts';
import type { Listing } from '../listing/pagination.ts';
import type { Wire } from './wire.ts';

/** A resource that has been loaded. */
interface Loaded {
  readonly wire: Wire;
  readonly methods: Readonly<Record<string, (...args: unknown[]) => OccPromise<unknown>>>;
}

/** What is loaded of a resource. @hidden */
export interface ResourceModule {
  /** The operations it calls. */
  readonly table: string;
  /** Makes the methods of one desk, but for its listings. */
  readonly create: (wire: Wire) => object;
}

/**
 * A resource whose methods are loaded by the first call of one. They reject instead of throwing: a caller without types may
 * pass anything, and whoever awaits a method handles all errors in the same way.
 *
 * @param outline The names of its methods; a listing with an asterisk, as in `list*`.
 * @param wireOf Makes the wire of a table of operations.
 */
export function lazyResource(
  name: string,
  outline: string,
  load: () => Promise<ResourceModule>,
  wireOf: (table: string) => Wire,
): object {
  const open = onDemand(async (): Promise<Loaded> => {
    const { table, create } = await load();
    const wire = wireOf(table);
    return { wire, methods: create(wire) as Loaded['methods'] };
  });

  function caller(method: string) {
    const send = ({ methods }: Loaded, args: unknown[]) => {
      try {
        return methods[method]?.(...args) as OccPromise<unknown>;
      } catch (error) {
        return occPromise(Promise.reject(misuse(`${name}.${method}`, error)));
      }
    };
    return (...args: unknown[]) => {
      const loaded = open();
      if (!(loaded instanceof Promise)) return send(loaded, args);
      // what the caller does with them meanwhile is not part of the call
      const copies = copied(args);
      return occPromise(loaded.then(resource => send(resource, copies).withResponse()));
    };
  }

  function lister(method: string) {
    return (...args: unknown[]) => {
      const copies = copied(args);
      return lazyListing<unknown>(async () => {
        const [{ wire }, { searches }] = await Promise.all([open(), import('./searches.ts')]);
        // a test compares the outline with them
        const search = searches[name]?.[method] as (wire: Wire, ...args: unknown[]) => Listing<unknown>;
        try {
          return { listing: search(wire, ...copies) };
        } catch (error) {
          throw misuse(`${name}.${method}`, error);
        }
      });
    };
  }

  return Object.fromEntries(
    outline.split(' ').map(word => {
      const [method = '', listing] = word.split('*');
      return [method, listing === undefined ? caller(method) : lister(method)];
    }),
  );
}

/** The error of a method that failed before it sent anything. */
function misuse(method: string, cause: unknown): OccError {
  if (isOccError(cause)) return cause;
  const message = `An argument of ${method} is missing or invalid: ${String(cause)}`;
  return new OccValidationError('arguments', message, { cause });
}
