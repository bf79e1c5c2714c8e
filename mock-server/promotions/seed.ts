/**
 * Promotions and coupons of the reference merchant; docs/guide/promotions.md lists them. All but one need a coupon, so that
 * what things cost is what the catalog says.
 *
 * @module
 */

import { askedInEachGroup } from '../merchant/seed.ts';
import type { Coupon, Discount, ItemSelection, Promotion } from './records.ts';

const everything: ItemSelection = { productIds: [], skuIds: [], categoryIds: [] };
const usual = { condition: { items: everything }, enabled: true, priority: 10, excludes: [] } as const;
const canisters: ItemSelection = { ...everything, productIds: ['prod10007'] };
const lamps = 'prod10008';

const percent = (part: number): Discount => ({ millionths: part * 10_000 });
const inCents = (cents: number) => askedInEachGroup(asked => asked(cents));

export const promotions: readonly Promotion[] = [
  {
    ...usual,
    id: 'promo10001',
    name: 'Welcome',
    description: '10% off the first order',
    offer: { level: 'order', discount: percent(10) },
  },
  {
    ...usual,
    id: 'promo10002',
    name: 'Loyal customers',
    description: '15% off the order',
    offer: { level: 'order', discount: percent(15) },
  },
  {
    ...usual,
    id: 'promo10003',
    name: 'Warm in winter',
    description: '20% off apparel',
    offer: { level: 'item', items: { ...everything, categoryIds: ['apparel'] }, discount: percent(20) },
  },
  {
    ...usual,
    id: 'promo10004',
    name: 'Free shipping',
    description: 'Free ground shipping',
    offer: { level: 'shipping', methodIds: ['groundShipping', 'paketShipping'], discount: percent(100) },
  },
  {
    ...usual,
    id: 'promo10005',
    name: 'Five off',
    description: '$5 off orders of $100',
    condition: { items: everything, spend: inCents(10_000) },
    offer: { level: 'order', discount: { amountOff: inCents(500) } },
    excludes: ['promo10002'],
  },
  {
    ...usual,
    id: 'promo10006',
    name: 'A light for the way',
    description: 'A head lamp with orders of $50',
    condition: { items: everything, spend: inCents(5_000) },
    offer: { level: 'gift', giftType: 'product', giftDetail: lamps, quantity: 1 },
  },
  {
    ...usual,
    id: 'promo10007',
    name: 'Last summer',
    description: '30% off the order',
    offer: { level: 'order', discount: percent(30) },
    endsAt: Date.UTC(2020, 8, 1),
  },
  {
    ...usual,
    id: 'promo10008',
    name: 'By the dozen',
    description: '10% off twelve gas canisters or more',
    condition: { items: canisters, quantity: 12 },
    offer: { level: 'item', items: canisters, discount: percent(10) },
    upsell: {
      notQualified: 'Gas canisters are cheaper by the dozen.',
      partiallyQualified: 'Twelve gas canisters, and they cost 10% less.',
      qualified: 'Your gas canisters cost 10% less.',
      tags: ['cart', 'checkout'],
    },
  },
];

export const coupons: readonly Coupon[] = [
  { id: 'WELCOME10', promotionIds: ['promo10001'] },
  { id: 'LOYAL15', promotionIds: ['promo10002'] },
  { id: 'APPAREL20', promotionIds: ['promo10003'] },
  { id: 'SHIPFREE', promotionIds: ['promo10004'] },
  { id: 'FIVEANDSHIP', promotionIds: ['promo10004', 'promo10005'] },
  { id: 'LAMPGIFT', promotionIds: ['promo10006'] },
  { id: 'SUMMER30', promotionIds: ['promo10007'] },
  { id: 'ONCE', promotionIds: ['promo10005'], maxUses: 1 },
];
