/** What coupons are claimed against, in a store. @module */

import type { Store } from '../store/store.ts';
import type { Claims } from './rules/claims.ts';
import { offersOf } from './rules/offers.ts';

export function claimsOf(store: Pick<Store, 'promotions' | 'coupons' | 'orders' | 'settings'>, now: number): Claims {
  return {
    offers: offersOf(store, now),
    couponsPerOrder: store.settings.couponsPerOrder,
    usesOf: code => store.orders.by.coupon.equal(code).length,
  };
}
