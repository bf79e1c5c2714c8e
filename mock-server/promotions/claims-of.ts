/** What is on offer in a store, and what coupons are claimed against. @module */

import type { Store } from '../store/store.ts';
import type { Claims } from './rules/claims.ts';
import { type Offers, offersOf } from './rules/offers.ts';

/** What is on offer at some time. */
export function offersIn({ promotions, coupons }: Pick<Store, 'promotions' | 'coupons'>, now: number): Offers {
  const opens = (promotionId: string) => coupons.by.promotion.equal(promotionId).length > 0;
  return offersOf({ promotions, coupons: { get: coupons.get, opens } }, now);
}

export function claimsOf(store: Pick<Store, 'promotions' | 'coupons' | 'orders' | 'settings'>, now: number): Claims {
  return {
    offers: offersIn(store, now),
    couponsPerOrder: store.settings.couponsPerOrder,
    usesOf: code => store.orders.by.coupon.equal(code).length,
  };
}
