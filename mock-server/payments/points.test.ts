/** Loyalty points: orders in money paid in part with them, and orders in points. */
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServerOptions } from '../index.ts';

const address = { address1: '1 Engine Street', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };
const card = { type: 'card', cardNumber: '4111111111111111', expiryMonth: '08', expiryYear: '2999' };
const points = (amount?: number | string) => ({ type: 'loyaltyPoints', ...(amount === undefined ? {} : { amount }) });

/** Goods for 40.00, tax 3.55, shipping 6.95; 5,000 points, 100 to the dollar. */
async function shop(payments: NonNullable<ReferenceServerOptions['settings']>['payments'] = {}) {
  const data: NonNullable<ReferenceServerOptions['data']> = {
    settings: {
      payments,
      priceListGroups: [
        { id: 'money', currencyCode: 'USD', siteIds: [] },
        { id: 'points', currencyCode: 'PTS', siteIds: [] },
      ],
    },
    shippingMethods: [
      { id: 'byGround', ranges: [{ amount: 6.95 }] },
      { id: 'byPoints', priceListGroup: 'points', ranges: [{ amount: 500 }] },
    ],
    products: [{ id: 'mug', listPrices: { money: 20, points: 1_500 }, skus: [{ id: 'mug-sku' }] }],
    profiles: [{ id: 'shopper' }, { id: 'other' }],
    funds: [{ id: 'LP1', type: 'loyaltyPoints', balance: 5_000, profileId: 'shopper' }],
  };
  const server = createReferenceServer({ seed: false, data });
  const call = await checkedDesk(server);
  const post = <T = Schemas['Order']>(path: string, body: object, priceListGroup?: string) =>
    call<T>('POST', path, { body, ...(priceListGroup === undefined ? {} : { priceListGroup }) });
  const cart = async (profileId = 'shopper', [method, group]: [string, string?] = ['byGround']) => {
    const shoppingCart = { items: [{ productId: 'mug', catRefId: 'mug-sku', quantity: 2 }] };
    const rest = { shippingAddress: address, shippingMethod: { value: method }, shoppingCart };
    const { body } = await post('/orders', { op: 'createNewCart', profileId, ...rest }, group);
    return { id: body.orderId ?? '', total: body.priceInfo?.total, body };
  };
  const submit = async (id: string, ...sent: object[]) =>
    (await post('/orders', { op: 'submitOrder', id, payments: sent })).body;
  const balance = () => Number(server.snapshot().funds.get('LP1')?.balance);
  return { server, call, post, cart, submit, balance };
}

