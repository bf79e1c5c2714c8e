import { expect, it } from 'vitest';
import { minor } from '../../wire/money.ts';
import type { Promotion } from '../records.ts';
import { couponsIn, offersOf } from './offers.ts';
import { upsellMessages } from './upsell.ts';

const everything = { productIds: [], skuIds: [], categoryIds: [] };
const dozen: Promotion = {
  id: 'dozen',
  name: 'dozen',
  description: 'dozen',
  offer: { level: 'order', discount: { millionths: 100_000 } },
  condition: { items: { ...everything, productIds: ['can'] }, quantity: 12 },
  priority: 10,
  enabled: true,
  excludes: [],
  upsell: { notQualified: 'no', partiallyQualified: 'nearly', qualified: 'yes', tags: ['cart'] },
};
const line = (productId: string, quantity: number) => ({
  categoryId: 'samples',
  line: { productId, skuId: `${productId}-sku`, quantity, rawTotal: minor(100), discountShare: minor(0) },
});
const said = (lines: ReturnType<typeof line>[], more: Partial<Promotion> = {}, coupons: string[] = []) => {
  const known = couponsIn([{ id: 'CODE', promotionIds: ['closed'] }]);
  const offers = offersOf({ promotions: new Map([['dozen', { ...dozen, ...more }]]), coupons: known }, 1000);
  return upsellMessages(lines, { offers, siteId: 'siteUS', priceListGroupId: 'defaultPriceGroup', coupons });
};

it.each([
  ['no', []],
  ['no', [line('mug', 20)]],
  ['nearly', [line('can', 1)]],
  ['nearly', [line('can', 11)]],
  ['yes', [line('can', 12)]],
  ['yes', [line('can', 6), line('can', 6)]],
])('says %s', (text, lines) => {
  expect(said(lines)).toEqual([{ text, tags: ['cart'] }]);
});

it('says nothing of what is not on, has no words, or is only for those with a coupon', () => {
  expect(said([], { enabled: false })).toEqual([]);
  expect(said([], { siteIds: ['siteDE'] })).toEqual([]);
  expect(said([], { upsell: { qualified: 'yes', tags: [] } })).toEqual([]);
  expect(said([], { id: 'closed' })).toEqual([]);
  expect(said([], { id: 'closed' }, ['CODE'])).toEqual([{ text: 'no', tags: ['cart'] }]);
});
