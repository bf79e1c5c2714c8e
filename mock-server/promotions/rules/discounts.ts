/**
 * What promotions take off an order. Item discounts come first, order discounts next and shipping discounts last; of each
 * level those with the lowest priority, each on what the ones before have left; an item has one item discount at most (all
 * documented). What excludes another one keeps it out where it came first.
 *
 * @module
 */

import { type Amount, minus, portion, share, smaller, sum, times, unitsOf, zero } from '../../wire/money.ts';
import type { Discount, LineDiscount, OrderPromotion, ShippingDiscount } from '../records.ts';
import { type Candidate, candidates, type Offers } from './offers.ts';
import { costOf, isOf, type OfferedLine, type PricedLine, progressTo } from './qualifying.ts';

/** Where an order is placed, and with which coupons. */
export interface OfferContext {
  readonly offers: Offers;
  readonly siteId: string;
  readonly priceListGroupId: string;
  readonly coupons: readonly string[];
}

/** A line that discounts are written to. */
export type DiscountedLine = PricedLine & { discounts: readonly LineDiscount[]; discountShare: Amount };

type Discounted = readonly OfferedLine<DiscountedLine>[];

const million = 1_000_000;

/**
 * Discounts lines, in place.
 *
 * @returns The promotions that the order has or could have.
 */
export function discountLines(lines: Discounted, context: OfferContext): OrderPromotion[] {
  if (context.offers.promotions.length === 0) return [];
  const all = giftsAmong(lines, context);
  for (const candidate of candidates('item', context.offers, context)) {
    const chosen = mayApply(candidate, all, lines, context)
      ? lines.filter(line => isDiscountable(line, candidate))
      : [];
    const amounts = chosen.map(({ line }) => itemDiscount(candidate.offer.discount, line, context.priceListGroupId));
    all.push(written(candidate, chosen, amounts));
  }
  for (const candidate of candidates('order', context.offers, context)) {
    const costs = lines.map(({ line }) => costOf(line));
    const amount = mayApply(candidate, all, lines, context)
      ? discountOf(candidate.offer.discount, sum(costs), context.priceListGroupId)
      : zero;
    all.push(written(candidate, lines, share(amount, costs.map(unitsOf))));
  }
  // a list that has grown holds room for more, in each of a hundred thousand orders
  return all.slice();
}

/**
 * What is taken off the shipping of each group, and the promotions that the order has or could have. A promotion is
 * for all shipping groups of its methods together, and shared out to them.
 */
export function discountShipping(
  costs: readonly { readonly cost: Amount; readonly methodId: string | undefined }[],
  lines: readonly OfferedLine[],
  before: readonly OrderPromotion[],
  context: OfferContext,
): { readonly off: readonly (readonly ShippingDiscount[])[]; readonly promotions: readonly OrderPromotion[] } {
  const off: ShippingDiscount[][] = costs.map(() => []);
  const offered = candidates('shipping', context.offers, context);
  if (offered.length === 0) return { off, promotions: before };
  const all = [...before];
  let rests = costs.map(({ cost }) => cost);
  for (const candidate of offered) {
    const { methodIds, discount } = candidate.offer;
    const isFor = (methodId: string | undefined) =>
      methodIds.length === 0 || (methodId !== undefined && methodIds.includes(methodId));
    const eligible = rests.map((rest, place) => (isFor(costs[place]?.methodId) ? rest : zero));
    const amount = mayApply(candidate, all, lines, context)
      ? discountOf(discount, sum(eligible), context.priceListGroupId)
      : zero;
    const shares = share(amount, eligible.map(unitsOf));
    rests = rests.map((rest, place) => minus(rest, shares[place] ?? zero));
    for (const [place, part] of shares.entries())
      if (part !== zero) off[place]?.push({ promotionId: candidate.id, amount: part });
    all.push(promotionOf(candidate, amount));
  }
  return { off, promotions: all };
}

/** Gifts are among the lines already: they cost nothing. */
function giftsAmong(lines: Discounted, context: OfferContext): OrderPromotion[] {
  return candidates('gift', context.offers, context).map(candidate => {
    const given = lines.filter(({ line }) => line.gift === candidate.id);
    return written(
      candidate,
      given,
      given.map(({ line }) => costOf(line)),
    );
  });
}

/** A price that a supervisor set is not discounted again (inferred), and neither is a gift. */
function isDiscountable(offered: OfferedLine<DiscountedLine>, { offer }: Candidate<'item'>): boolean {
  const { override, gift, discounts } = offered.line;
  return override === undefined && gift === undefined && discounts.length === 0 && isOf(offer.items, offered);
}

function mayApply(
  { id, excludes, condition }: Candidate,
  before: readonly OrderPromotion[],
  lines: readonly OfferedLine[],
  { offers, priceListGroupId }: OfferContext,
): boolean {
  const excluded = before.some(
    other =>
      other.isApplied &&
      (excludes.includes(other.id) ||
        offers.promotions.some(promotion => promotion.id === other.id && promotion.excludes.includes(id))),
  );
  return !excluded && progressTo(condition, lines, priceListGroupId) === 'all';
}

function itemDiscount(discount: Discount, line: DiscountedLine, group: string): Amount {
  if ('millionths' in discount) return portion(line.rawTotal, discount.millionths, million);
  return smaller(times(discount.amountOff[group] ?? zero, line.quantity), line.rawTotal);
}

function discountOf(discount: Discount, cost: Amount, group: string): Amount {
  if ('millionths' in discount) return portion(cost, discount.millionths, million);
  return smaller(discount.amountOff[group] ?? zero, cost);
}

/** Writes a discount to its lines; one of nothing is none. */
function written(candidate: Candidate, lines: Discounted, amounts: readonly Amount[]): OrderPromotion {
  const { id: promotionId, claimedBy: coupons } = candidate;
  const level = candidate.offer.level === 'order' ? 'order' : 'item';
  for (const [index, { line }] of lines.entries()) {
    const amount = amounts[index] ?? zero;
    if (amount === zero) continue;
    line.discounts = [...line.discounts, { promotionId, level, coupons, amount }];
    line.discountShare = sum([line.discountShare, amount]);
  }
  return promotionOf(candidate, sum(amounts));
}

// what is open to all is the same candidate for all orders, and most of them do not get it
const unapplied = new WeakMap<Candidate, OrderPromotion>();

function promotionOf(candidate: Candidate, amount: Amount): OrderPromotion {
  const { id, name, description, offer, claimedBy } = candidate;
  const known = amount === zero ? unapplied.get(candidate) : undefined;
  if (known !== undefined) return known;
  const isApplied = amount !== zero;
  const promotion = { id, name, description, level: offer.level, coupons: claimedBy, isApplied, amount };
  if (!isApplied && claimedBy.length === 0) unapplied.set(candidate, promotion);
  return promotion;
}
