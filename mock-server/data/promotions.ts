/** Promotions and coupons of users' data. @module */

import type { AmountsByGroup, Coupon, Discount, ItemSelection, Offer, Promotion } from '../promotions/records.ts';
import { groupNamed } from './catalog.ts';
import type { CouponData, ItemsData, PromotionData } from './format.ts';
import type { Loading } from './loading.ts';
import { amountAt, fail, instantOf, named, present } from './place.ts';

/** A promotion. */
export function promotionOf(data: PromotionData, place: string, loading: Loading): Promotion {
  const { id, displayName = id, description = displayName } = data;
  const { minimumQuantity, minimumSpend, upsell, siteIds, startDate, endDate } = data;
  return {
    id,
    name: displayName,
    description,
    offer: offerOf(data, place, loading),
    condition: {
      items: selectionOf(data.qualifyingItems, `${place}.qualifyingItems`, loading),
      ...present({
        quantity: minimumQuantity,
        spend:
          minimumSpend === undefined ? undefined : amounts(data, minimumSpend, `${place}.minimumSpend`, place, loading),
      }),
    },
    priority: data.priority ?? 10,
    enabled: data.enabled ?? true,
    excludes: data.excludes ?? [],
    ...present({
      startsAt: startDate === undefined ? undefined : instantOf(startDate),
      endsAt: endDate === undefined ? undefined : instantOf(endDate),
      siteIds: siteIds?.map((site, index) => named(loading.store.sites, site, 'site', `${place}.siteIds[${index}]`).id),
      upsell: upsell === undefined ? undefined : { ...present(upsell), tags: upsell.tags ?? [] },
    }),
  };
}

/** A coupon. */
export function couponOf({ id, startDate, ...data }: CouponData, place: string, { store }: Loading): Coupon {
  const promotionIds = data.promotions.map(
    (promotion, index) => named(store.promotions, promotion, 'promotion', `${place}.promotions[${index}]`).id,
  );
  const startsAt = startDate === undefined ? undefined : instantOf(startDate);
  return { id, promotionIds, ...present({ maxUses: data.maxUses, startsAt }) };
}

function offerOf(data: PromotionData, place: string, loading: Loading): Offer {
  const { level, gift } = data;
  if (level === 'gift') return giftOf(gift ?? fail(`${place}.gift`, 'is missing'), `${place}.gift`, loading);
  const discount = discountIn(data, place, loading);
  if (level === 'order') return { level, discount };
  if (level === 'item') return { level, discount, items: selectionOf(data.items, `${place}.items`, loading) };
  const methodIds = (data.shippingMethods ?? []).map(
    (id, index) => named(loading.store.shippingMethods, id, 'shipping method', `${place}.shippingMethods[${index}]`).id,
  );
  return { level, discount, methodIds };
}

function giftOf(
  { productId, skuId, quantity = 1 }: NonNullable<PromotionData['gift']>,
  place: string,
  { store }: Loading,
): Offer {
  if (skuId !== undefined) {
    const { id: giftDetail } = named(store.skus, skuId, 'SKU', `${place}.skuId`);
    return { level: 'gift', giftType: 'sku', giftDetail, quantity };
  }
  if (productId === undefined) return fail(`${place}.productId`, 'is missing, and so is skuId');
  const { id: giftDetail } = named(store.products, productId, 'product', `${place}.productId`);
  return { level: 'gift', giftType: 'product', giftDetail, quantity };
}

function discountIn(data: PromotionData, place: string, loading: Loading): Discount {
  const { percentOff, amountOff } = data;
  if ((percentOff === undefined) === (amountOff === undefined))
    return fail(`${place}.percentOff`, 'is missing, or stands beside amountOff: a discount is one of the two');
  if (percentOff !== undefined) return { millionths: Math.round(percentOff * 10_000) };
  return { amountOff: amounts(data, amountOff ?? 0, `${place}.amountOff`, place, loading) };
}

function amounts(
  { priceListGroup }: PromotionData,
  major: number,
  at: string,
  place: string,
  { store }: Loading,
): AmountsByGroup {
  const { priceListGroups: groups } = store.settings;
  const { id, currencyCode } =
    priceListGroup === undefined ? groups[0] : groupNamed(groups, priceListGroup, `${place}.priceListGroup`);
  return { [id]: amountAt(major, currencyCode, at) };
}

function selectionOf(data: ItemsData = {}, place: string, { store }: Loading): ItemSelection {
  const { productIds = [], skuIds = [], categoryIds = [] } = data;
  return {
    productIds: productIds.map((id, index) => named(store.products, id, 'product', `${place}.productIds[${index}]`).id),
    skuIds: skuIds.map((id, index) => named(store.skus, id, 'SKU', `${place}.skuIds[${index}]`).id),
    categoryIds,
  };
}
