/** Discounts that nobody has to claim, from the cart to what is given back. */
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { delivery, inMinutes, promotionShop, ten } from '../../tests/support/promotion-shop.ts';

describe('automatic discounts', () => {
  const half = { id: 'half', level: 'item', percentOff: 50, items: { productIds: ['mug'] } } as const;
  const shipping = { id: 'ship', level: 'shipping', percentOff: 100, minimumSpend: 50 } as const;

  it('given one for items and one for shipping, when a cart is priced, then lines and order show what each takes off', async () => {
    const { cart } = await promotionShop({ promotions: [half, shipping] });
    const { body } = await cart({ 'mug-sku': 2, 'pot-sku': 2 });
    expect(body.priceInfo).toMatchObject({ amount: 70, shipping: 0 });
    expect(body.discountInfo).toMatchObject({ orderDiscount: 0, shippingDiscount: 9.95 });
    expect(body.discountInfo.orderImplicitDiscountList.map(({ promotionId }) => promotionId)).toEqual(['half', 'ship']);
    expect(body.shoppingCart.items[0]).toMatchObject({
      price: 10,
      discountAmount: 10,
      itemDiscountInfos: [{ promotionId: 'half', amount: 10, couponCodes: [] }],
      orderDiscountInfos: [],
      discountInfo: [{ promotionId: 'half', totalAdjustment: '-10' }],
    });
    expect(body.shippingGroups?.[0]?.discountInfo).toMatchObject({
      shippingDiscount: 9.95,
      discountDescList: [{ promotionId: 'ship' }],
    });
  });

  it('given an order with one, when it is amended so that it no longer qualifies, then it costs the full price', async () => {
    const { cart, submit, post, items } = await promotionShop({ promotions: [{ ...ten, minimumQuantity: 3 }] });
    const { orderId, priceInfo } = (await cart({ 'pot-sku': 3 })).body;
    expect(priceInfo.amount).toBe(81);
    await submit(orderId);
    const { body } = await post(`/orderAmendments/${orderId}`, { op: 'initiateAmendment' });
    expect(body.priceInfo.amount).toBe(81);
    const changed = await post(`/orderAmendments/${orderId}`, {
      op: 'priceOrderAmendment',
      shoppingCart: { items: items({ 'pot-sku': 2 }) },
    });
    expect(changed.body.priceInfo.amount).toBe(60);
  });

  it('given a sale that ends, when a cart is priced again, then it costs the full price', async () => {
    const endDate = inMinutes(1);
    const { cart, post, server } = await promotionShop({ promotions: [{ ...ten, endDate }] });
    const { orderId, priceInfo } = (await cart({ 'mug-sku': 2 })).body;
    expect(priceInfo.amount).toBe(18);
    server.clock.advance({ minutes: 2 });
    expect((await post('/orders/reprice', { id: orderId })).body.priceInfo.amount).toBe(20);
  });

  it('given a scheduled order, when it is placed, then with the discounts of that day', async () => {
    const endDate = inMinutes(36 * 60);
    const { items, post, server } = await promotionShop({ promotions: [{ ...ten, endDate }] });
    const startDate = new Date(server.clock.now()).toISOString().slice(0, 10);
    const schedule = { name: 'Daily', startDate, schedule: { occurrenceInDay: 1 } };
    const made = await post('/orders', {
      op: 'createOrder',
      profileId: 'shopper',
      schedule,
      ...delivery,
      shoppingCart: { items: items({ 'pot-sku': 2 }) },
      payments: [{ type: 'invoice', PONumber: 'PO-1' }],
    });
    expect(made.body.errorCode).toBeUndefined();
    server.clock.advance({ hours: 50 });
    await (await checkedDesk(server))('GET', '/orders/none');
    const orders = [...server.snapshot().orders.values()].filter(({ state }) => !state.includes('TEMPLATE'));
    expect(orders.map(({ priceInfo }) => priceInfo.amount).sort()).toEqual([5_400, 6_000]);
  });

  it('given a fulfilled order with every kind of discount, when all of it is returned, then what was paid goes back, to the cent', async () => {
    const { cart, submit, server } = await promotionShop({
      promotions: [
        { id: 'half', level: 'item', percentOff: 33, items: { productIds: ['mug'] } },
        { ...ten, percentOff: 7.5 },
        { id: 'ship', level: 'shipping', amountOff: 1.23 },
        { id: 'gift', level: 'gift', gift: { skuId: 'cap-blue' } },
      ],
    });
    const { orderId, priceInfo } = (await cart({ 'mug-sku': 3, 'pot-sku': 1 })).body;
    await submit(orderId);
    server.clock.advance({ hours: 2 });
    server.orders.fulfil(orderId);
    // the token has expired since
    const desk = await checkedDesk(server, 'agent');
    const post = (body: object) => desk<Schemas['ReturnRequest']>('POST', '/returnRequests', { body });
    const { body: draft } = await post({ op: 'initiateReturn', orderId });
    const returnItems = draft.returnItems?.map(({ commerceItemId, quantityAvailableForReturn: quantityToReturn }) => ({
      commerceItemId,
      quantityToReturn,
      returnReason: 'defective',
    }));
    const { body } = await post({ op: 'calculateRefundAmounts', orderId, returnItems });
    expect(body.refundInfo?.refundDue).toBe(priceInfo.total);
  });
});

it('given a cart that is on its way, when the messages are read for its shopper, then they are for that cart', async () => {
  const upsell = { partiallyQualified: 'One more.', qualified: 'Well done.', tags: ['cart'] };
  const { cart, call } = await promotionShop({ promotions: [{ ...ten, minimumQuantity: 2, upsell }] });
  const said = async () => {
    const { body } = await call<Schemas['UpsellMessages']>('GET', '/orders/getUpsellMessages', {
      shopper: 'shopper',
    });
    return body.promotionUpsellMessages;
  };
  expect(await said()).toBeUndefined();
  await cart({ 'mug-sku': 1 });
  expect(await said()).toEqual([{ text: 'One more.', tags: ['cart'] }]);
  await cart({ 'mug-sku': 2 });
  expect(await said()).toEqual([{ text: 'Well done.', tags: ['cart'] }]);
});
