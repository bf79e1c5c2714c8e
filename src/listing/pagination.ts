/** Listings: one call that is a page when awaited and every item when iterated. @module */

import { abortError, type CallOptions, type WithResponse } from '../call/call.ts';
import { OccListingError, OccValidationError } from '../errors/errors.ts';
import { interruptedAt } from './listing-failure.ts';
import { readAhead } from './read-ahead.ts';

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

/**
 * A listing that has not been read: await it for the first page, iterate it for every item. An `OccError` that interrupts
 * it has `resumeFrom`: the offset of the first item that was not given.
 *
 * @example
 * ```ts
 * import { isOccError, OccAgent } from 'occ-agent-sdk';
 * import { createReferenceServer } from 'occ-agent-sdk/testing';
 *
 * const server = createReferenceServer();
 * const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
 * let offset = 0;
 * try {
 *   for await (const order of agent.orders.search({ offset, pageSize: 100, prefetch: 1 })) console.log(order.id);
 * } catch (error) {
 *   if (!isOccError(error) || error.resumeFrom === undefined) throw error;
 *   offset = error.resumeFrom; // for the next try
 * }
 * ```
 */
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
  /**
   * How many pages to read ahead while iterating, 10 at most. They are asked for one after the other, since only a page
   * says where the next one starts. @default 0
   */
  readonly prefetch?: number | undefined;
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
const mostPrefetched = 10;

/**
 * Makes a listing of a page reader. Nothing is read until it is awaited or iterated.
 *
 * @throws {OccValidationError} `pageSize`, `offset` or `prefetch` is not usable.
 */
export function listing<T>(read: PageReader<T>, bounds: PageBounds = {}, options?: CallOptions): Listing<T> {
  const limit = wholeNumber('pageSize', bounds.pageSize ?? defaultPageSize, 1);
  const start = wholeNumber('offset', bounds.offset ?? 0, 0);
  const prefetch = wholeNumber('prefetch', bounds.prefetch ?? 0, 0, mostPrefetched);

  async function readPage(offset: number, before?: Page<T>, call = options): Promise<WithResponse<Page<T>>> {
    try {
      if (call?.signal?.aborted) throw abortError(call.signal);
      const { data, response } = await read({ offset, limit }, call);
      const found = page(data, offset);
      if (before !== undefined && repeats(found, before)) {
        throw new OccListingError(
          `The page at offset ${offset} has the items of the page before it: the server seems to ignore where a page starts. Ask for all in one page, or narrow the criteria`,
        );
      }
      return { data: found, response };
    } catch (error) {
      throw interruptedAt(error, offset);
    }
  }

  async function pageAfter(current: Page<T>, call = options): Promise<Page<T> | undefined> {
    return current.resumeFrom === undefined ? undefined : (await readPage(current.resumeFrom, current, call)).data;
  }

  function page({ items, total, full = items.length >= limit }: PageData<T>, offset: number): Page<T> {
    const totalResults = count(total);
    const end = offset + items.length;
    // an empty page ends a listing even when the total has grown or shrunk meanwhile
    const more = items.length > 0 && (totalResults === undefined ? full : end < totalResults);
    const made: Page<T> = {
      items,
      totalResults,
      offset,
      resumeFrom: more ? end : undefined,
      nextPage: () => pageAfter(made),
    };
    return made;
  }

  /** Fails when the caller has aborted, even where what comes next has been read. */
  function mustGoOn(offset: number): void {
    if (options?.signal?.aborted) throw interruptedAt(abortError(options.signal), offset);
  }

  async function* pages(wanted = Number.POSITIVE_INFINITY): AsyncGenerator<Page<T>> {
    const signal = options?.signal;
    const next = (current: Page<T>, ended: AbortSignal) => pageAfter(current, { ...options, signal: ended });
    const chain = prefetch === 0 ? oneByOne() : readAhead(first(), next, { pages: prefetch, wanted, signal });
    for await (const current of chain) {
      mustGoOn(current.offset);
      yield current;
    }
  }

  async function* oneByOne(): AsyncGenerator<Page<T>> {
    for (let current: Page<T> | undefined = await first(); current !== undefined; current = await pageAfter(current)) {
      yield current;
    }
  }

  async function* items(wanted?: number): AsyncGenerator<T> {
    for await (const { items, offset } of pages(wanted)) {
      for (const [index, item] of items.entries()) {
        mustGoOn(offset + index);
        yield item;
      }
    }
  }

  async function collect({ limit: most }: { readonly limit: number }): Promise<T[]> {
    wholeNumber('limit', most, 0);
    const collected: T[] = [];
    if (most === 0) return collected;
    for await (const item of items(Math.ceil(most / limit))) {
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
    [Symbol.asyncIterator]: () => items(),
    // biome-ignore lint/suspicious/noThenProperty: being awaitable is the point
    then: (onPage, onError) => first().then(onPage, onError),
    catch: onError => first().catch(onError),
    finally: onEnd => first().finally(onEnd),
    withResponse: firstWithResponse,
    pages: () => pages(),
    collect,
  };
}

/**
 * Whether a page is the one before it once more. While the total changes items move, and a page that was seen may come
 * again; a server that ignores where a page starts repeats itself under the same total.
 */
function repeats<T>({ items, totalResults }: Page<T>, before: Page<T>): boolean {
  if (items.length === 0 || items.length !== before.items.length || totalResults !== before.totalResults) return false;
  const same = (from: number, to?: number) =>
    JSON.stringify(items.slice(from, to)) === JSON.stringify(before.items.slice(from, to));
  // the first item nearly always tells them apart
  return same(0, 1) && same(1);
}

function count(total: number | string | null | undefined): number | undefined {
  const number = total === null || total === '' ? Number.NaN : Number(total);
  return number >= 0 ? number : undefined;
}

function wholeNumber(field: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const upTo = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
  throw new OccValidationError(field, `${field} must be a whole number from ${least}${upTo}`);
}
