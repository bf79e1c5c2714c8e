import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { listing, type PageData, type PageOptions } from './pagination.ts';

const response = new Response('{}');
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** A server with `total` items, each its own index, that records what it is asked. */
function counted(total: number, tell: (total: number) => PageData<number>['total'] = value => value) {
  const asked: { offset: number; limit: number }[] = [];
  const read = async ({ offset, limit }: { offset: number; limit: number }) => {
    asked.push({ offset, limit });
    return { data: { items: range(offset, Math.min(total, offset + limit)), total: tell(total) }, response };
  };
  return { asked, open: (bounds: PageOptions) => listing(read, bounds) };
}

/** A server that answers the given pages in turn, whatever it is asked. */
function scripted(...pages: PageData<string>[]) {
  const offsets: number[] = [];
  const found = listing<string>(
    async ({ offset }) => {
      const data = pages[offsets.length] ?? { items: [], total: undefined };
      offsets.push(offset);
      return { data, response };
    },
    { pageSize: 2 },
  );
  return { offsets, found };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('a listing', () => {
  test('is lazy: nothing is asked before it is used', async () => {
    const { asked, open } = counted(5);

    const found = open({ pageSize: 2 });
    found.pages();
    found[Symbol.asyncIterator]();
    await Promise.resolve();

    expect(asked).toEqual([]);
  });

  test('is its first page when awaited', async () => {
    const { asked, open } = counted(5);

    const page = await open({ pageSize: 2 });

    expect(page).toMatchObject({ items: [0, 1], totalResults: 5, offset: 0, resumeFrom: 2 });
    expect(asked).toEqual([{ offset: 0, limit: 2 }]);
  });

  test('is every item when iterated', async () => {
    const { asked, open } = counted(5);

    expect(await all(open({ pageSize: 2 }))).toEqual([0, 1, 2, 3, 4]);
    expect(asked.map(({ offset }) => offset)).toEqual([0, 2, 4]);
  });

  test('is page after page by pages()', async () => {
    const pages = await all(counted(5).open({ pageSize: 2 }).pages());

    expect(pages.map(({ items }) => items)).toEqual([[0, 1], [2, 3], [4]]);
    expect(pages.map(({ resumeFrom }) => resumeFrom)).toEqual([2, 4, undefined]);
  });

  test('asks the first page once, however it is used', async () => {
    const { asked, open } = counted(2);
    const found = open({});

    await found;
    await found;
    await found.withResponse();
    await all(found);

    expect(asked).toHaveLength(1);
  });

  test('can be iterated again', async () => {
    const found = counted(3).open({ pageSize: 2 });

    expect([await all(found), await all(found)]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  test('asks for no further page when its reader stops', async () => {
    const { asked, open } = counted(100);

    for await (const item of open({ pageSize: 2 })) if (item === 3) break;

    expect(asked).toHaveLength(2);
  });

  test('gives the first page with its response', async () => {
    const { data, response: head } = await counted(1).open({}).withResponse();

    expect([data.items, head]).toEqual([[0], response]);
  });

  test('walks by nextPage() and ends with undefined', async () => {
    const first = await counted(3).open({ pageSize: 2 });
    const second = await first.nextPage();

    expect(second?.items).toEqual([2]);
    expect(await second?.nextPage()).toBeUndefined();
  });

  test('goes on where another one stopped', async () => {
    const { open } = counted(5);
    const { resumeFrom } = await open({ pageSize: 2 });

    expect(await all(open({ pageSize: 2, offset: resumeFrom }))).toEqual([2, 3, 4]);
  });

  test('has 40 items a page unless told otherwise', async () => {
    const { asked, open } = counted(0);
    await open({});

    expect(asked).toEqual([{ offset: 0, limit: 40 }]);
  });

  test('property: its items are exactly those there are, for any total, page size and start', async () => {
    const tells = fc.constantFrom<(total: number) => PageData<number>['total']>(
      value => value,
      value => String(value),
      () => undefined,
      () => null,
    );

    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 25 }),
        fc.nat(70),
        tells,
        async (total, pageSize, offset, tell) => {
          expect(await all(counted(total, tell).open({ pageSize, offset }))).toEqual(range(offset, total));
        },
      ),
    );
  });
});

