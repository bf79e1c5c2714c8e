/** Listings that are made when they are first used. @module */

import { onDemand } from '../call/on-demand.ts';
import type { Listing, Page } from './pagination.ts';

/** A listing in an object: a promise of the listing itself would be one of its first page. */
export interface Opened<T> {
  readonly listing: Listing<T>;
}

/** A listing that is made when it is first used; when that fails, the next use tries again. */
export function lazyListing<T>(open: () => Promise<Opened<T>>): Listing<T> {
  const opened = onDemand(open);
  // awaiting a listing gives its first page
  const page = async (): Promise<Page<T>> => (await opened()).listing;
  return {
    [Symbol.toStringTag]: 'Listing',
    [Symbol.asyncIterator]: () => lazyIterator(async () => (await opened()).listing[Symbol.asyncIterator]()),
    // biome-ignore lint/suspicious/noThenProperty: being awaitable is the point
    then: (onPage, onError) => page().then(onPage, onError),
    catch: onError => page().catch(onError),
    finally: onEnd => page().finally(onEnd),
    withResponse: async () => (await opened()).listing.withResponse(),
    pages: () => lazyIterator(async () => (await opened()).listing.pages()[Symbol.asyncIterator]()),
    collect: async options => (await opened()).listing.collect(options),
  };
}

function lazyIterator<T>(open: () => Promise<AsyncIterator<T>>): AsyncIterableIterator<T> {
  const opened = onDemand(open);
  const then = <R>(use: (iterator: AsyncIterator<T>) => Promise<R>): Promise<R> => {
    const iterator = opened();
    return iterator instanceof Promise ? iterator.then(use) : use(iterator);
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => then(iterator => iterator.next()),
    return: () => then(async iterator => (await iterator.return?.()) ?? { done: true, value: undefined }),
  };
}
