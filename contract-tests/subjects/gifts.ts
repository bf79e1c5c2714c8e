/** Gifts with purchase, found in orders that earned one: no operation lists promotions. @module */

import type { Order } from '../../src/index.ts';
import { firstOf, identified, type Subject } from '../engine/subject.ts';
import type { ProductSubject } from './products.ts';

/** A gift, and what earned it. */
export interface GiftSubject extends ProductSubject {
  readonly promotionId: string;
  /** A coupon that it takes; absent: none. */
  readonly code?: string;
  readonly bought: readonly (ProductSubject & { readonly quantity: number })[];
}

const example = { productId: 'prod10002', skuId: 'sku10002' };

/** What an order was given, and had to hold for it. */
export const gift: Subject<GiftSubject> = {
  name: 'gift',
  what: 'an order with a gift',
  example: { ...example, promotionId: 'promo10001', bought: [{ ...example, quantity: 2 }] },
  async find({ agent }) {
    const { orders } = agent();
    return firstOf(
      identified(orders.search({ pageSize: 25 })),
      async ({ id, gwp }) => (gwp === true ? giftIn(await orders.get(id)) : undefined),
      200,
    );
  },
};

function giftIn({ shoppingCart, discountInfo }: Order): GiftSubject | undefined {
  const lines = (shoppingCart?.items ?? []).flatMap(
    ({ productId, catRefId: skuId, quantity = 1, giftWithPurchaseCommerceItemMarkers: [marker] = [] }) =>
      productId === undefined || skuId === undefined
        ? []
        : [{ productId, skuId, quantity, promotionId: marker?.value ?? undefined }],
  );
  const given = lines.find(({ promotionId }) => promotionId !== undefined);
  if (given?.promotionId === undefined) return undefined;
  const { productId, skuId, promotionId } = given;
  const { coupon: code } = discountInfo?.orderDiscountDescList?.find(each => each.promotionId === promotionId) ?? {};
  const bought = lines.filter(line => line.promotionId === undefined);
  return { productId, skuId, promotionId, bought, ...(typeof code === 'string' && { code }) };
}
