/** What is on offer at some time. @module */

import type { Coupon, Offer, Promotion } from '../records.ts';

/** The merchant's promotions that are on at some time, in the order in which they are applied. */
export interface Offers {
  readonly promotions: readonly Promotion[];
  readonly coupons: ReadonlyMap<string, Coupon>;
  /** Ids of promotions that only coupons open. */
  readonly closed: ReadonlySet<string>;
  readonly now: number;
}

/** A promotion that an order may get, and the coupons of the order that name it. */
export type Candidate<Level extends Offer['level'] = Offer['level']> = Promotion & {
  readonly offer: Extract<Offer, { readonly level: Level }>;
  readonly claimedBy: readonly string[];
};

/** Promotions and coupons as stores keep them. */
export interface Marketing {
  readonly promotions: { values(): Iterable<Promotion> };
  readonly coupons: { values(): Iterable<Coupon> };
}

/** No promotions at all. */
export const noOffers: Offers = { promotions: [], coupons: new Map(), closed: new Set(), now: 0 };

/**
 * What is on offer. Low priorities go first (documented); those of the same priority in the order of their ids, where
 * the documents leave it open.
 */
export function offersOf({ promotions, coupons }: Marketing, now: number): Offers {
  const all = [...coupons.values()];
  return {
    promotions: [...promotions.values()]
      .filter(one => isOn(one, now))
      .sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1)),
    coupons: new Map(all.map(coupon => [coupon.id, coupon])),
    closed: new Set(all.flatMap(({ promotionIds }) => promotionIds)),
    now,
  };
}

/** Whether a coupon opens something now. */
export function isValid({ promotionIds, startsAt = 0 }: Coupon, { promotions, now }: Offers): boolean {
  return startsAt <= now && promotions.some(({ id }) => promotionIds.includes(id));
}

/** What an order on a site with some coupons may get of a level. */
export function candidates<Level extends Offer['level']>(
  level: Level,
  offers: Offers,
  order: { readonly siteId: string; readonly coupons: readonly string[] },
): Candidate<Level>[] {
  const found: Candidate<Level>[] = [];
  for (const promotion of offers.promotions) {
    const { id, siteIds } = promotion;
    if (!isOf(promotion, level) || (siteIds !== undefined && !siteIds.includes(order.siteId))) continue;
    const claimedBy = order.coupons.length === 0 ? order.coupons : claimsOf(id, order.coupons, offers);
    if (claimedBy.length > 0 || !offers.closed.has(id)) found.push({ ...promotion, claimedBy });
  }
  return found;
}

/** The coupons that open a promotion now. */
function claimsOf(promotionId: string, codes: readonly string[], { coupons, now }: Offers): readonly string[] {
  return codes.filter(code => {
    const coupon = coupons.get(code);
    return coupon?.promotionIds.includes(promotionId) === true && (coupon.startsAt ?? 0) <= now;
  });
}

function isOf<Level extends Offer['level']>(
  promotion: Promotion,
  level: Level,
): promotion is Promotion & { readonly offer: Extract<Offer, { readonly level: Level }> } {
  return promotion.offer.level === level;
}

function isOn({ enabled, startsAt = 0, endsAt }: Promotion, now: number): boolean {
  return enabled && startsAt <= now && (endsAt === undefined || now < endsAt);
}
