/** Listings: one call that is a page when awaited and every item when iterated. @module */

import type { CallOptions, WithResponse } from './call.ts';
import { OccValidationError } from './errors.ts';

/** One page of a listing. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Number of hits over all pages, where the server tells. */
  readonly totalResults: number | undefined;
  /** Index of the first item. */
  readonly offset: number;
  /** Where the next page starts: pass it as `offset` to go on later; `undefined` on the last page. */
  readonly resumeFrom: number | undefined;
  /** Fetches the next page; `undefined` when this is the last one. */
  nextPage(): Promise<Page<T> | undefined>;
}

/** A listing that has not been read: await it for the first page, iterate it for every item. */
export interface Listing<T> extends Promise<Page<T>>, AsyncIterable<T> {
  /** Page after page. */
  pages(): AsyncIterable<Page<T>>;
  /** The first items, `limit` at most: collecting is bounded on purpose. */
  collect(bounds: { readonly limit: number }): Promise<T[]>;
  /** The first page together with status and headers. */
  withResponse(): Promise<WithResponse<Page<T>>>;
}

/** Where to read, and how much. */
export interface PageBounds {
  /** Items per page. OCC serves 250 at most. @default 40 */
  readonly pageSize?: number | undefined;
  /** Index of the first item. @default 0 */
  readonly offset?: number | undefined;
}

/** Items and what the server said of them. */
export interface PageData<T> {
  readonly items: readonly T[];
  /** Hits over all pages, in whatever form the server sends it. */
  readonly total: number | string | null | undefined;
  /** Whether the server filled the page; it counts where there is no total. @default as many items as were asked for */
  readonly full?: boolean;
}

/** Reads one page from the wire. */
export type PageReader<T> = (
  bounds: { readonly offset: number; readonly limit: number },
  options: CallOptions | undefined,
) => Promise<WithResponse<PageData<T>>>;

const defaultPageSize = 40;

/**
 * Makes a listing of a page reader. Nothing is read until it is awaited or iterated.
 *
 * @throws {OccValidationError} `pageSize` or `offset` is not usable.
 */
export function listing<T>(read: PageReader<T>, bounds: PageBounds = {}, options?: CallOptions): Listing<T> {
  const limit = wholeNumber('pageSize', bounds.pageSize ?? defaultPageSize, 1);
  const start = wholeNumber('offset', bounds.offset ?? 0, 0);

  async function readPage(offset: number): Promise<WithResponse<Page<T>>> {
    const { data, response } = await read({ offset, limit }, options);
    return { data: page(data, offset), response };
  }

  function page({ items, total, full = items.length >= limit }: PageData<T>, offset: number): Page<T> {
    const totalResults = count(total);
    const end = offset + items.length;
    // an empty page ends a listing even when the total has grown or shrunk meanwhile
    const more = items.length > 0 && (totalResults === undefined ? full : end < totalResults);
    return {
      items,
      totalResults,
      offset,
      resumeFrom: more ? end : undefined,
      nextPage: async () => (more ? (await readPage(end)).data : undefined),
    };
  }

  async function* pages(): AsyncGenerator<Page<T>> {
    for (let current: Page<T> | undefined = await first(); current !== undefined; current = await current.nextPage()) {
      yield current;
    }
  }

  async function* items(): AsyncGenerator<T> {
    for await (const { items } of pages()) yield* items;
  }

  async function collect({ limit: most }: { readonly limit: number }): Promise<T[]> {
    wholeNumber('limit', most, 0);
    const collected: T[] = [];
    if (most === 0) return collected;
    for await (const item of items()) {
      collected.push(item);
      if (collected.length >= most) break;
    }
    return collected;
  }

  let started: Promise<WithResponse<Page<T>>> | undefined;
  const firstWithResponse = () => {
    started ??= readPage(start);
    return started;
  };
  const first = () => firstWithResponse().then(({ data }) => data);

  return {
    [Symbol.toStringTag]: 'Listing',
    [Symbol.asyncIterator]: items,
    // biome-ignore lint/suspicious/noThenProperty: being awaitable is the point
    then: (onPage, onError) => first().then(onPage, onError),
    catch: onError => first().catch(onError),
    finally: onEnd => first().finally(onEnd),
    withResponse: firstWithResponse,
    pages,
    collect,
  };
}

function count(total: number | string | null | undefined): number | undefined {
  const number = total === null || total === '' ? Number.NaN : Number(total);
  return number >= 0 ? number : undefined;
}

function wholeNumber(field: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new OccValidationError(field, `${field} must be a whole number from ${least}`);
}
