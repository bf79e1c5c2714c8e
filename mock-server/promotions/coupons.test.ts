/** Coupons as agents claim them: which an order may have, and what becomes of them. */
import { describe, expect, it } from 'vitest';
import { inMinutes, promotionShop, ten } from '../../tests/support/promotion-shop.ts';

describe('claiming', () => {
  it.each([
    ['28326', 'is unknown', ['NONE'], {}],
    ['28326', 'differs in case', ['ten'], {}],
    ['28326', 'opens what is over', ['TEN'], { endDate: '2020-01-01T00:00:00.000Z' }],
    ['28326', 'opens what has not begun', ['TEN'], { startDate: '2999-01-01T00:00:00.000Z' }],
    ['28326', 'opens what is switched off', ['TEN'], { enabled: false }],
    ['28346', 'is one too many', ['TEN', 'TWO', 'TRE', 'FOR'], {}],
  ])('given one that %s %s, when it is claimed, then it is refused', async (code, _, claimed, more) => {
    const coupons = ['TEN', 'TWO', 'TRE', 'FOR'].map(id => ({ id, promotions: ['ten'] }));
    const { cart } = await promotionShop({ promotions: [{ ...ten, ...more }], coupons });
    expect((await cart({ 'mug-sku': 1 }, claimed)).body.errorCode).toBe(code);
  });

  it('given one for a single use, when two carts have it, then the first is placed with it and the second is not', async () => {
    const once = { promotions: [ten], coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }] };
    const { cart, submit, server, price } = await promotionShop(once);
    const other = server.seed.profile().id;
    const first = (await cart({ 'mug-sku': 3 }, ['ONCE'])).body;
    const second = (await cart({ 'mug-sku': 3 }, ['ONCE'], other)).body;
    expect((await submit(first.orderId)).body).toMatchObject({ state: 'QUEUED', discountInfo: { orderDiscount: 3 } });
    expect((await submit(second.orderId)).body.errorCode).toBe('28346');
    expect((await price(second.orderId, { coupons: [] })).body.discountInfo.orderDiscount).toBe(0);
    expect((await submit(second.orderId)).body.state).toBe('QUEUED');
  });

  it('given one for a single use, when two amendments claim it, then the first is submitted with it and the second is not', async () => {
    const once = { promotions: [ten], coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }] };
    const { cart, submit, post, call } = await promotionShop(once);
    const ids: string[] = [];
    for (const units of [1, 2]) {
      const { orderId } = (await cart({ 'mug-sku': units })).body;
      await submit(orderId);
      await post(`/orderAmendments/${orderId}`, { op: 'initiateAmendment' });
      const shoppingCart = { coupons: [{ code: 'ONCE' }] };
      await post(`/orderAmendments/${orderId}`, { op: 'priceOrderAmendment', shoppingCart });
      ids.push(orderId);
    }
    expect((await call('PUT', `/orderAmendments/${ids[0]}`)).body.priceInfo?.amount).toBe(9);
    expect((await call('PUT', `/orderAmendments/${ids[1]}`)).body.errorCode).toBe('28346');
  });

  it('given one for a single use in two quotes, when both are accepted, then the second is not placed', async () => {
    const once = { promotions: [ten], coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }] };
    const { cart, submit, post, server } = await promotionShop(once);
    const quoted = async () => {
      const { orderId } = (await cart({ 'mug-sku': 1 }, ['ONCE'])).body;
      await post('/orders/quote', { id: orderId });
      server.orders.provideQuote(orderId);
      return orderId;
    };
    const [first, second] = [await quoted(), await quoted()];
    expect((await submit(first)).body.state).toBe('QUEUED');
    expect((await submit(second)).body.errorCode).toBe('28346');
  });

  it('given one that ends between pricing and placing, when the cart is placed, then it is refused', async () => {
    const endDate = inMinutes(1);
    const { cart, submit, server } = await promotionShop({
      promotions: [{ ...ten, endDate }],
      coupons: [{ id: 'TEN', promotions: ['ten'] }],
    });
    const { orderId } = (await cart({ 'mug-sku': 3 }, ['TEN'])).body;
    server.clock.advance({ minutes: 2 });
    expect((await submit(orderId)).body.errorCode).toBe('28326');
  });

  it('given one of several promotions, when some apply, then it is claimed for those and unclaimed for the others', async () => {
    const five = { id: 'five', level: 'order', amountOff: 5, minimumSpend: 100 } as const;
    const { cart, submit } = await promotionShop({
      promotions: [ten, five],
      coupons: [{ id: 'BOTH', promotions: ['ten', 'five'] }],
    });
    const { discountInfo, orderId } = (await cart({ 'pot-sku': 1 }, ['BOTH'])).body;
    expect(discountInfo).toMatchObject({
      orderDiscount: 3,
      orderImplicitDiscountList: [],
      orderCouponsMap: { BOTH: { promotionId: 'ten', totalAdjustment: -3 } },
      claimedCouponMultiPromotions: { BOTH: [{ promotionId: 'ten' }] },
      unclaimedCouponMultiPromotions: { BOTH: [{ promotionId: 'five' }] },
      unclaimedCouponsMap: {},
    });
    expect((await submit(orderId)).body.discountInfo).toMatchObject({
      orderDiscountDescList: [
        {
          promotionId: 'ten',
          promotionDesc: 'Ten percent',
          promotionLevel: 'order',
          coupon: 'BOTH',
          totalAdjustment: '-3',
        },
      ],
    });
  });
});

describe('what becomes of the coupons of an order', () => {
  it('given an order with a coupon, when it is amended after the coupon is used up, then it keeps it', async () => {
    const { cart, submit, post, items } = await promotionShop({
      promotions: [ten],
      coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }],
    });
    const { orderId } = (await cart({ 'pot-sku': 3 }, ['ONCE'])).body;
    await submit(orderId);
    await post(`/orderAmendments/${orderId}`, { op: 'initiateAmendment' });
    const shoppingCart = { items: items({ 'pot-sku': 2 }), coupons: [{ code: 'ONCE' }] };
    const changed = await post(`/orderAmendments/${orderId}`, { op: 'priceOrderAmendment', shoppingCart });
    expect(changed.body.priceInfo.amount).toBe(54);
  });

  it('given an order with a coupon and an automatic discount, when it is copied, then only the latter comes along', async () => {
    const { cart, submit, post } = await promotionShop({
      promotions: [ten, { id: 'half', level: 'item', percentOff: 50 }],
      coupons: [{ id: 'TEN', promotions: ['ten'] }],
    });
    const { orderId, priceInfo } = (await cart({ 'mug-sku': 2 }, ['TEN'])).body;
    expect(priceInfo.amount).toBe(9);
    await submit(orderId);
    expect((await post('/orders/copyOrder', { orderId })).body.priceInfo.amount).toBe(10);
  });

  it('given a coupon of an order, when the order is cancelled, then it stays used', async () => {
    const { cart, submit, post } = await promotionShop({
      promotions: [ten],
      coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }],
    });
    const { orderId } = (await cart({ 'pot-sku': 1 }, ['ONCE'])).body;
    await submit(orderId);
    await post(`/orders/${orderId}`, { op: 'cancel', cancelReason: 'changeOfMind' });
    expect((await cart({ 'pot-sku': 1 }, ['ONCE'])).body.errorCode).toBe('28346');
  });
});