describe('an order in money', () => {
  it('given points for a part of the goods, when it is placed, then they are taken and shown as points', async () => {
    const { cart, submit, balance, call } = await shop();
    const { id, total } = await cart();
    expect(total).toBe(50.5);
    const placed = await submit(id, points(2_500), card);
    expect(placed.state).toBe('QUEUED');
    expect(placed.payments).toMatchObject([
      { type: 'loyaltyPoints', amount: 2_500, currencyCode: 'PTS', paymentState: 'AUTHORIZED' },
      { type: 'card', amount: 25.5, currencyCode: 'USD' },
    ]);
    expect(placed).toMatchObject({
      totalAmountAuthorized: 50.5,
      totalAmountAuthorizedMap: { PTS: 2_500, USD: 25.5 },
      allowAlternateCurrency: true,
      exchangeRate: 0.01,
    });
    expect(balance()).toBe(2_500);
    const { body } = await call<Schemas['PaymentGroup']>(
      'GET',
      `/paymentGroups/${placed.paymentGroups?.[0]?.paymentGroupId}`,
    );
    expect(body.amountAuthorized).toBe(2_500);
  });

  it('given points without amount, when it is placed with a card for the rest, then they pay for all of the goods', async () => {
    const { cart, submit, balance } = await shop();
    const { id } = await cart();
    expect((await submit(id, { ...card, amount: 10.5 }, points())).state).toBe('QUEUED');
    expect(balance()).toBe(1_000);
  });

  it.each([
    ['28347', 'for more than the goods', [points(4_001), card]],
    ['28347', 'in two payments for more than the goods', [points(2_500), points(2_500), card]],
    ['13001', 'that are no whole number', [points(10.5), card]],
    ['28347', 'alone, which pay for no shipping', [points(4_000)]],
  ])('given points %s %s, when it is placed, then it is refused and none are taken', async (code, _, sent) => {
    const { cart, submit, balance } = await shop();
    expect((await submit((await cart()).id, ...sent)).errorCode).toBe(code);
    expect(balance()).toBe(5_000);
  });

  it('given more points than there are, or a shopper without any, when it is placed, then 28344 and 28339', async () => {
    const { cart, submit, balance } = await shop({ alternateCurrency: { code: 'PTS', rate: 200 } });
    expect((await submit((await cart()).id, points(6_000), card)).errorCode).toBe('28344');
    expect((await submit((await cart('other')).id, points(1_000), card)).errorCode).toBe('28339');
    expect(balance()).toBe(5_000);
  });

  it('given a merchant who takes none beside money, when it is paid with points, then 20186', async () => {
    const { cart, submit } = await shop({ allowAlternateCurrency: false });
    const { id, body } = await cart();
    expect(body.allowAlternateCurrency).toBe(false);
    expect((await submit(id, points(1_000), card)).errorCode).toBe('20186');
  });

  it('given points that come to a fraction of a cent, when it is paid with them, then the fraction is worth nothing', async () => {
    const { cart, submit } = await shop({ alternateCurrency: { code: 'PTS', rate: 300 } });
    const placed = await submit((await cart()).id, points(1_000), card);
    expect(placed.payments).toMatchObject([{ amount: 1_000 }, { amount: 47.17 }]);
    expect(placed.totalAmountAuthorized).toBe(50.5);
  });

  it('given it was paid with points, when it is cancelled, then they are given back', async () => {
    const { cart, submit, post, balance } = await shop();
    const { id } = await cart();
    await submit(id, points(2_500), card);
    await post(`/orders/${id}`, { op: 'cancel', cancelReason: 'changeOfMind' });
    expect(balance()).toBe(5_000);
  });

  it('given it was paid with points, when it is amended to cost less, then what they no longer pay is given back', async () => {
    const { cart, submit, post, call, balance } = await shop();
    const { id } = await cart();
    await submit(id, { ...card, amount: 10.5 }, points(4_000));
    await post(`/orderAmendments/${id}`, { op: 'initiateAmendment' });
    const shoppingCart = { items: [{ productId: 'mug', catRefId: 'mug-sku', quantity: 1 }] };
    const { body } = await post(`/orderAmendments/${id}`, { op: 'priceOrderAmendment', shoppingCart });
    expect(body.priceInfo?.total).toBe(28.73);
    const { body: amended } = await call('PUT', `/orderAmendments/${id}`);
    expect(amended.payments).toMatchObject([{ amount: 10.5 }, { amount: 1_823, currencyCode: 'PTS' }]);
    expect(balance()).toBe(5_000 - 1_823);
  });

  it('given a cart that is paid with points, when it is given to another shopper, then they are given back', async () => {
    const { cart, post, call, balance } = await shop();
    const { id } = await cart();
    await post('/orders', { op: 'preAuthorizeOrder', id, payments: [points(1_000)] });
    expect(balance()).toBe(4_000);
    const { body } = await call('PUT', `/orders/${id}?profileId=other`);
    expect([body.profileId, body.paymentGroups, balance()]).toEqual(['other', [], 5_000]);
  });

  it('given points were asked for, when a payment is added, then balance and rest are those', async () => {
    const { cart, submit, post, balance } = await shop({ allowPartialPayment: true });
    const { id: orderId } = await cart();
    const inquired = await post<Schemas['PaymentsResult']>('/payment', {
      orderId,
      op: 'inquireBalance',
      payments: [{ paymentMethodType: 'loyaltyPoints' }],
    });
    expect(inquired.body.paymentResponses).toMatchObject([{ balance: '5000', currencyCode: 'PTS' }]);
    expect((await submit(orderId, { ...card, amount: 10.5 })).state).toBe('PENDING_PAYMENT');
    const added = await post<Schemas['PaymentsResult']>('/payment', {
      orderId,
      payments: [{ paymentMethodType: 'loyaltyPoints', amount: 1_000 }],
    });
    expect(added.body.amountRemaining).toBe(30);
    const refused = await post('/payment', {
      orderId,
      payments: [{ paymentMethodType: 'loyaltyPoints', amount: 3_001 }],
    });
    expect(refused.body.errorCode).toBe('28347');
    expect(balance()).toBe(4_000);
  });
});

describe('an order in points', () => {
  it('given points, when it is placed, then all of it is in points, shipping and taxes too', async () => {
    const { cart, submit, balance } = await shop();
    const { id, body } = await cart('shopper', ['byPoints', 'points']);
    expect(body.priceInfo).toMatchObject({ amount: 3_000, shipping: 500, tax: 266, total: 3_766, currencyCode: 'PTS' });
    expect(body.priceListGroup).toMatchObject({
      isPointsBased: true,
      currency: { currencyType: 'loyaltyPoints', fractionalDigits: 0 },
    });
    expect((await submit(id, points())).state).toBe('QUEUED');
    expect(balance()).toBe(5_000 - 3_766);
  });

  it.each([[card], [{ type: 'invoice', PONumber: 'PO-1' }], [{ type: 'cash' }]])(
    'given %j, when it is paid with that, then 28347',
    async payment => {
      const { cart, submit } = await shop();
      const { id } = await cart('shopper', ['byPoints', 'points']);
      expect((await submit(id, payment)).errorCode).toBe('28347');
    },
  );
});
