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

/**
 * Insists that coupons are not used up, though what they opened may be over: prices were agreed on before.
 *
 * @throws {Refusal} 28346: a coupon has been used as often as it may be.
 */
export function checkUses(codes: readonly string[], { offers, usesOf }: Pick<Claims, 'offers' | 'usesOf'>): void {
  for (const code of codes) {
    if (isUsedUp(code, { offers, usesOf })) refuse('28346', { path: 'shoppingCart.coupons', message: usedUp(code) });
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
  return isUsedUp(id, { offers, usesOf }) ? { code: '28346', message: usedUp(id) } : undefined;
}

function isUsedUp(code: string, { offers, usesOf }: Pick<Claims, 'offers' | 'usesOf'>): boolean {
  return usesOf(code) >= (offers.coupons.get(code)?.maxUses ?? Number.POSITIVE_INFINITY);
}

function usedUp(code: string): string {
  return `The coupon ${code} has been used as often as it may be.`;
}
