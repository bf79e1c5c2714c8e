/** What a hundred thousand orders and as many people cost the reference server, beside a hundred. @module */

import { startChild } from './child.ts';
import type { Bar, Figure, Section } from './figure.ts';
import type { MeasuredShop } from './large-shop.ts';

// of the usual 116 orders
const scales = { small: 1, large: 862 };

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

/** Measures both, each in a process of its own. */
export async function measureSize(): Promise<Section> {
  const small = await measured(scales.small);
  const large = await measured(scales.large);
  const answers = Object.entries(large.answers).map(([what, value]): Figure => {
    return { what, value, unit: 'ms', ratio: value / (small.answers[what] ?? 0), bar: bars[what] ?? ofLookups };
  });
  return {
    title: 'reference server in process at 100,000 orders and shoppers',
    baseline: '100 of each',
    figures: [
      { what: 'start', value: large.startMs, unit: 'ms', bar: { on: 'value', atMost: 1_500 } },
      { what: 'the first sign-in, search and page after it', value: large.firstMs, unit: 'ms' },
      {
        what: 'heap for each order',
        value: large.heapPerOrder.started,
        unit: 'B',
        bar: { on: 'value', atMost: 2_500 },
      },
      { what: 'once every order was asked for', value: large.heapPerOrder.made, unit: 'B' },
      { what: 'snapshot', value: large.snapshotMs, unit: 'ms', bar: { on: 'value', atMost: 500 } },
      ...answers,
      {
        what: 'createReferenceServer(), the first',
        value: small.smallMs.first,
        unit: 'ms',
        bar: { on: 'value', atMost: 30 },
      },
      {
        what: 'createReferenceServer(), the next',
        value: small.smallMs.next,
        unit: 'ms',
        bar: { on: 'value', atMost: 10 },
      },
    ],
  };
}

async function measured(scale: number): Promise<MeasuredShop> {
  const child = await startChild<MeasuredShop>('--expose-gc', `${import.meta.dirname}/large-shop.ts`, String(scale));
  await child.stop();
  return child.ready;
}
