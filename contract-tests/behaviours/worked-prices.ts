/** Worked examples: what carts of known prices cost, with each kind of promotion, on both sides of each condition. @module */

import { strict as assert } from 'node:assert';
import type { Order } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { itemsOf, knownShop, type Units } from './known-shop.ts';
import { linesOf } from './order-lines.ts';

const needs = ['state', 'control'] as const;

interface Example {
  readonly units: Units;
  /** What each line costs, in cents. */
  readonly lines: readonly number[];
  readonly shipping: number;
  readonly surcharge?: number;
  /** What is taken off, by promotion. */
  readonly off?: Readonly<Record<string, number>>;
  /** @default 'known-parcel' */
  readonly by?: string;
}

const paper = { categoryIds: ['known-paper'] };

/** Promotions, and what carts cost with them. */
const priced: readonly {
  readonly given: string;
  readonly promotions?: readonly object[];
  readonly examples: readonly Example[];
}[] = [
  {
    given: 'shipping that costs less above 50 and 100',
    examples: [
      { units: { vase: 1 }, lines: [4_999], shipping: 700 },
      { units: { vase: 1, pin: 1 }, lines: [4_999, 1], shipping: 400 },
      { units: { vase: 2, pin: 1 }, lines: [9_998, 1], shipping: 400 },
      { units: { vase: 2, pin: 2 }, lines: [9_998, 2], shipping: 100 },
      { units: { book: 5 }, lines: [5_000], shipping: 400 },
      { units: { bench: 2 }, lines: [16_000], shipping: 100, surcharge: 500 },
      { units: { vase: 1 }, lines: [4_999], shipping: 2_000, by: 'known-rider' },
    ],
  },
  {
    given: 'a quarter off paper, and then three off each book, of which an item gets one',
    promotions: [
      { id: 'three', level: 'item', priority: 2, amountOff: 3, items: { productIds: ['known-book'] } },
      { id: 'quarter', level: 'item', priority: 1, percentOff: 25, items: paper },
      { id: 'pins', level: 'item', priority: 3, amountOff: 1, items: { skuIds: ['known-pin-sku'] } },
    ],
    examples: [
      { units: { book: 3, vase: 1 }, lines: [2_250, 4_999], shipping: 400, off: { quarter: 750 } },
      { units: { pin: 2 }, lines: [0], shipping: 700, off: { pins: 2 } },
    ],
  },
  {
    given: 'ten percent off from 50 on, and then five off three books',
    promotions: [
      { id: 'tenth', level: 'order', priority: 1, percentOff: 10, minimumSpend: 50 },
      { id: 'books', level: 'order', priority: 2, amountOff: 5, minimumQuantity: 3, qualifyingItems: paper },
    ],
    examples: [
      { units: { vase: 1 }, lines: [4_999], shipping: 700 },
      { units: { vase: 1, pin: 1 }, lines: [4_499, 1], shipping: 700, off: { tenth: 500 } },
      { units: { book: 2, pin: 1 }, lines: [2_000, 1], shipping: 700 },
      { units: { book: 3 }, lines: [2_500], shipping: 700, off: { books: 500 } },
      { units: { book: 5 }, lines: [4_000], shipping: 700, off: { tenth: 500, books: 500 } },
    ],
  },
  {
    given: 'a tenth off that excludes half off all, and is first',
    promotions: [
      { id: 'tenth', level: 'order', priority: 1, percentOff: 10, minimumSpend: 50, excludes: ['half'] },
      { id: 'half', level: 'order', priority: 2, percentOff: 50 },
    ],
    examples: [
      { units: { book: 5 }, lines: [4_500], shipping: 700, off: { tenth: 500 } },
      { units: { book: 4 }, lines: [2_000], shipping: 700, off: { half: 2_000 } },
    ],
  },
  {
    given: 'half off the parcel, and then one off whatever shipping',
    promotions: [
      { id: 'parcel', level: 'shipping', priority: 1, percentOff: 50, shippingMethods: ['known-parcel'] },
      { id: 'one', level: 'shipping', priority: 2, amountOff: 1, minimumQuantity: 2 },
    ],
    examples: [
      { units: { vase: 1 }, lines: [4_999], shipping: 350, off: { parcel: 350 } },
      { units: { book: 2 }, lines: [2_000], shipping: 250, off: { parcel: 350, one: 100 } },
      { units: { book: 2 }, lines: [2_000], shipping: 1_900, off: { one: 100 }, by: 'known-rider' },
      { units: { vase: 2, pin: 2 }, lines: [9_998, 2], shipping: 0, off: { parcel: 50, one: 50 } },
    ],
  },
  {
    given: 'promotions that are over, switched off, of another site',
    promotions: [
      { id: 'over', level: 'order', percentOff: 10, endDate: '2020-01-01T00:00:00.000Z' },
      { id: 'later', level: 'order', percentOff: 10, startDate: '2090-01-01T00:00:00.000Z' },
      { id: 'off', level: 'order', percentOff: 10, enabled: false },
      { id: 'elsewhere', level: 'order', percentOff: 10, siteIds: ['known-site'] },
    ],
    examples: [{ units: { vase: 2 }, lines: [9_998], shipping: 400 }],
  },
];

