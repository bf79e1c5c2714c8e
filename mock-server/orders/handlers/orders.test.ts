import { beforeEach, describe, expect, it } from 'vitest';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { card, type OrderDesk, orderDesk } from '../../../tests/support/order-desk.ts';
import { currencyOf } from '../../wire/currency.ts';
import { zero } from '../../wire/money.ts';

let desk: OrderDesk;

beforeEach(async () => {
  desk = await orderDesk();
});

describe('making an order', () => {
  it('given items, when a cart is created, then it is priced and custom properties come back', async () => {
    const { body } = await desk.post({
      op: 'createOrder',
      profileId: desk.shopper,
      shoppingCart: desk.items('2', { x_engraving: 'MN' }),
      x_giftWrap: true,
    });
    expect(body).toMatchObject({
      state: 'INCOMPLETE',
      siteId: 'siteUS',
      profileId: desk.shopper,
      x_giftWrap: true,
      dynamicProperties: [{ id: 'x_giftWrap', value: true }],
      shoppingCart: { numberOfItems: 2, items: [{ x_engraving: 'MN', quantity: 2 }] },
      payments: [],
    });
    expect(body.orderId).toBe(body.id);
  });

  it('given an open cart, when another is created, then createOrder continues it and createNewCart does not', async () => {
    const id = await desk.cart();
    expect((await desk.post({ op: 'createOrder' }, { shopper: desk.shopper })).body).toMatchObject({
      orderId: id,
      shoppingCart: { numberOfItems: 2 },
    });
    expect((await desk.post({ op: 'createNewCart' }, { shopper: desk.shopper })).body.orderId).not.toBe(id);
    expect((await desk.post({ op: 'createOrder', profileId: desk.shopper }, { site: 'siteDE' })).body).toMatchObject({
      siteId: 'siteDE',
      priceListGroup: { currency: { currencyCode: 'EUR', symbol: '€' } },
    });
  });

  it('given a card, when the order is placed, then it is held, paid for and taken from stock, and no number is kept', async () => {
    const before = await desk.inStock();
    const id = await desk.heldOrder();
    const { body } = await desk.call('GET', `/orders/${id}`);
    expect(body).toMatchObject({
      state: 'QUEUED',
      stateString: 'Queued',
      paymentGroups: [{ paymentState: 1, cardNumber: 'xxxxxxxxxxxx1111' }],
    });
    expect(body.totalAmountAuthorized).toBe(body.priceInfo?.total);
    expect(await desk.inStock()).toBe((before ?? 0) - 2);
    expect(JSON.stringify([...desk.server.snapshot().orders])).not.toContain('411111');
  });

  it('given a remorse period, when it is over, then the order is handed over and can no longer be cancelled', async () => {
    const id = await desk.heldOrder();
    desk.server.clock.advance({ hours: 1 });
    await desk.signInAgain();
    expect((await desk.call('GET', `/orders/${id}`)).body.state).toBe('SUBMITTED');
    const cancel = await desk.call('POST', '/orders/initiateCancelOrder', {
      shopper: desk.shopper,
      site: 'siteUS',
      body: { orderId: id, cancelReason: 'changeOfMind' },
    });
    expect(cancel).toMatchObject({ status: 400, body: { errorCode: '200139' } });
    expect((await desk.post({ op: 'resendOrdersForFulfillment', orders: [id] })).body).toMatchObject({ success: true });
  });

  it('given a declined card, when the order is placed, then it stays a cart', async () => {
    const id = await desk.cart();
    const before = desk.server.snapshot().orders.get(id);
    const declined = await desk.post({
      op: 'submitOrder',
      id,
      payments: [{ ...card, cardNumber: '4000000000000002' }],
      cartName: 'x',
    });
    expect(declined).toMatchObject({ status: 400, body: { errorCode: '476' } });
    expect(desk.server.snapshot().orders.get(id)).toEqual(before);
  });

  it('given payments that do not cover the total, when the order is placed, then it is refused', async () => {
    const id = await desk.cart();
    for (const payments of [undefined, [], [{ ...card, amount: 1 }]]) {
      expect((await desk.post({ op: 'submitOrder', id, ...(payments ? { payments } : {}) })).body.errorCode).toBe(
        '28347',
      );
    }
  });

  it('given an authorised card, when the order is placed, then it is not needed again', async () => {
    const orderId = await desk.cart();
    const total = desk.server.snapshot().orders.get(orderId)?.priceInfo.total ?? zero;
    const { body } = await desk.post({
      op: 'preAuthorizeOrder',
      orderId,
      amountRemaining: String(currencyOf('USD').toMajor(total)),
      payments: card,
    });
    expect(body).toMatchObject({ state: 'INCOMPLETE', payments: [{ paymentState: 'AUTHORIZED' }] });
    expect((await desk.post({ op: 'submitOrder', orderId })).body.state).toBe('QUEUED');
  });

  it('given a believed price, when it is not the price, then the order is refused', async () => {
    const id = await desk.cart();
    const believed = await desk.post({ op: 'submitOrder', id, payments: [card], shoppingCart: { orderTotal: 1 } });
    expect(believed.body.errorCode).toBe('28327');
    expect((await desk.post({ op: 'submitOrder', id, payments: [card], amountRemaining: 1 })).body.errorCode).toBe(
      '28327',
    );
  });

  it('given an order that is placed or not there, when it is changed, then it is refused', async () => {
    const id = await desk.heldOrder();
    expect(await desk.post({ op: 'priceOrder', id })).toMatchObject({ status: 400, body: { errorCode: '20140' } });
    expect(await desk.post({ op: 'priceOrder', orderId: 'none' })).toMatchObject({
      status: 404,
      body: { errorCode: '20107' },
    });
    expect(await desk.post({ op: 'priceOrder' })).toMatchObject({ status: 404, body: { errorCode: '20107' } });
    expect(await desk.post({ op: 'priceOrder', id: await desk.cart(), profileId: 'other' })).toMatchObject({
      body: { errorCode: '20107' },
    });
    expect(await desk.post({ op: 'createOrder', profileId: 'none' })).toMatchObject({
      status: 400,
      body: { errorCode: '22000' },
    });
    expect(await desk.post({ op: 'resendOrdersForFulfillment', orders: [id] })).toMatchObject({
      body: { errorCode: '20140' },
    });
    expect(await desk.post({ op: 'resendOrdersForFulfillment', orders: ['none'] })).toMatchObject({
      body: { errorCode: '20107' },
    });
  });

  it('given an order that waits for its payment, when a card pays for it, then it is placed, and nothing else may change', async () => {
    const { id = '' } =
      [...desk.server.snapshot().orders.values()].find(({ state }) => state === 'PENDING_PAYMENT') ?? {};
    expect((await desk.post({ op: 'submitOrder', id })).body.errorCode).toBe('476');
    expect((await desk.post({ op: 'priceOrder', id, shoppingCart: desk.items(1) })).body.errorCode).toBe('20140');
    expect((await desk.post({ op: 'submitOrder', id, payments: [card] })).body).toMatchObject({
      state: 'QUEUED',
      payments: [{ paymentState: 'AUTHORIZED' }],
    });
  });

  it('given a price of the supervisor, when an agent sends it, then only the supervisor may', async () => {
    const body = { op: 'createOrder', profileId: desk.shopper, shoppingCart: desk.items(1, { overriddenPrice: 5 }) };
    expect(await desk.post(body)).toMatchObject({ status: 403, body: { errorCode: '100091' } });
    const supervisor = await checkedDesk(desk.server, 'supervisor');
    const { body: priced } = await supervisor('POST', '/orders', { body });
    expect(priced).toMatchObject({
      priceInfo: { amount: 5 },
      shoppingCart: { items: [{ isPriceOverridden: true, overriddenPrice: 5 }] },
    });
  });
});

describe('reading an order', () => {
  it('given any order of the seed, when it is read, then its parts add up', async () => {
    for (const { id } of desk.server.snapshot().orders.values()) {
      const { priceInfo, shoppingCart } = (await desk.call('GET', `/orders/${id}`)).body;
      const { total = 0, amount = 0, shipping: cost = 0, shippingSurchargeValue = 0, tax = 0 } = priceInfo ?? {};
      expect(amount + cost + shippingSurchargeValue + tax).toBeCloseTo(total, 6);
      const lines = shoppingCart?.items ?? [];
      expect(lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)).toBeCloseTo(amount, 6);
    }
  });

  it('given an id that is not there, when it is read, then it is not found', async () => {
    expect(await desk.call('GET', '/orders/none')).toMatchObject({ status: 404, body: { errorCode: '210105' } });
  });
});