describe('a listing whose server', () => {
  const full = { items: ['a', 'b'] };

  test('loses items meanwhile ends early', async () => {
    const { found, offsets } = scripted({ ...full, total: 9 }, { ...full, total: 4 });

    expect(await all(found)).toEqual(['a', 'b', 'a', 'b']);
    expect(offsets).toEqual([0, 2, 4]);
  });

  test('gains items meanwhile goes on', async () => {
    const { found } = scripted({ ...full, total: 3 }, { ...full, total: 5 }, { items: ['c'], total: 5 });

    expect(await all(found)).toEqual(['a', 'b', 'a', 'b', 'c']);
  });

  test('serves none of the items it tells of fails, and says from where to go on', async () => {
    const { found, offsets } = scripted({ ...full, total: 99 }, { items: [], total: 99 });

    expect(await failureOf(all(found))).toMatchObject({ name: 'OccListingError', resumeFrom: 2 });
    expect(offsets).toEqual([0, 2]);
  });

  test('answers an empty page ends where its total says so as well', async () => {
    const { found } = scripted({ ...full, total: 99 }, { items: [], total: 2 });

    expect(await all(found)).toEqual(['a', 'b']);
  });

  test('reaches its total with a full page is asked once more', async () => {
    const { found, offsets } = scripted({ ...full, total: 2 }, { items: ['c'], total: 3 });

    expect(await all(found)).toEqual(['a', 'b', 'c']);
    expect(offsets).toEqual([0, 2]);
  });

  test('answers a short page goes on behind its last item', async () => {
    const { found, offsets } = scripted({ items: ['a'], total: 2 }, { items: ['b'], total: 2 });

    expect(await all(found)).toEqual(['a', 'b']);
    expect(offsets).toEqual([0, 1, 2]);
  });

  test.each([
    ['unknown', undefined],
    ['null', null],
    ['empty', ''],
    ['no number', 'many'],
    ['negative', -1],
    ['a fraction', 2.5],
    ['true', true],
    ['a list', [3]],
  ])('tells a total that is %s: it goes on until a page is empty', async (_, total) => {
    const { found, offsets } = scripted({ ...full, total }, { items: ['c'], total });

    expect((await found).totalResults).toBeUndefined();
    expect(await all(found)).toEqual(['a', 'b', 'c']);
    expect(offsets).toEqual([0, 2, 3]);
  });

  test('tells the total as a string', async () => {
    expect((await scripted({ ...full, total: '7' }).found).totalResults).toBe(7);
  });

  test('fails on a later page has given what came before', async () => {
    const failing = listing<number>(
      async ({ offset }) => {
        if (offset > 0) throw new Error('gone');
        return { data: { items: [0, 1], total: 4 }, response };
      },
      { pageSize: 2 },
    );
    const seen: number[] = [];

    const failure = await failureOf(async () => {
      for await (const item of failing) seen.push(item);
    });

    expect([seen, failure]).toEqual([[0, 1], new Error('gone')]);
  });

  test('fails on the first page is asked again by the next use', async () => {
    let asked = 0;
    const recovering = listing<number>(async () => {
      asked += 1;
      if (asked === 1) throw new Error('gone');
      return { data: { items: [0], total: 1 }, response };
    });

    await expect(Promise.all([recovering, recovering])).rejects.toThrow('gone');
    expect([(await recovering).items, await all(recovering)]).toEqual([[0], [0]]);
    expect(asked).toBe(2);
  });

  test('fails on the first page fails every use', async () => {
    const failing = listing<number>(() => Promise.reject(new Error('gone')));

    await expect(failing).rejects.toThrow('gone');
    await expect(all(failing)).rejects.toThrow('gone');
    await expect(failing.withResponse()).rejects.toThrow('gone');
    expect(await failing.catch(() => 'caught')).toBe('caught');
    await expect(failing.finally(() => undefined)).rejects.toThrow('gone');
  });
});

describe('collect', () => {
  test('takes the first items and asks for no more pages than it needs', async () => {
    const { asked, open } = counted(100);

    expect(await open({ pageSize: 2 }).collect({ limit: 4 })).toEqual([0, 1, 2, 3]);
    expect(asked).toHaveLength(2);
  });

  test('takes all there are when there are fewer', async () => {
    expect(await counted(3).open({}).collect({ limit: 10 })).toEqual([0, 1, 2]);
  });

  test('asks nothing for nothing', async () => {
    const { asked, open } = counted(3);

    expect(await open({}).collect({ limit: 0 })).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('refuses no limit', async () => {
    const listing = counted(3).open({});
    for (const call of [listing.collect(undefined as never), listing.collect({ max: 3 } as never)])
      expect(await failureOf(call)).toMatchObject({ kind: 'validation', field: 'limit' });
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the limit %d', async limit => {
    expect(await failureOf(counted(3).open({}).collect({ limit }))).toMatchObject({
      kind: 'validation',
      field: 'limit',
    });
  });
});

describe('bounds', () => {
  test.each([
    ['pageSize', 0],
    ['pageSize', -1],
    ['pageSize', 1.5],
    ['pageSize', 251],
    ['offset', -1],
    ['offset', Number.NaN],
  ])('that are not usable are refused at once: %s %d', async (field, value) => {
    expect(await failureOf(() => counted(3).open({ [field]: value }))).toMatchObject({ kind: 'validation', field });
  });
});
