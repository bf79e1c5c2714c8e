/** Listings: one call that is a page when awaited and every item when iterated. @module */

import { abortError, type CallOptions, checkSignal, type WithResponse } from '../call/call.ts';
import type { NamesOf } from '../call/known-names.ts';
import { OccListingError, OccValidationError } from '../errors/errors.ts';
import { interruptedAt } from './listing-failure.ts';
import { isLastPage, totalOf } from './page-end.ts';
import { readAhead } from './read-ahead.ts';
import { type RepeatedPages, repeatedPages } from './repeated-pages.ts';

/** One page of a listing. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Total number of items over all pages, if the server reports it. */
  readonly totalResults: number | undefined;
  /** Index of the first item. */
  readonly offset: number;
  /**
   * Where the next page starts: pass it as `offset` to resume later; `undefined` on the last page. A full page has it even
   * if the total has been reached: only the server knows whether more items follow.
   */
  readonly resumeFrom: number | undefined;
  /** Fetches the next page; `undefined` if there is none. */
  nextPage(): Promise<Page<T> | undefined>;
}

/**
 * A lazy listing: await it for the first page, iterate it for every item. An `OccError` that interrupts
 * it has `resumeFrom`: the offset of the first item that was not returned.
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
  /** Iterates over pages. */
  pages(): AsyncIterable<Page<T>>;
  /** The first items, at most `limit`, which is required on purpose. */
  collect(options: { readonly limit: number }): Promise<T[]>;
  /** The first page together with status and headers. */
  withResponse(): Promise<WithResponse<Page<T>>>;
}

/** Where a listing starts, and the size of its pages. */
export interface PageOptions {
  /** Items per page, at most 250: OCC returns no more. @default 40 */
  readonly pageSize?: number | undefined;
  /** Index of the first item. @default 0 */
  readonly offset?: number | undefined;
  /**
   * How many pages to prefetch while iterating, at most 10. They are requested one after the other, since only a page
   * tells where the next one starts. @default 0
   */
  readonly prefetch?: number | undefined;
}

export const pageOptionNames: NamesOf<PageOptions> = { pageSize: true, offset: true, prefetch: true };

/** Position of a page. */
export interface PageAt {
  readonly offset: number;
  /** Number of items to request. */
  readonly limit: number;
  /** The longest page the server has returned so far. */
  readonly mostServed?: number;
}

/** A page as received. */
export interface PageData<T> {
  readonly items: readonly T[];
  /** Total over all pages, in whatever form the server sends it. */
  readonly total: unknown;
  /** Number of items on the server's page, including those that were not requested. @default all of `items` */
  readonly served?: number;
  /** Index of the first of those. @default the requested offset */
  readonly start?: number;
  /** Number of items of a full page. @default the requested number, or the longest page so far if that is less */
  readonly full?: number;
  /** Position of the next page. @default after its last item, with the same limit */
  readonly next?: PageAt;
}

/** Reads one page from the wire. */
export type PageReader<T> = (at: PageAt, options: CallOptions | undefined) => Promise<WithResponse<PageData<T>>>;

/** A page, and the position of the next one. */
interface Step<T> {
  readonly page: Page<T>;
  readonly next: PageAt | undefined;
}

const defaultPageSize = 40;
// OCC silently truncates longer pages
const largestPageSize = 250;
const mostPrefetched = 10;

/**
 * Makes a listing from a page reader. Nothing is requested until it is awaited or iterated.
 *
 * @throws {OccValidationError} `pageSize`, `offset`, `prefetch` or `signal` is invalid.
 */
