/** A million items through a listing: how fast, and whether memory stays flat. @module */

import { setImmediate as turn } from 'node:timers/promises';
import { OccAgent } from '../src/index.ts';
import type { Section } from './figure.ts';

const items = 1_000_000;
const pageSize = 250;
// memory is looked at while it iterates, after so many items each time
const every = 100_000;

/** What paging through a million items took. */
export interface PaginationFigures {
  readonly items: number;
  /** Used heap after the last item less that after the first tenth, garbage collected, in MB of 2^20 bytes. */
  readonly heapGrowthMB: number;
  readonly itemsPerSecond: number;
}

/** Iterates over a million orders; the server is a function of this process that makes pages. */
export async function benchPagination(): Promise<PaginationFigures> {
  const collect = await garbageCollector();
  const agent = new OccAgent({ baseUrl: 'https://orders.invalid', auth: { accessToken: 'bench' }, fetch: orderPages });
  let count = 0;
  let sum = 0;
  let atFirst = 0;
  let atLast = 0;
  let measuringMs = 0;
  const started = performance.now();
  for await (const { id } of agent.orders.search({ pageSize, prefetch: 1 })) {
    count += 1;
    sum += Number(id?.slice(1));
    if (count % every !== 0) continue;
    const paused = performance.now();
    collect();
    atLast = process.memoryUsage().heapUsed;
    if (count === every) atFirst = atLast;
    measuringMs += performance.now() - paused;
  }
  const seconds = (performance.now() - started - measuringMs) / 1000;
  // every item once: the sum of the numbers from 0 on
  if (count !== items || sum !== (items * (items - 1)) / 2) throw new Error(`${count} items, their sum ${sum}`);
  return {
    items: count,
    heapGrowthMB: Math.round(((atLast - atFirst) / 2 ** 20) * 100) / 100,
    itemsPerSecond: Math.round(count / seconds),
  };
}

async function orderPages(request: Request): Promise<Response> {
  // as a network does; without a turn of the event loop the platform never cleans up after its requests
  await turn();
  const query = new URL(request.url).searchParams;
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
  const page = Array.from({ length: Math.min(limit, items - offset) }, (_, index) => ({
    id: `o${offset + index}`,
    state: 'SUBMITTED',
    priceInfo: { total: 12.5, currencyCode: 'USD' },
  }));
  return Response.json({ items: page, totalResults: items, offset, limit });
}

/** The collector, whether or not Node was started with --expose-gc. */
async function garbageCollector(): Promise<() => void> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

if (import.meta.main) console.log(await benchPagination());

/** The figures as a section of the table. */
export async function measureListing(): Promise<Section> {
  const { items: count, heapGrowthMB, itemsPerSecond } = await benchPagination();
  return {
    title: `A listing of ${count} items`,
    figures: [
      { what: 'growth of the heap', value: heapGrowthMB, unit: 'MB', bar: { on: 'value', atMost: 5 } },
      { what: 'items', value: itemsPerSecond, unit: '/s' },
    ],
  };
}
