/** Coupons, automatic discounts and gifts as agents meet them. */
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServerOptions } from '../index.ts';

const address = { address1: '1 Engine Street', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };
const card = { type: 'card', cardNumber: '4111111111111111', expiryMonth: '08', expiryYear: '2999' };
const reason = { cancelReason: 'changeOfMind' };

/** What the server sends of every order. */
type Shown = Schemas['Order'] & {
  readonly orderId: string;
  readonly priceInfo: Required<Pick<Schemas['OrderPriceInfo'], 'amount' | 'shipping' | 'total'>>;
  readonly discountInfo: Required<Schemas['OrderDiscountInfo']>;
  readonly shoppingCart: Required<Schemas['OrderContents']>;
};

type Data = NonNullable<ReferenceServerOptions['data']>;

async function shop(data: Pick<Data, 'promotions' | 'coupons'>) {
  const server = createReferenceServer({ seed: false });
  server.seed.product({ id: 'mug', listPrice: 10, skus: [{ id: 'mug-sku', inStockQuantity: 20 }] });
  server.seed.product({ id: 'pot', listPrice: 30, skus: [{ id: 'pot-sku', inStockQuantity: 20 }] });
  server.seed.product({ id: 'cap', listPrice: 5, skus: [{ id: 'cap-red', inStockQuantity: 1 }, { id: 'cap-blue' }] });
  const { id: profileId } = server.seed.profile({ id: 'shopper' });
  const loaded = createReferenceServer({ seed: false, snapshot: server.snapshot(), data });
  const call = await checkedDesk(loaded, 'agent');
  const items = (lines: Record<string, number>) =>
    Object.entries(lines).map(([sku, quantity]) => ({ productId: sku.replace(/-.*/, ''), catRefId: sku, quantity }));
  const post = (path: string, body: object) => call<Shown>('POST', path, { body });
  return {
    server: loaded,
    call,
    post,
    profileId,
    items,
    cart: (lines: Record<string, number>, coupons: readonly string[] = [], who = profileId) =>
      post('/orders', {
        op: 'createNewCart',
        profileId: who,
        shippingAddress: address,
        shippingMethod: { value: 'groundShipping' },
        shoppingCart: { items: items(lines), coupons: coupons.map(code => ({ code })) },
      }),
    price: (orderId: string, shoppingCart: object) => post('/orders', { op: 'priceOrder', orderId, shoppingCart }),
    submit: (id: string) => post('/orders', { op: 'submitOrder', id, payments: [card] }),
  };
}

const ten = { id: 'ten', description: 'Ten percent', level: 'order', percentOff: 10 } as const;

describe('coupons', () => {
  it.each([
    ['28326', 'is unknown', ['NONE'], {}],
    ['28326', 'differs in case', ['ten'], {}],
    ['28326', 'opens what is over', ['TEN'], { endDate: '2020-01-01T00:00:00.000Z' }],
    ['28326', 'opens what has not begun', ['TEN'], { startDate: '2999-01-01T00:00:00.000Z' }],
    ['28326', 'opens what is switched off', ['TEN'], { enabled: false }],
    ['28346', 'is one too many', ['TEN', 'TWO', 'TRE', 'FOR'], {}],
  ])('given one that %s %s, when it is claimed, then it is refused', async (code, _, claimed, more) => {
    const coupons = ['TEN', 'TWO', 'TRE', 'FOR'].map(id => ({ id, promotions: ['ten'] }));
    const { cart } = await shop({ promotions: [{ ...ten, ...more }], coupons });
    expect((await cart({ 'mug-sku': 1 }, claimed)).body.errorCode).toBe(code);
  });

  it('given one for a single use, when two carts have it, then the first is placed with it and the second is not', async () => {
    const once = { promotions: [ten], coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }] };
    const { cart, submit, server, price } = await shop(once);
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
    const { cart, submit, post, call } = await shop(once);
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
    const { cart, submit, post, server } = await shop(once);
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
    const server = createReferenceServer({ seed: false });
    const endDate = new Date(server.clock.now() + 60_000).toISOString();
    const made = await shop({ promotions: [{ ...ten, endDate }], coupons: [{ id: 'TEN', promotions: ['ten'] }] });
    const { orderId } = (await made.cart({ 'mug-sku': 3 }, ['TEN'])).body;
    made.server.clock.advance({ minutes: 2 });
    expect((await made.submit(orderId)).body.errorCode).toBe('28326');
  });

  it('given one of several promotions, when some apply, then it is claimed for those and unclaimed for the others', async () => {
    const five = { id: 'five', level: 'order', amountOff: 5, minimumSpend: 100 } as const;
    const { cart } = await shop({ promotions: [ten, five], coupons: [{ id: 'BOTH', promotions: ['ten', 'five'] }] });
    const { discountInfo } = (await cart({ 'pot-sku': 1 }, ['BOTH'])).body;
    expect(discountInfo).toMatchObject({
      orderDiscount: 3,
      orderDiscountDescList: [
        {
          promotionId: 'ten',
          promotionDesc: 'Ten percent',
          promotionLevel: 'order',
          coupon: 'BOTH',
          totalAdjustment: '-3',
        },
      ],
      orderImplicitDiscountList: [],
      orderCouponsMap: { BOTH: { promotionId: 'ten', totalAdjustment: -3 } },
      claimedCouponMultiPromotions: { BOTH: [{ promotionId: 'ten' }] },
      unclaimedCouponMultiPromotions: { BOTH: [{ promotionId: 'five' }] },
      unclaimedCouponsMap: {},
    });
  });
});

