/** Gifts with purchase as agents meet them. */
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { promotionShop } from '../../tests/support/promotion-shop.ts';

describe('gifts with purchase', () => {
  const gift = (more: object) => ({ id: 'gift', level: 'gift', minimumSpend: 30, ...more }) as const;

  it('given one that leaves no choice, when the order qualifies, then it is added for nothing, and goes when it does not', async () => {
    const { cart, price, items } = await promotionShop({
      promotions: [gift({ gift: { skuId: 'mug-sku', quantity: 2 } })],
    });
    const { body } = await cart({ 'pot-sku': 1 });
    const [pot, mug] = body.shoppingCart.items;
    expect(pot?.giftWithPurchaseCommerceItemMarkers).toEqual([]);
    expect(mug).toMatchObject({
      catRefId: 'mug-sku',
      quantity: 2,
      price: 0,
      rawTotalPrice: 20,
      discountInfo: [{ promotionId: 'gift' }],
      giftWithPurchaseCommerceItemMarkers: [
        { value: 'gift', giftType: 'sku', giftDetail: 'mug-sku', automaticQuantity: 2 },
      ],
    });
    expect(body.giftWithPurchaseOrderMarkers).toMatchObject([{ value: 'gift', quantity: 2 }]);
    expect(body.pricingMessages?.giftWithPurchaseMessages).toMatchObject([{ identifier: 'GWPQualified' }]);
    // what a client sends back is not added again
    const again = await price(body.orderId, { items: body.shoppingCart.items });
    expect(again.body.shoppingCart.items.map(({ id, quantity }) => [id, quantity])).toEqual([
      [pot?.id, 1],
      [mug?.id, 2],
    ]);
    const less = await price(body.orderId, { items: items({ 'mug-sku': 1 }) });
    expect(less.body.shoppingCart.items).toMatchObject([{ catRefId: 'mug-sku', quantity: 1, price: 10 }]);
    expect(less.body.giftWithPurchaseInfo).toEqual([]);
  });

  it('given a choice, when one is selected, then it is the gift; until then the order says that one can be', async () => {
    const { cart, price, items } = await promotionShop({ promotions: [gift({ gift: { productId: 'cap' } })] });
    const { orderId, giftWithPurchaseInfo, shoppingCart } = (await cart({ 'pot-sku': 1 })).body;
    expect(shoppingCart.items).toHaveLength(1);
    expect(giftWithPurchaseInfo).toMatchObject([
      { promotionId: 'gift', giftWithPurchaseDetail: 'cap', giftWithPurchaseQuantityAvailableForSelection: 1 },
    ]);
    const giftWithPurchaseSelections = [{ promotionId: 'gift', giftWithPurchaseQuantity: 1 }];
    const blue = { productId: 'cap', catRefId: 'cap-blue', quantity: 1, giftWithPurchaseSelections };
    const { body } = await price(orderId, { items: [...items({ 'pot-sku': 1 }), blue] });
    expect(body.shoppingCart.items[1]).toMatchObject({ catRefId: 'cap-blue', price: 0 });
    expect(body.giftWithPurchaseInfo?.[0]?.giftWithPurchaseQuantityAvailableForSelection).toBe(0);
    // a selection is no way to get something else for nothing
    const pot = { productId: 'pot', catRefId: 'pot-sku', quantity: 1, giftWithPurchaseSelections };
    const tried = await price(orderId, { items: [...items({ 'pot-sku': 1 }), pot] });
    expect(tried.body.shoppingCart.items).toHaveLength(1);
  });

  it('given fewer than are given, when the order is placed, then those there are, and stock knows of them', async () => {
    const { cart, submit, server } = await promotionShop({
      promotions: [gift({ gift: { skuId: 'cap-red', quantity: 3 } })],
    });
    const { orderId, shoppingCart } = (await cart({ 'pot-sku': 1 })).body;
    expect(shoppingCart.items[1]).toMatchObject({ catRefId: 'cap-red', quantity: 1 });
    expect((await submit(orderId)).body.state).toBe('QUEUED');
    expect(server.snapshot().skus.get('cap-red')?.stock.inStock).toBe(0);
  });

  it('given a gift to choose, when its choices are read, then only what is sold', async () => {
    const { call } = await promotionShop({ promotions: [] });
    const read = async (query: string) =>
      (await call<Schemas['GiftChoices']>('GET', `/orders/getGiftWithPurchaseChoices?${query}`)).body;
    const product = await read('GiftWithPurchaseType=product&GiftWithPurchaseDetail=cap&alwaysReturnSkus=true');
    expect(product.skus?.map(({ id }) => id)).toEqual(['cap-red', 'cap-blue']);
    expect((await read('giftWithPurchaseType=sku&giftWithPurchaseDetail=cap-red')).product.id).toBe('cap');
    expect((await read('giftWithPurchaseType=sku&giftWithPurchaseDetail=cap')).errorCode).toBe('26060');
  });
});
