/** What a hundred thousand orders and as many people cost the reference server, beside a hundred. @module */

import { startChild } from './child.ts';
import type { Bar, Figure, Section } from './figure.ts';
import type { Responses } from './large-shop.ts';
import type { StartedShop } from './shop-start.ts';
import { median } from './statistics.ts';
import type { Spent } from './stopwatch.ts';

// of the usual 116 orders
const scales = { small: 1, large: 862 };
const starts = 3;

const ofLookups: Bar = { on: 'ratio', atMost: 2 };
const ofPages: Bar = { on: 'ratio', atMost: 5 };
const ofCriteria: Bar = { on: 'value', atMost: 10 };
// how much is found or has still to be rendered grows with the shop: these are held to a time
const bars: Readonly<Record<string, Bar>> = {
  'order by id, another each time': ofCriteria,
  'orders by state': ofCriteria,
  'orders by submitted date': ofCriteria,
  'orders by last name': ofCriteria,
  'orders by account': ofCriteria,
  'orders by last name, text': ofCriteria,
  'orders by state, text': ofCriteria,
  'orders by product, text': ofCriteria,
  'orders by date, text': ofCriteria,
  'profiles by last-name prefix': ofCriteria,
  'profiles by e-mail prefix': ofCriteria,
  'profiles by postal code': ofCriteria,
  'profiles by start of postal code': ofCriteria,
  'profiles by name and start of postal code': ofCriteria,
  'profiles by account': ofCriteria,
  'profiles by start of postal code, SCIM': ofCriteria,
  'profiles by name and start of postal code, SCIM': ofCriteria,
  'profiles by account, SCIM': ofCriteria,
  'first page of all': ofPages,
  'deep page of all': ofPages,
  'page of 250 with fields': { on: 'value', atMost: 20 },
};

/** Starts, each in a fresh process. */
export async function measureStart(): Promise<Section> {
  const runs: StartedShop[] = [];
  for (let run = 0; run < starts; run += 1) runs.push(await printed<StartedShop>('shop-start.ts', scales.large));
  const cpu = (read: (run: StartedShop) => Spent) => median(runs.map(run => read(run).cpuMs));
  const clock = (read: (run: StartedShop) => Spent) => median(runs.map(run => read(run).ms));
  const figure = (what: string, read: (run: StartedShop) => Spent, limit?: number): Figure[] => [
    { what: `${what}, CPU`, value: cpu(read), unit: 'ms', ...(limit === undefined ? {} : { bar: atMost(limit) }) },
    { what: `${what}, by the clock`, value: clock(read), unit: 'ms' },
  ];
  return {
    title: `reference server in process, 100,000 orders; median of ${starts} processes`,
    figures: [
      ...figure('start', ({ start }) => start, 1_500),
      ...figure('the first sign-in, search and page after it', ({ first }) => first),
      ...figure('snapshot, read', ({ snapshot }) => snapshot, 500),
      ...figure('createReferenceServer(), the first', ({ small }) => small.first, 30),
      ...figure('createReferenceServer(), the next', ({ small }) => small.next, 10),
    ],
  };
}

/** What is kept, which does not depend on how busy the machine is. */
export async function measureHeap(): Promise<Section> {
  const { heapPerOrder, making } = await printed<StartedShop>('shop-start.ts', scales.large);
  return {
    title: 'heap of a reference server with 100,000 orders',
    figures: [
      { what: 'for each order, as it was started', value: heapPerOrder.started, unit: 'B', bar: atMost(2_500) },
      { what: 'once every order was asked for', value: heapPerOrder.made, unit: 'B', bar: atMost(2_500) },
      { what: 'asking for every order, CPU', value: making.cpuMs, unit: 'ms' },
    ],
  };
}

/** Lookups in a large shop and in a small one, each in a process of its own. */
export async function measureLookups(): Promise<Section> {
  const small = await printed<Responses>('large-shop.ts', scales.small);
  const large = await printed<Responses>('large-shop.ts', scales.large);
  return {
    title: 'CPU of a response of the reference server in process, 100,000 orders and shoppers',
    baseline: '100 of each',
    figures: Object.entries(large).map(([what, value]): Figure => {
      return { what, value, unit: 'ms', ratio: value / (small[what] ?? 0), bar: bars[what] ?? ofLookups };
    }),
  };
}

function atMost(limit: number): Bar {
  return { on: 'value', atMost: limit };
}

async function printed<Measured>(program: string, scale: number): Promise<Measured> {
  const child = await startChild<Measured>('--expose-gc', `${import.meta.dirname}/${program}`, String(scale));
  await child.stop();
  return child.ready;
}
