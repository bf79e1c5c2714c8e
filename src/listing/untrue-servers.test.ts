/** Listings over servers that cap pages, count them their own way, say anything of the total, and repeat themselves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOccError } from '../errors/errors.ts';
import type { Listing } from './pagination.ts';
import { numberedListing, scimListing } from './wire-listings.ts';

const response = new Response('{}');
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** What a server says of the total: of its rows, of the page it serves, and of how often it has been asked. */
interface Told {
  readonly rows: number;
  readonly served: number;
  readonly end: number;
  readonly requests: number;
}
const totals: Readonly<Record<string, (told: Told) => unknown>> = {
  'the truth': ({ rows }) => rows,
  'the truth as a string': ({ rows }) => String(rows),
  'too many': ({ rows }) => rows + 7,
  'too few': ({ rows }) => Math.max(0, rows - 5),
  'the items of the page': ({ served }) => served,
  'the items so far': ({ end }) => end,
  'more each time': ({ rows, requests }) => rows + requests,
  'fewer each time': ({ rows, requests }) => Math.max(0, rows - requests),
  NaN: () => Number.NaN,
  nothing: () => undefined,
  null: () => null,
  true: () => true,
};

interface Server {
  readonly rows: number;
  readonly cap: number;
  readonly total: (told: Told) => unknown;
}

interface Opened {
  readonly found: Listing<number>;
  readonly requests: () => number;
}

/** Serves `limit` rows from an offset on, or as many as it serves at most. */
function pagesOf({ rows, cap, total }: Server) {
  let requests = 0;
  return {
    requests: () => requests,
    serve(offset: number, limit: number) {
      requests += 1;
      const end = Math.min(rows, offset + Math.min(limit, cap));
      const items = range(offset, end);
      return { items, total: total({ rows, served: items.length, end, requests }) };
    },
  };
}

const kinds: Readonly<Record<string, (server: Server, pageSize: number, offset: number) => Opened>> = {
  'by offset': (server, pageSize, start) => {
    const { serve, requests } = pagesOf(server);
    const found = scimListing<number>(
      async ({ offset, limit }) => {
        const { items, total } = serve(offset, limit);
        return { data: { items, totalResults: total as number }, response };
      },
      { pageSize, offset: start },
      undefined,
    );
    return { requests, found };
  },
  'by number, counted by the length that was asked for': (server, pageSize, offset) => {
    const { serve, requests } = pagesOf(server);
    const found = numberedListing<number>(
      async ({ pageNumber, limit }) => ({ data: serve(pageNumber * limit, limit), response }),
      { pageSize, offset },
      undefined,
    );
    return { requests, found };
  },
  'by number, counted by the length it serves': (server, pageSize, offset) => {
    const { serve, requests } = pagesOf(server);
    const found = numberedListing<number>(
      async ({ pageNumber, limit }) => ({ data: serve(pageNumber * Math.min(limit, server.cap), limit), response }),
      { pageSize, offset },
      undefined,
    );
    return { requests, found };
  },
};

const servers = fc.record({
  rows: fc.nat(70),
  cap: fc.integer({ min: 1, max: 30 }),
  total: fc.constantFrom(...Object.values(totals)),
});

describe.each(Object.entries(kinds))('given a server that pages %s', (_, open) => {
  test('property: whatever it caps and tells, a listing gives every item once and in order, or fails and says where', async () => {
    await fc.assert(
      fc.asyncProperty(servers, fc.integer({ min: 1, max: 25 }), fc.nat(40), async (server, pageSize, offset) => {
        const { found, requests } = open(server, pageSize, offset);
        const wanted = range(offset, server.rows);
        const seen: number[] = [];
        let failure: unknown;
        try {
          for await (const item of found) seen.push(item);
        } catch (error) {
          failure = error;
        }

        expect(seen).toEqual(wanted.slice(0, seen.length));
        expect(requests()).toBeLessThanOrEqual(2 * server.rows + 6);
        if (failure !== undefined) {
          expect(failure).toMatchObject({ name: 'OccListingError' });
          expect(isOccError(failure) && failure.resumeFrom).toBeGreaterThanOrEqual(offset + seen.length);
          return;
        }
        // what no client can tell: a first page that is short, and reaches all the server tells of
        const { items, totalResults = Number.POSITIVE_INFINITY } = await found;
        const looksWhole = items.length < pageSize && totalResults <= offset + items.length;
        if (!looksWhole) expect(seen).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('given a server that repeats itself', () => {
  type Page = (request: number) => { readonly items: readonly number[]; readonly total: unknown };
  const [a, b, c] = [range(0, 4), range(4, 8), range(8, 12)];

  test.each<[string, Page, number]>([
    ['one page for ever, with a total', () => ({ items: a, total: 99 }), 4],
    ['one page for ever, without a total', () => ({ items: a, total: undefined }), 4],
    ['two pages in turn', request => ({ items: request % 2 === 0 ? a : b, total: 99 }), 8],
    ['three pages in turn, without a total', request => ({ items: [a, b, c][request % 3] ?? [], total: null }), 12],
    ['one page for ever, and more of them each time', request => ({ items: a, total: 99 + request }), 12],
    [
      'two pages in turn, and more each time',
      request => ({ items: request % 2 === 0 ? a : b, total: 99 + request }),
      16,
    ],
  ])('when it serves %s, then the listing fails and says where', async (_, answer, resumeFrom) => {
    let requests = 0;
    const found = scimListing<number>(
      async () => {
        const { items, total } = answer(requests++);
        return { data: { items, totalResults: total as number }, response };
      },
      { pageSize: 4 },
      undefined,
    );
    const failure = await (async () => {
      for await (const _ of found);
    })().catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: 'OccListingError', resumeFrom });
  });

  test('when a page is read twice from one place, then that is no repetition', async () => {
    const found = scimListing<number>(
      async ({ offset }) => ({ data: { items: range(offset, offset + 4), totalResults: 99 }, response }),
      { pageSize: 4 },
      undefined,
    );
    const first = await found;

    expect((await first.nextPage())?.items).toEqual(b);
    expect((await first.nextPage())?.items).toEqual(b);
  });
});
