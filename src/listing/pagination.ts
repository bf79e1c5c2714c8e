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
  /** Number of hits over all pages, where the server tells. */
  readonly totalResults: number | undefined;
  /** Index of the first item. */
  readonly offset: number;
  /**
   * Where the next page starts: pass it as `offset` to go on later; `undefined` on the last page. A full page has it even
   * where the total has been reached: only the server knows whether more follows.
   */
  readonly resumeFrom: number | undefined;
  /** Fetches the next page; `undefined` when there is none. */
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
  /** Items per page, 250 at most: OCC serves no more. @default 40 */
  readonly pageSize?: number | undefined;
  /** Index of the first item. @default 0 */
  readonly offset?: number | undefined;
  /**
   * How many pages to read ahead while iterating, 10 at most. They are asked for one after the other, since only a page
   * says where the next one starts. @default 0
   */
  readonly prefetch?: number | undefined;
}

export const pageBoundNames: NamesOf<PageBounds> = { pageSize: true, offset: true, prefetch: true };

/** Where a page is read. */
export interface PageAt {
  readonly offset: number;
  /** Items to ask for. */
  readonly limit: number;
  /** Most items the server has put on a page before. */
  readonly mostServed?: number;
}

/** A page as it came. */
export interface PageData<T> {
  readonly items: readonly T[];
  /** Hits over all pages, in whatever form the server sends it. */
  readonly total: unknown;
  /** Items the server put on its page, before those were left out that nobody asked for. @default all of `items` */
  readonly served?: number;
  /** Index of the first of those. @default the offset that was asked for */
  readonly start?: number;
  /** Items of a full page. @default as many as were asked for, or as the server has served before where that is less */
  readonly full?: number;
  /** Where the page behind this one is read. @default behind its last item, with the same limit */
  readonly next?: PageAt;
}

/** Reads one page from the wire. */
export type PageReader<T> = (at: PageAt, options: CallOptions | undefined) => Promise<WithResponse<PageData<T>>>;

/** A page, and where the one behind it is read. */
interface Step<T> {
  readonly page: Page<T>;
  readonly next: PageAt | undefined;
}

const defaultPageSize = 40;
// what OCC caps pages at; more was cut to it in silence
const largestPageSize = 250;
const mostPrefetched = 10;

/**
 * Makes a listing of a page reader. Nothing is read until it is awaited or iterated.
 *
 * @throws {OccValidationError} `pageSize`, `offset`, `prefetch` or `signal` is not usable.
 */
export function listing<T>(read: PageReader<T>, bounds: PageBounds = {}, options?: CallOptions): Listing<T> {
  const limit = wholeNumber('pageSize', bounds.pageSize ?? defaultPageSize, 1, largestPageSize);
  const offset = wholeNumber('offset', bounds.offset ?? 0, 0);
  checkSignal(options?.signal);
  const prefetch = wholeNumber('prefetch', bounds.prefetch ?? 0, 0, mostPrefetched);

  async function readStep(at: PageAt, seen: RepeatedPages, call = options): Promise<WithResponse<Step<T>>> {
    try {
      if (call?.signal?.aborted) throw abortError(call.signal);
      const { data, response } = await read(at, call);
      return { data: step(data, at, seen), response };
    } catch (error) {
      throw interruptedAt(error, at.offset);
    }
  }

  /** The page behind another one; an empty one is none. */
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
        `The page at offset ${at.offset} is one that came before: the server seems to ignore where a page starts. Ask for all in one page, or narrow the criteria`,
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

  /** Fails when the caller has aborted, even where what comes next has been read. */
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

  let started: Promise<WithResponse<Step<T>>> | undefined;
  /** The first page, read once for all uses; a failure is not kept: the next use reads again. */
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
  const upTo = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
  throw new OccValidationError(field, `${field} must be a whole number from ${least}${upTo}`);
}
