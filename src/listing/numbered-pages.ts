/** Listings of operations that page by number instead of by offset (text search, return requests). @module */

import type { CallOptions, UnderWay } from '../call/call.ts';
import { OccListingError } from '../errors/errors.ts';
import type { PageData, PageReader } from './pagination.ts';

/** A page by its number, from 0. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** Total over all pages, in whatever form the server sends it. */
  readonly total: unknown;
}

/** Requests a page by its number. */
export type NumberedSend<T> = (
  at: { readonly pageNumber: number; readonly limit: number },
  options: CallOptions | undefined,
) => UnderWay<NumberedPage<T>>;

// Each reading uses the length of the page before. A last page is short as well, and looks like a limit of the server's
// own; asked by that, it may be short again. Of up to 1,500 items in pages of up to 250, none took more than 15 readings.
const mostReadings = 16;

/** Reads from an offset by page numbers, whatever page length the server uses. */
export function numberedReader<T>(send: NumberedSend<T>): PageReader<T> {
  return async ({ offset, limit: asked, mostServed = 0 }, call) => {
    let limit = asked;
    for (let reading = 1; reading <= mostReadings; reading += 1) {
      const pageNumber = Math.floor(offset / limit);
      const { data, response } = await send({ pageNumber, limit }, call);
      const { length } = data.items;
      // A server with a limit of its own may count pages by that, which shows in their length: then it is asked once
      // more, by its own limit. Only the first page starts at 0 either way.
      const isSure = length === limit || length === 0 || limit === mostServed;
      if (isSure || (pageNumber === 0 && offset < length)) {
        return { data: pageFrom(offset, data, pageNumber, limit), response };
      }
      limit = length;
    }
    throw new OccListingError(
      `The number of items per page changes with every page, so offset ${offset} cannot be located`,
    );
  };
}

/** The items of a page from an offset on, which may lie inside the page. */
function pageFrom<T>(
  offset: number,
  { items, total }: NumberedPage<T>,
  pageNumber: number,
  limit: number,
): PageData<T> {
  // the other pages are as long as the first
  const length = pageNumber === 0 ? items.length : limit;
  return {
    items: items.slice(offset % limit),
    total,
    served: items.length,
    start: items.length === 0 ? offset : pageNumber * limit,
    full: limit,
    next: { offset: (pageNumber + 1) * length, limit: length, mostServed: length },
  };
}
