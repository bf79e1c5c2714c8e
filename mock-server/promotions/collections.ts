/** How promotions and coupons are kept. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Coupon, Promotion } from './records.ts';

export const promotionCollection = collectionOf<Promotion>()({ order: byId, indexes: {} });
export const couponCollection = collectionOf<Coupon>()({
  order: byId,
  indexes: { promotion: ({ promotionIds }) => promotionIds },
});
