/** The format of promotions and coupons in users' data as a JSON Schema. @module */

import type * as Data from './format-promotions.ts';
import { amount, anyText, date, flag, list, object, oneOf, some, text } from './schema-parts.ts';

const selection = object<Data.ItemsData>({ productIds: list(text), skuIds: list(text), categoryIds: list(text) });

export const promotion = object<Data.PromotionData>(
  {
    id: text,
    displayName: text,
    description: anyText,
    level: oneOf(['item', 'order', 'shipping', 'gift']),
    priority: { type: 'integer' },
    enabled: flag,
    startDate: date,
    endDate: date,
    siteIds: list(text),
    priceListGroup: text,
    qualifyingItems: selection,
    minimumSpend: amount,
    minimumQuantity: some,
    percentOff: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
    amountOff: { type: 'number', exclusiveMinimum: 0 },
    items: selection,
    shippingMethods: list(text),
    gift: object<NonNullable<Data.PromotionData['gift']>>({ productId: text, skuId: text, quantity: some }),
    excludes: list(text),
    upsell: object<NonNullable<Data.PromotionData['upsell']>>({
      notQualified: text,
      partiallyQualified: text,
      qualified: text,
      tags: list(text),
    }),
  },
  ['id', 'level'],
);

export const coupon = object<Data.CouponData>(
  { id: text, promotions: { ...list(text), minItems: 1 }, maxUses: some, startDate: date },
  ['id', 'promotions'],
);