describe('automatic discounts', () => {
  const half = { id: 'half', level: 'item', percentOff: 50, items: { productIds: ['mug'] } } as const;
  const shipping = { id: 'ship', level: 'shipping', percentOff: 100, minimumSpend: 50 } as const;

  it('given one for items and one for shipping, when a cart is priced, then lines and order show what each takes off', async () => {
    const { cart } = await shop({ promotions: [half, shipping] });
    const { body } = await cart({ 'mug-sku': 2, 'pot-sku': 2 });
    expect(body.priceInfo).toMatchObject({ amount: 70, shipping: 0 });
    expect(body.discountInfo).toMatchObject({ orderDiscount: 0, shippingDiscount: 9.95 });
    expect(body.discountInfo.orderImplicitDiscountList.map(({ promotionId }) => promotionId)).toEqual(['half', 'ship']);
    expect(body.shoppingCart.items[0]).toMatchObject({
      amount: 10,
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
    const { cart, submit, post, items } = await shop({ promotions: [{ ...ten, minimumQuantity: 3 }] });
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

  it('given an order with a coupon, when it is amended after the coupon is used up, then it keeps it', async () => {
    const { cart, submit, post, items } = await shop({
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
    const { cart, submit, post } = await shop({
      promotions: [ten, half],
      coupons: [{ id: 'TEN', promotions: ['ten'] }],
    });
    const { orderId, priceInfo } = (await cart({ 'mug-sku': 2 }, ['TEN'])).body;
    expect(priceInfo.amount).toBe(9);
    await submit(orderId);
    expect((await post('/orders/copyOrder', { orderId })).body.priceInfo.amount).toBe(10);
  });

  it('given a sale that ends, when a cart is priced again, then it costs the full price', async () => {
    const endDate = new Date(createReferenceServer({ seed: false }).clock.now() + 60_000).toISOString();
    const { cart, post, server } = await shop({ promotions: [{ ...ten, endDate }] });
    const { orderId, priceInfo } = (await cart({ 'mug-sku': 2 })).body;
    expect(priceInfo.amount).toBe(18);
    server.clock.advance({ minutes: 2 });
    expect((await post('/orders/reprice', { id: orderId })).body.priceInfo.amount).toBe(20);
  });

  it('given a scheduled order, when it is placed, then with the discounts of that day', async () => {
    const endDate = new Date(createReferenceServer({ seed: false }).clock.now() + 36 * 3_600_000).toISOString();
    const { items, post, profileId, server } = await shop({ promotions: [{ ...ten, endDate }] });
    const startDate = new Date(server.clock.now()).toISOString().slice(0, 10);
    const schedule = { name: 'Daily', startDate, schedule: { occurrenceInDay: 1 } };
    const made = await post('/orders', {
      op: 'createOrder',
      profileId,
      schedule,
      shippingAddress: address,
      shippingMethod: { value: 'groundShipping' },
      shoppingCart: { items: items({ 'pot-sku': 2 }) },
      payments: [{ type: 'invoice', PONumber: 'PO-1' }],
    });
    expect(made.body.errorCode).toBeUndefined();
    server.clock.advance({ hours: 50 });
    await (await checkedDesk(server))('GET', '/orders/none');
    const orders = [...server.snapshot().orders.values()].filter(({ state }) => !state.includes('TEMPLATE'));
    expect(orders.map(({ priceInfo }) => priceInfo.amount).sort()).toEqual([5_400, 6_000]);
  });
});

describe('gifts with purchase', () => {
  const gift = (more: object) => ({ id: 'gift', level: 'gift', minimumSpend: 30, ...more }) as const;

  it('given one that leaves no choice, when the order qualifies, then it is added for nothing, and goes when it does not', async () => {
    const { cart, price, items } = await shop({ promotions: [gift({ gift: { skuId: 'mug-sku', quantity: 2 } })] });
    const { body } = await cart({ 'pot-sku': 1 });
    const [pot, mug] = body.shoppingCart.items;
    expect(pot?.giftWithPurchaseCommerceItemMarkers).toEqual([]);
    expect(mug).toMatchObject({
      catRefId: 'mug-sku',
      quantity: 2,
      amount: 0,
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
    expect(less.body.shoppingCart.items).toMatchObject([{ catRefId: 'mug-sku', quantity: 1, amount: 10 }]);
    expect(less.body.giftWithPurchaseInfo).toEqual([]);
  });

  it('given a choice, when one is selected, then it is the gift; until then the order says that one can be', async () => {
    const { cart, price, items } = await shop({ promotions: [gift({ gift: { productId: 'cap' } })] });
    const { orderId, giftWithPurchaseInfo, shoppingCart } = (await cart({ 'pot-sku': 1 })).body;
    expect(shoppingCart.items).toHaveLength(1);
    expect(giftWithPurchaseInfo).toMatchObject([
      { promotionId: 'gift', giftWithPurchaseDetail: 'cap', giftWithPurchaseQuantityAvailableForSelection: 1 },
    ]);
    const giftWithPurchaseSelections = [{ promotionId: 'gift', giftWithPurchaseQuantity: 1 }];
    const blue = { productId: 'cap', catRefId: 'cap-blue', quantity: 1, giftWithPurchaseSelections };
    const { body } = await price(orderId, { items: [...items({ 'pot-sku': 1 }), blue] });
    expect(body.shoppingCart.items[1]).toMatchObject({ catRefId: 'cap-blue', amount: 0 });
    expect(body.giftWithPurchaseInfo?.[0]?.giftWithPurchaseQuantityAvailableForSelection).toBe(0);
    // a selection is no way to get something else for nothing
    const pot = { productId: 'pot', catRefId: 'pot-sku', quantity: 1, giftWithPurchaseSelections };
    const tried = await price(orderId, { items: [...items({ 'pot-sku': 1 }), pot] });
    expect(tried.body.shoppingCart.items).toHaveLength(1);
  });

  it('given fewer than are given, when the order is placed, then those there are, and stock and returns know of them', async () => {
    const { cart, submit, server } = await shop({ promotions: [gift({ gift: { skuId: 'cap-red', quantity: 3 } })] });
    const { orderId, shoppingCart } = (await cart({ 'pot-sku': 1 })).body;
    expect(shoppingCart.items[1]).toMatchObject({ catRefId: 'cap-red', quantity: 1 });
    expect((await submit(orderId)).body.state).toBe('QUEUED');
    expect(server.snapshot().skus.get('cap-red')?.stock.inStock).toBe(0);
  });
});

describe('what is said of promotions', () => {
  it('given a cart that is on its way, when the messages are read for its shopper, then they are for that cart', async () => {
    const upsell = { partiallyQualified: 'One more.', qualified: 'Well done.', tags: ['cart'] };
    const { cart, call, profileId } = await shop({ promotions: [{ ...ten, minimumQuantity: 2, upsell }] });
    const said = async () => {
      const { body } = await call<Schemas['UpsellMessages']>('GET', '/orders/getUpsellMessages', {
        shopper: profileId,
      });
      return body.promotionUpsellMessages;
    };
    expect(await said()).toBeUndefined();
    await cart({ 'mug-sku': 1 });
    expect(await said()).toEqual([{ text: 'One more.', tags: ['cart'] }]);
    await cart({ 'mug-sku': 2 });
    expect(await said()).toEqual([{ text: 'Well done.', tags: ['cart'] }]);
  });

  it('given a gift to choose, when its choices are read, then only what is sold', async () => {
    const { call } = await shop({ promotions: [] });
    const read = async (query: string) =>
      (await call<Schemas['GiftChoices']>('GET', `/orders/getGiftWithPurchaseChoices?${query}`)).body;
    const product = await read('GiftWithPurchaseType=product&GiftWithPurchaseDetail=cap&alwaysReturnSkus=true');
    expect(product.skus?.map(({ id }) => id)).toEqual(['cap-red', 'cap-blue']);
    expect((await read('giftWithPurchaseType=sku&giftWithPurchaseDetail=cap-red')).product.id).toBe('cap');
    expect((await read('giftWithPurchaseType=sku&giftWithPurchaseDetail=cap')).errorCode).toBe('26060');
  });
});

describe('what has been discounted', () => {
  it('given a fulfilled order with every kind of discount, when all of it is returned, then what was paid goes back, to the cent', async () => {
    const { cart, submit, server } = await shop({
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

  it('given a coupon of an order, when the order is cancelled, then it stays used', async () => {
    const { cart, submit, post } = await shop({
      promotions: [ten],
      coupons: [{ id: 'ONCE', promotions: ['ten'], maxUses: 1 }],
    });
    const { orderId } = (await cart({ 'pot-sku': 1 }, ['ONCE'])).body;
    await submit(orderId);
    await post(`/orders/${orderId}`, { op: 'cancel', ...reason });
    expect((await cart({ 'pot-sku': 1 }, ['ONCE'])).body.errorCode).toBe('28346');
  });
});