export function listing<T>(read: PageReader<T>, page: PageOptions = {}, options?: CallOptions): Listing<T> {
  const limit = wholeNumber('pageSize', page.pageSize ?? defaultPageSize, 1, largestPageSize);
  const offset = wholeNumber('offset', page.offset ?? 0, 0);
  checkSignal(options?.signal);
  const prefetch = wholeNumber('prefetch', page.prefetch ?? 0, 0, mostPrefetched);

  async function readStep(at: PageAt, seen: RepeatedPages, call = options): Promise<WithResponse<Step<T>>> {
    try {
      if (call?.signal?.aborted) throw abortError(call.signal);
      const { data, response } = await read(at, call);
      return { data: step(data, at, seen), response };
    } catch (error) {
      throw interruptedAt(error, at.offset);
    }
  }

  /** The page after another one; `undefined` if it is empty. */
  async function stepAfter(current: Step<T>, seen: RepeatedPages, call = options): Promise<Step<T> | undefined> {
    if (current.next === undefined) return undefined;
    const { data: found } = await readStep(current.next, seen, call);
    return found.page.items.length === 0 && found.next === undefined ? undefined : found;
  }

  function step(data: PageData<T>, at: PageAt, seen: RepeatedPages): Step<T> {
    const {
      items,
      served = items.length,
      start = at.offset,
      full = Math.min(at.limit, at.mostServed ?? at.limit),
    } = data;
    const total = totalOf(data.total);
    const isLast = isLastPage({ start, served, full, total });
    if (seen.isStuck(items, at.offset, total)) {
      throw new OccListingError(
        `The page at offset ${at.offset} has been returned before: the server seems to ignore the offset. Request everything in one page, or narrow the criteria`,
      );
    }
    const mostServed = Math.max(served, at.mostServed ?? 0);
    const behind = data.next ?? { offset: at.offset + items.length, limit: at.limit, mostServed };
    const found: Step<T> = {
      next: isLast ? undefined : behind,
      page: {
        items,
        totalResults: total,
        offset: at.offset,
        resumeFrom: isLast ? undefined : behind.offset,
        nextPage: async () => (await stepAfter(found, seen))?.page,
      },
    };
    return found;
  }

  /** Throws if the caller has aborted, even if the next page has already been read. */
  function mustGoOn(at: number): void {
    if (options?.signal?.aborted) throw interruptedAt(abortError(options.signal), at);
  }

  async function* pages(wanted = Number.POSITIVE_INFINITY): AsyncGenerator<Page<T>> {
    const signal = options?.signal;
    const { data: start } = await first();
    const seen = repeatedPages();
    seen.isStuck(start.page.items, start.page.offset, start.page.totalResults);
    const next = (current: Step<T>, ended?: AbortSignal) =>
      stepAfter(current, seen, ended === undefined ? options : { ...options, signal: ended });
    const chain = prefetch === 0 ? oneByOne(start, next) : readAhead(start, next, { pages: prefetch, wanted, signal });
    for await (const { page } of chain) {
      mustGoOn(page.offset);
      yield page;
    }
  }

  async function* items(wanted?: number): AsyncGenerator<T> {
    for await (const page of pages(wanted)) {
      for (const [index, item] of page.items.entries()) {
        mustGoOn(page.offset + index);
        yield item;
      }
    }
  }

  async function collect(options: { readonly limit: number }): Promise<T[]> {
    // without a compiler the options can be missing
    const most = wholeNumber('limit', options?.limit, 0);
    const collected: T[] = [];
    if (most === 0) return collected;
    for await (const item of items(Math.ceil(most / limit))) {
      collected.push(item);
      if (collected.length >= most) break;
    }
    return collected;
  }

  let started: Promise<WithResponse<Step<T>>> | undefined;
  /** The first page, requested once for all uses; an error is not cached: the next use requests it again. */
  function first(): Promise<WithResponse<Step<T>>> {
    started ??= readStep({ offset, limit }, repeatedPages()).catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  }
  const firstPage = () => first().then(({ data }) => data.page);

  return {
    [Symbol.toStringTag]: 'Listing',
    [Symbol.asyncIterator]: () => items(),
    // biome-ignore lint/suspicious/noThenProperty: being awaitable is the point
    then: (onPage, onError) => firstPage().then(onPage, onError),
    catch: onError => firstPage().catch(onError),
    finally: onEnd => firstPage().finally(onEnd),
    withResponse: () => first().then(({ data, response }) => ({ data: data.page, response })),
    pages: () => pages(),
    collect,
  };
}

async function* oneByOne<Link>(first: Link, next: (link: Link) => Promise<Link | undefined>): AsyncGenerator<Link> {
  for (let link: Link | undefined = first; link !== undefined; link = await next(link)) yield link;
}

function wholeNumber(field: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new OccValidationError(field, `${field} must be an integer ${range}`);
}
