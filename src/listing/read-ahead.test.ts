import { getEventListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { listing, type PageReader } from './pagination.ts';

const response = new Response('{}');
const unhandled: unknown[] = [];
const remember = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', remember);
});

afterEach(async () => {
  await turn();
  await turn();
  process.off('unhandledRejection', remember);
  expect(unhandled).toEqual([]);
});

/** A server of numbers that answers when told to, and ends a request that is aborted. */
function gated(total: number) {
  const asked: { offset: number; signal: AbortSignal | undefined; answer: () => void; settled: boolean }[] = [];
  const read: PageReader<number> = ({ offset, limit }, options) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const request = { offset, signal: options?.signal, answer: resolve, settled: false };
    asked.push(request);
    options?.signal?.addEventListener('abort', () => reject(options.signal?.reason), { once: true });
    const items = Array.from({ length: Math.min(limit, total - offset) }, (_, index) => offset + index);
    return promise
      .finally(() => {
        request.settled = true;
      })
      .then(() => ({ data: { items, total }, response }));
  };
  return { asked, read };
}

/** A server of numbers that answers at once; `failAt`: an offset it fails at. */
function prompt(total: number, failAt = -1) {
  const asked: number[] = [];
  const read: PageReader<number> = async ({ offset, limit }) => {
    asked.push(offset);
    await turn();
    if (offset === failAt) throw new Error('gone');
    const items = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => offset + index);
    return { data: { items, total }, response };
  };
  return { asked, read };
}

describe('a listing that reads ahead', () => {
  test('given a page that is consumed, when the next ones have come, then as many as told are held and no more', async () => {
    const { asked, read } = prompt(100);
    const pages = listing(read, { pageSize: 10, prefetch: 3 }).pages()[Symbol.asyncIterator]();

    await pages.next();
    for (let time = 0; time < 20; time += 1) await turn();

    expect(asked).toEqual([0, 10, 20, 30]);
    await pages.return?.();
  });

  test('given two ahead, when it is awaited for one page, then no other is asked for', async () => {
    const { asked, read } = prompt(100);

    await listing(read, { pageSize: 10, prefetch: 2 });
    await turn();

    expect(asked).toEqual([0]);
  });

  test('given a page under way, when the reader stops, then it is aborted and nothing follows', async () => {
    const { asked, read } = gated(100);
    const found = listing(read, { pageSize: 10, prefetch: 5 });
    const reading = (async () => {
      for await (const item of found) if (item === 3) break;
    })();
    asked[0]?.answer();
    await reading;
    await turn();

    expect(asked.map(({ offset }) => offset)).toEqual([0, 10]);
    expect(asked[1]).toMatchObject({ settled: true, signal: { aborted: true } });
  });

  test('given a page that has come just when the reader stops, then the one after it is not asked for', async () => {
    const { asked, read } = gated(100);
    const found = listing(read, { pageSize: 10, prefetch: 5 });
    const reading = (async () => {
      for await (const _ of found) {
        await turn();
        asked[1]?.answer();
        break;
      }
    })();
    asked[0]?.answer();
    await reading;
    await turn();

    expect(asked).toHaveLength(2);
  });

  test('given a page that fails while an earlier one is consumed, then the failure comes in its place', async () => {
    const { read } = prompt(100, 20);
    const seen: number[] = [];

    const failure = await failureOf(async () => {
      for await (const item of listing(read, { pageSize: 10, prefetch: 4 })) {
        for (let time = 0; time < 4; time += 1) await turn();
        seen.push(item);
      }
    });

    expect(failure).toEqual(new Error('gone'));
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  test('given a failure ahead, when the reader stops before it, then nobody hears of it', async () => {
    const { read } = prompt(100, 10);

    for await (const item of listing(read, { pageSize: 10, prefetch: 4 })) {
      for (let time = 0; time < 4; time += 1) await turn();
      if (item === 5) break;
    }
  });

  test('given a caller who aborts, then pages that have come are not given, and no listener is left', async () => {
    const { asked, read } = prompt(100);
    const controller = new AbortController();
    const seen: number[] = [];

    const failure = await failureOf(async () => {
      const found = listing(read, { pageSize: 10, prefetch: 3 }, { signal: controller.signal });
      for await (const item of found) {
        for (let time = 0; time < 4; time += 1) await turn();
        seen.push(item);
        if (item === 12) controller.abort();
      }
    });
    const before = asked.length;
    await turn();

    expect(failure).toMatchObject({ kind: 'abort', resumeFrom: 13 });
    expect(seen).toHaveLength(13);
    expect(asked).toHaveLength(before);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('given a limit, when it is collected, then no page beyond the limit is asked for', async () => {
    const { asked, read } = prompt(1000);

    await listing(read, { pageSize: 10, prefetch: 10 }).collect({ limit: 25 });

    expect(asked).toEqual([0, 10, 20]);
  });

  test('given short pages, when it is collected, then as many are read as it takes', async () => {
    const read: PageReader<number> = async ({ offset }) => ({ data: { items: [offset], total: 50 }, response });

    expect(await listing(read, { pageSize: 10, prefetch: 2 }).collect({ limit: 25 })).toHaveLength(25);
  });

  test.each([-1, 1.5, 11])('given prefetch %d, then it is refused', async prefetch => {
    const { read } = prompt(1);
    expect(await failureOf(() => listing(read, { prefetch }))).toMatchObject({ kind: 'validation', field: 'prefetch' });
  });

  test('property: it gives the same items in the same order, however far it reads ahead', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.nat(10), async (total, pageSize, prefetch) => {
        const { asked, read } = prompt(total);
        const seen: number[] = [];
        for await (const item of listing(read, { pageSize, prefetch })) seen.push(item);

        expect(seen).toEqual(Array.from({ length: total }, (_, index) => index));
        // a full page is never taken for the last one
        expect(asked).toHaveLength(Math.floor(total / pageSize) + 1);
      }),
    );
  });
});
