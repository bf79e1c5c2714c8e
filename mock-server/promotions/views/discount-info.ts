/** Promotions on the wire, as orders and their lines show them. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { currencyOf } from '../../wire/currency.ts';
import { type Amount, minus, sum, zero } from '../../wire/money.ts';
import type { LineDiscount, OrderPromotion, ShippingDiscount } from '../records.ts';

/** What is shown of an order. */
interface Discounted {
  readonly state: string;
  readonly submittedAt: number | undefined;
  readonly promotions: readonly OrderPromotion[];
  readonly priceInfo: { readonly shippingDiscount: Amount };
  readonly currencyCode: string;
}

/** The discounts of an order: of what can still be changed by coupon, else one by one (recorded). */
export function discountInfoView(order: Discounted): Schemas['OrderDiscountInfo'] {
  const { promotions, priceInfo, currencyCode, state, submittedAt } = order;
  const { toMajor } = currencyOf(currencyCode);
  const applied = promotions.filter(({ isApplied }) => isApplied);
  const isOpen = submittedAt === undefined || state === 'BEING_AMENDED';
  return {
    // of the order as a whole: those of items are in the items
    orderDiscount: toMajor(sum(applied.filter(({ level }) => level === 'order').map(({ amount }) => amount))),
    shippingDiscount: toMajor(priceInfo.shippingDiscount),
    ...(isOpen ? discountsByCoupon(order) : { orderDiscountDescList: descriptions(applied, toMajor) }),
  };
}

/** A coupon is claimed where it gives something, and each of its promotions that gives nothing yet is an unclaimed one of it. */
function discountsByCoupon({ promotions, currencyCode }: Discounted) {
  const { toMajor } = currencyOf(currencyCode);
  const applied = promotions.filter(({ isApplied }) => isApplied);
  const rows = (wanted: readonly OrderPromotion[]) =>
    wanted.flatMap(promotion => promotion.coupons.map(coupon => [coupon, couponDiscount(promotion, toMajor)] as const));
  const [claimed, open] = [rows(applied), rows(promotions.filter(({ isApplied }) => !isApplied))];
  const claimedCodes = new Set(claimed.map(([code]) => code));
  return {
    orderImplicitDiscountList: applied
      .filter(({ coupons }) => coupons.length === 0)
      .map(promotion => orderDiscount(promotion, toMajor)),
    // of a coupon with several promotions the first one; the whole is in the lists below
    orderCouponsMap: Object.fromEntries(claimed.toReversed()),
    unclaimedCouponsMap: Object.fromEntries(open.filter(([code]) => !claimedCodes.has(code)).toReversed()),
    claimedCouponMultiPromotions: byCode(claimed),
    unclaimedCouponMultiPromotions: byCode(open),
  };
}

/** What promotions take off a shipping group and the lines in it; the group knows its own where an order has several. */
export function groupDiscountView(
  { promotions, priceInfo, currencyCode }: Discounted,
  { shippingDiscounts }: { readonly shippingDiscounts?: readonly ShippingDiscount[] },
  lines: readonly { readonly discounts: readonly LineDiscount[] }[],
): Schemas['ShippingGroupDiscountInfo'] {
  const { toMajor } = currencyOf(currencyCode);
  const onShipping = promotions.flatMap(promotion => {
    const own = shippingDiscounts?.find(({ promotionId }) => promotionId === promotion.id);
    const isHere = shippingDiscounts === undefined ? promotion.isApplied : own !== undefined;
    return promotion.level === 'shipping' && isHere ? [{ ...promotion, ...(own && { amount: own.amount }) }] : [];
  });
  const onOrder = lines.flatMap(({ discounts }) => discounts.filter(({ level }) => level === 'order'));
  return {
    orderDiscount: toMajor(sum(onOrder.map(({ amount }) => amount))),
    shippingDiscount: toMajor(priceInfo.shippingDiscount),
    discountDescList: descriptions(onShipping, toMajor),
  };
}

/** What promotions take off a line. */
export function lineDiscountViews(
  discounts: readonly LineDiscount[],
  { promotions, currencyCode }: Pick<Discounted, 'promotions' | 'currencyCode'>,
): Required<Pick<Schemas['OrderItem'], 'discountInfo' | 'itemDiscountInfos' | 'orderDiscountInfos'>> {
  const { toMajor } = currencyOf(currencyCode);
  const ofLevel = (wanted: LineDiscount['level']) => discounts.filter(({ level }) => level === wanted);
  const share = ({ promotionId, amount, coupons }: LineDiscount): Schemas['OrderDiscountShare'] => ({
    promotionId,
    amount: toMajor(amount),
    couponCodes: [...coupons],
  });
  return {
    discountInfo: ofLevel('item').map(({ promotionId, coupons, amount }) => ({
      promotionId,
      promotionDesc: promotions.find(({ id }) => id === promotionId)?.description ?? promotionId,
      promotionLevel: 'item',
      ...(coupons[0] === undefined ? {} : { coupon: coupons[0] }),
      totalAdjustment: adjustment(amount, toMajor),
    })),
    itemDiscountInfos: ofLevel('item').map(share),
    orderDiscountInfos: ofLevel('order').map(share),
  };
}

type ToMajor = (amount: Amount) => number;

/** A discount with each of its coupons, or alone. */
function descriptions(promotions: readonly OrderPromotion[], toMajor: ToMajor): Schemas['OrderDiscount'][] {
  return promotions.flatMap(promotion => {
    const described = orderDiscount(promotion, toMajor);
    return promotion.coupons.length === 0 ? [described] : promotion.coupons.map(coupon => ({ ...described, coupon }));
  });
}

function orderDiscount({ id, name, description, level, amount }: OrderPromotion, toMajor: ToMajor) {
  return {
    promotionId: id,
    promotionName: name,
    promotionDesc: description,
    promotionLevel: levelOf(level),
    totalAdjustment: adjustment(amount, toMajor),
  };
}

function couponDiscount(
  { id, name, description, level, isApplied, amount }: OrderPromotion,
  toMajor: ToMajor,
): Schemas['CouponDiscount'] {
  return {
    promotionId: id,
    promotionName: name,
    promotionDesc: description,
    promotionLevel: levelOf(level),
    ...(isApplied ? { totalAdjustment: toMajor(minus(zero, amount)) } : {}),
  };
}

function adjustment(amount: Amount, toMajor: ToMajor): string {
  return String(toMajor(minus(zero, amount)));
}

/** A gift is an item that is discounted to nothing. */
function levelOf(level: OrderPromotion['level']): string {
  return level === 'gift' ? 'item' : level;
}

function byCode(rows: readonly (readonly [string, Schemas['CouponDiscount']])[]): Schemas['CouponMultiPromotions'] {
  const grouped = Map.groupBy(rows, ([code]) => code);
  return Object.fromEntries([...grouped].map(([code, found]) => [code, found.map(([, discount]) => discount)]));
}
