/** What is on offer at some time. @module */

import type { Coupon, Offer, Promotion } from '../records.ts';

/** The merchant's promotions that are on at some time, in the order in which they are applied. */
export interface Offers {
  readonly promotions: readonly Promotion[];
  readonly coupons: Pick<Coupons, 'get'>;
  /** What orders may get that claim nothing: the promotions that no coupon has to open. */
  readonly open: readonly Candidate[];
  readonly now: number;
}

/** A promotion that an order may get, and the coupons of the order that name it. */
export type Candidate<Level extends Offer['level'] = Offer['level']> = Promotion & {
  readonly offer: Extract<Offer, { readonly level: Level }>;
  readonly claimedBy: readonly string[];
};

/** Coupons, of which a merchant may have very many: none of them is asked without need. */
export interface Coupons {
  /** By its code. */
  get(code: string): Coupon | undefined;
  /** Whether one of them opens a promotion. */
  opens(promotionId: string): boolean;
}

/** Promotions and coupons. */
export interface Marketing {
  readonly promotions: { values(): Iterable<Promotion> };
  readonly coupons: Coupons;
}

/** A few coupons. */
export function couponsIn(coupons: readonly Coupon[]): Coupons {
  return {
    get: code => coupons.find(({ id }) => id === code),
    opens: promotionId => coupons.some(({ promotionIds }) => promotionIds.includes(promotionId)),
  };
}

/** No promotions at all. */
export const noOffers: Offers = { promotions: [], open: [], coupons: couponsIn([]), now: 0 };

/**
 * What is on offer. Low priorities go first (documented); those of the same priority in the order of their ids, where
 * the documents leave it open.
 */
export function offersOf({ promotions, coupons }: Marketing, now: number): Offers {
  const on = [...promotions.values()]
    .filter(one => isOn(one, now))
    .sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
  return {
    promotions: on,
    open: on.filter(({ id }) => !coupons.opens(id)).map(promotion => ({ ...promotion, claimedBy: [] })),
    coupons,
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
  { siteId, coupons }: { readonly siteId: string; readonly coupons: readonly string[] },
): Candidate<Level>[] {
  // most orders claim nothing
  const all = coupons.length === 0 ? offers.open : offers.promotions.flatMap(one => candidate(one, coupons, offers));
  return all.filter(
    (one): one is Candidate<Level> =>
      one.offer.level === level && (one.siteIds === undefined || one.siteIds.includes(siteId)),
  );
}

function candidate(promotion: Promotion, codes: readonly string[], offers: Offers): readonly Candidate[] {
  const claimedBy = claimsOf(promotion.id, codes, offers);
  return claimedBy.length > 0 ? [{ ...promotion, claimedBy }] : offers.open.filter(({ id }) => id === promotion.id);
}

/** The coupons that open a promotion now. */
function claimsOf(promotionId: string, codes: readonly string[], { coupons, now }: Offers): readonly string[] {
  return codes.filter(code => {
    const coupon = coupons.get(code);
    return coupon?.promotionIds.includes(promotionId) === true && (coupon.startsAt ?? 0) <= now;
  });
}

function isOn({ enabled, startsAt = 0, endsAt }: Promotion, now: number): boolean {
  return enabled && startsAt <= now && (endsAt === undefined || now < endsAt);
}
