import { misuse } from '../call/rejected.ts';
import { lazyListing } from '../listing/lazy-listing.ts';
import type { Listing } from '../listing/pagination.ts';

/** The listing of a method, made when it is first used by a function that is loaded then. */
export function search<T>(method: string, find: (searches: typeof import('./searches.ts')) => Listing<T>): Listing<T> {
  return lazyListing(async () => {
    const searches = await import('./searches.ts');
    try {
      return { listing: find(searches) };
    } catch (error) {
      throw misuse(method, error);
    }
  });
}
