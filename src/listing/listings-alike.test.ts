/** Every kind of listing on the wire, put to the same tests. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf, json, optionsOf, recordingFetch, type Sent } from '../../tests/support/scripted-fetch.ts';
import { OccAgent } from '../client.ts';
import type { Listing, PageOptions } from './pagination.ts';

interface Kind {
  readonly open: (agent: OccAgent, bounds: PageOptions, signal?: AbortSignal) => Listing<unknown>;
  /** Where the page begins that a request asks for. */
  readonly asked: (sent: Sent) => { readonly offset: number; readonly limit: number };
  readonly answer: (ids: readonly string[], total: number) => object;
  readonly idOf: (item: unknown) => unknown;
  readonly tellsNoTotal?: boolean;
}

const byOffset: Kind['asked'] = ({ query }) => ({ offset: Number(query.offset), limit: Number(query.limit) });
const byNumber: Kind['asked'] = ({ query }) => {
  const { pageNumber, limit } = JSON.parse(query.q ?? '') as { pageNumber: number; limit: number };
  return { offset: pageNumber * limit, limit };
};
const options = (signal?: AbortSignal) => (signal === undefined ? {} : { signal });
const idOf: Kind['idOf'] = item => (item as { id?: unknown }).id;

const kinds: readonly (readonly [string, Kind])[] = [
  [
    'orders by SCIM',
    {
      open: (agent, bounds, signal) => agent.orders.search(bounds, options(signal)),
      asked: byOffset,
      answer: (ids, total) => ({ items: ids.map(id => ({ id })), total, totalResults: total }),
      idOf,
    },
  ],
  [
    'members with the total as a string',
    {
      open: (agent, bounds, signal) => agent.forShopper('110').members.list(bounds, options(signal)),
      asked: byOffset,
      answer: (ids, total) => ({ items: ids.map(id => ({ id })), totalResults: String(total) }),
      idOf,
    },
  ],
  [
    'locations',
    {
      open: (agent, bounds, signal) => agent.catalog.locations(bounds, options(signal)),
      asked: byOffset,
      answer: (ids, total) => ({ items: ids.map(locationId => ({ locationId })), totalResults: total }),
      idOf: item => (item as { locationId?: unknown }).locationId,
    },
  ],
  [
    'profiles by SCIM with the older total',
    {
      open: (agent, bounds, signal) => agent.profiles.search(bounds, options(signal)),
      asked: byOffset,
      answer: (ids, total) => ({ items: ids.map(id => ({ id })), total }),
      idOf,
    },
  ],
  [
    'orders by text',
    {
      open: (agent, bounds, signal) => agent.orders.search({ ...bounds, mode: 'text' }, options(signal)),
      asked: byNumber,
      answer: (ids, total) => ({ ordersList: ids.map(id => ({ id })), totalOrders: total }),
      idOf,
    },
  ],
  [
    'profiles by text, which have no total',
    {
      open: (agent, bounds, signal) => agent.profiles.search({ ...bounds, mode: 'text' }, options(signal)),
      asked: byNumber,
      answer: ids => ({ profileList: ids.map(id => ({ profileDetail: { id } })) }),
      idOf,
      tellsNoTotal: true,
    },
  ],
  [
    'return requests',
    {
      open: (agent, bounds, signal) => agent.returns.search(bounds, options(signal)),
      asked: byNumber,
      answer: (ids, total) => ({ totalRequests: ids.map(requestId => ({ requestId })), searchResults: total }),
      idOf: item => (item as { requestId?: unknown }).requestId,
    },
  ],
];

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

/** An agent over a server of names; `change` may change them before each answer. */
function served(kind: Kind, ids: string[], change: (ids: string[]) => void = () => undefined) {
  const { fetch, sent } = recordingFetch(request => {
    const { offset, limit } = kind.asked(request);
    change(ids);
    return json(kind.answer(ids.slice(offset, offset + limit), ids.length));
  });
  return { agent: new OccAgent(optionsOf({ fetch, retry: false })), sent };
}

async function idsOf(kind: Kind, found: Listing<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const item of found) seen.push(kind.idOf(item));
  return seen;
}

describe.each(kinds)('a listing of %s', (_, kind) => {
  test.each([0, 2])('given ten items and %d ahead, then it gives each once, in order', async prefetch => {
    const { agent, sent } = served(kind, names(10));

    expect(await idsOf(kind, kind.open(agent, { pageSize: 4, prefetch }))).toEqual(names(10));
    // where no total is told, only an empty page is the end
    expect(sent).toHaveLength(kind.tellsNoTotal ? 4 : 3);
    expect(JSON.stringify(sent)).not.toContain('prefetch');
  });

  test('given an interruption, when another listing starts at resumeFrom, then nothing is missing or twice', async () => {
    const { agent } = served(kind, names(10));
    const controller = new AbortController();
    const seen: unknown[] = [];
    const failure = (await failureOf(async () => {
      for await (const item of kind.open(agent, { pageSize: 4, prefetch: 1 }, controller.signal)) {
        seen.push(kind.idOf(item));
        if (seen.length === 6) controller.abort();
      }
    })) as { resumeFrom?: number };

    expect(failure.resumeFrom).toBe(6);
    const rest = await idsOf(kind, kind.open(agent, { pageSize: 4, offset: failure.resumeFrom }));
    expect([...seen, ...rest]).toEqual(names(10));
  });

  test.each([0, 3])(
    'given a server that ignores where a page starts, with %d ahead, then it says so',
    async prefetch => {
      const { fetch, sent } = recordingFetch(() => json(kind.answer(names(4), 10)));
      const agent = new OccAgent(optionsOf({ fetch }));

      const failure = await failureOf(idsOf(kind, kind.open(agent, { pageSize: 4, prefetch })));

      expect(failure).toMatchObject({ name: 'OccListingError', kind: 'listing', resumeFrom: 4 });
      expect(sent).toHaveLength(2);
    },
  );

  test('given an empty page, then it ends', async () => {
    const { agent } = served(kind, []);
    expect(await idsOf(kind, kind.open(agent, {}))).toEqual([]);
  });

  test('property: while items come and go behind a stable order, it ends, gives none twice and keeps the order', async () => {
    const changes = fc.array(fc.record({ append: fc.nat(6), remove: fc.nat(4), at: fc.nat(40) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(30),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(3),
        changes,
        async (total, pageSize, prefetch, planned) => {
          const ids = names(total);
          let last = total;
          let step = 0;
          const { agent, sent } = served(kind, ids, current => {
            const change = planned[step++];
            if (change === undefined) return;
            current.splice(change.at, change.remove);
            for (let count = 0; count < change.append; count += 1) current.push(`n${last++}`);
          });

          const seen = await idsOf(kind, kind.open(agent, { pageSize, prefetch }));

          expect(new Set(seen).size).toBe(seen.length);
          const numbers = seen.map(id => Number(String(id).slice(1)));
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
          // all there ever were fit into so many pages
          expect(sent.length).toBeLessThanOrEqual(last + planned.length + 2);
        },
      ),
      { numRuns: 60 },
    );
  });
});
