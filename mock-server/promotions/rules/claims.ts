/** Which coupons an order may have. @module */

import { refuse } from '../../wire/refusal.ts';
import { isValid, type Offers } from './offers.ts';

/** What coupons are claimed against. */
export interface Claims {
  readonly offers: Offers;
  /** How many one order may have. */
  readonly couponsPerOrder: number;
  /** How many other orders have been placed with a coupon. */
  readonly usesOf: (code: string) => number;
}

/**
 * Insists on coupons that can be claimed now, `kept` ones excepted.
 *
 * @throws {Refusal} 28326: there is no such coupon, or it opens no promotion that is on; 28346: the order has more than it
 * may, or a coupon is used up.
 */
export function checkClaims(
  codes: readonly string[],
  kept: readonly string[],
  { offers, couponsPerOrder, usesOf }: Claims,
): void {
  const path = 'shoppingCart.coupons';
  if (codes.length > couponsPerOrder)
    refuse('28346', { path, message: `An order may have ${couponsPerOrder} coupons at most.` });
  for (const code of codes) {
    if (kept.includes(code)) continue;
    const why = whyNot(code, { offers, usesOf });
    if (why !== undefined) refuse(why.code, { path, message: why.message });
  }
}

/** Those of some coupons that can be claimed now. */
export function claimable(codes: readonly string[], claims: Pick<Claims, 'offers' | 'usesOf'>): string[] {
  return codes.filter(code => whyNot(code, claims) === undefined);
}

function whyNot(id: string, { offers, usesOf }: Pick<Claims, 'offers' | 'usesOf'>) {
  const coupon = offers.coupons.get(id);
  if (coupon === undefined) return { code: '28326', message: `There is no coupon ${id}.` };
  if (!isValid(coupon, offers)) return { code: '28326', message: `The coupon ${id} is not valid now.` };
  if (usesOf(id) < (coupon.maxUses ?? Number.POSITIVE_INFINITY)) return undefined;
  return { code: '28346', message: `The coupon ${id} has been used as often as it may be.` };
}