function costs({ given, promotions = [], examples }: (typeof priced)[number]): Behaviour {
  return {
    name: `given ${given}, when carts on either side of each condition are priced, then they cost what was worked out`,
    needs,
    writes: true,
    async run(bench) {
      const { cart } = await knownShop(bench, { sites: [{ id: 'known-site' }], promotions });
      for (const { units, lines, shipping, surcharge = 0, off = {}, by = 'known-parcel' } of examples) {
        const order = await cart(units, { shippingMethod: { value: by } });
        const amount = lines.reduce((sum, line) => sum + line, 0);
        assert.deepEqual(costsOf(order), {
          lines,
          amount,
          shipping,
          surcharge,
          total: amount + shipping + surcharge,
          off,
        });
      }
    },
  };
}

function costsOf(order: Order) {
  const { priceInfo, discountInfo } = order;
  return {
    lines: linesOf(order).map(({ price }) => cents(price)),
    amount: cents(priceInfo?.amount),
    shipping: cents(priceInfo?.shipping),
    surcharge: cents(priceInfo?.shippingSurchargeValue),
    total: cents(priceInfo?.total),
    off: Object.fromEntries(
      (discountInfo?.orderImplicitDiscountList ?? []).map(({ promotionId, totalAdjustment = 0 }) => [
        promotionId,
        -cents(Number(totalAdjustment)),
      ]),
    ),
  };
}

export const workedPrices: BehaviourGroup = {
  resource: 'worked prices',
  behaviours: [
    ...priced.map(costs),
    {
      name: 'given a limit of units and of stock, when a cart is filled up to it and beyond, then it takes what there is and not one more: 28104',
      needs,
      writes: true,
      async run(bench) {
        const { cart, price, orders } = await knownShop(bench);
        const { id: orderId, numberOfItems } = await cart({ book: 5, bench: 100 });
        assert.equal(numberOfItems, 105);
        for (const units of [{ book: 6 }, { bench: 101 }])
          await refusedWithoutTrace(bench, () => price(orderId, units), 400, '28104');
        const onTwoLines = (one: Units, other: Units) =>
          orders.price({ orderId, shoppingCart: { items: [...itemsOf(one), ...itemsOf(other)] } });
        await refusedWithoutTrace(bench, () => onTwoLines({ bench: 60 }, { bench: 41 }), 400, '28104');
        assert.equal((await onTwoLines({ bench: 60 }, { bench: 40 })).numberOfItems, 100);
      },
    },
    {
      name: 'given limits of external prices, when units get one, then up to the limits they cost that, and the others what the catalog asks',
      needs,
      writes: true,
      async run(bench) {
        const settings = { externalPrices: { lowestPercent: 50, highestPercent: 150 } };
        const { cart, price } = await knownShop(bench, { settings });
        const { id } = await cart({ bench: 1 });
        const at = (externalPrice: number, externalPriceQuantity?: number) => {
          const own = { externalPrice, ...(externalPriceQuantity === undefined ? {} : { externalPriceQuantity }) };
          return price(id, {}, { shoppingCart: { items: itemsOf({ bench: 3 }).map(item => ({ ...item, ...own })) } });
        };
        for (const [cost, externalPrice, units] of [
          [12_000, 40, undefined],
          [36_000, 120, undefined],
          [15_000, 50, -1],
          [21_000, 50, 1],
          [18_000, 50, 2],
          [15_000, 50, 7],
          [24_000, 50, 0],
        ] as const) {
          const order = await at(externalPrice, units);
          assert.equal(cents(order.priceInfo?.amount), cost, `${externalPrice} for ${units}`);
        }
        for (const wrong of [39.99, 120.01]) await refusedWithoutTrace(bench, () => at(wrong), 400, '51003');
        await refusedWithoutTrace(bench, () => at(50, -2), 400, '13001');
      },
    },
  ],
};
