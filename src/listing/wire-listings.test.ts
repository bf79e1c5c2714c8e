import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import type { PageOptions } from './pagination.ts';
import { numberedListing, scimListing } from './wire-listings.ts';

const response = new Response('{}');
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('a listing of SCIM pages', () => {
  test.each([
    [{ items: ['a'], totalResults: 7 }, 7],
    [{ items: ['a'], totalResults: '7' }, 7],
    [{ items: ['a'], total: 7 }, 7],
    [{ items: ['a'], total: 8, totalResults: 7 }, 7],
  ])('reads the total of %j', async (data, totalResults) => {
    const page = await scimListing<string>(() => Promise.resolve({ data, response }), {}, undefined);

    expect(page).toMatchObject({ items: ['a'], totalResults });
  });

  test.each([[undefined], [{}]])('takes the answer %j for an empty page', async answer => {
    // what a server may answer beside its specification
    const data = answer as { items: string[] };

    expect(await all(scimListing<string>(() => Promise.resolve({ data, response }), {}, undefined))).toEqual([]);
  });
});

describe('a listing of numbered pages', () => {
  const open = (total: number, bounds: PageOptions, tell = true) =>
    numberedListing<number>(
      async ({ pageNumber, limit }) => {
        const items = range(pageNumber * limit, Math.min(total, (pageNumber + 1) * limit));
        return { data: { items, total: tell ? total : undefined }, response };
      },
      bounds,
      undefined,
    );

  test('starts inside a page when asked to', async () => {
    expect(await open(20, { pageSize: 10, offset: 5 })).toMatchObject({
      items: [5, 6, 7, 8, 9],
      offset: 5,
      resumeFrom: 10,
    });
  });

  test('fails when the server keeps serving the same short page', async () => {
    const items = [1, 2, 3];
    const stuck = numberedListing<number>(
      async () => ({ data: { items, total: 20 }, response }),
      { pageSize: 10 },
      undefined,
    );

    expect(await failureOf(all(stuck))).toMatchObject({ name: 'OccListingError', resumeFrom: 3 });
  });

  test('property: its items are exactly those there are, with and without a total', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 25 }),
        fc.nat(70),
        fc.boolean(),
        async (total, pageSize, offset, tell) => {
          expect(await all(open(total, { pageSize, offset }, tell))).toEqual(range(offset, total));
        },
      ),
    );
  });
});
