/** Returns of orders that were paid with loyalty points, in part or wholly: each currency goes back as it was paid. */
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServerOptions } from '../index.ts';

type Request = Schemas['ReturnRequest'];

const address = { address1: '1 Engine Street', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };
const card = { type: 'card', cardNumber: '4111111111111111', expiryMonth: '08', expiryYear: '2999' };
const points = (amount?: number) => ({ type: 'loyaltyPoints', ...(amount === undefined ? {} : { amount }) });

interface Bought {
  readonly paid?: readonly object[];
  readonly rate?: number;
  readonly priceListGroup?: 'money' | 'points';
}

/** Two mugs for 40.00, tax 3.55, shipping 6.95: 50.50; of the 5,000 points the shopper has, 2,500 have paid 25.00 and a card the rest. */
async function bought({ paid = [points(2_500), card], rate = 100, priceListGroup = 'money' }: Bought = {}) {
  const data: NonNullable<ReferenceServerOptions['data']> = {
    settings: {
      remorsePeriod: { enabled: false },
      payments: { alternateCurrency: { code: 'PTS', rate } },
      priceListGroups: [
        { id: 'money', currencyCode: 'USD', siteIds: [] },
        { id: 'points', currencyCode: 'PTS', siteIds: [] },
      ],
    },
    shippingMethods: [
      { id: 'ofMoney', ranges: [{ amount: 6.95 }] },
      { id: 'ofPoints', priceListGroup: 'points', ranges: [{ amount: 500 }] },
    ],
    products: [{ id: 'mug', listPrices: { money: 20, points: 1_500 }, skus: [{ id: 'mug-sku', inStockQuantity: 9 }] }],
    profiles: [{ id: 'shopper' }],
    funds: [{ id: 'LP1', type: 'loyaltyPoints', balance: 5_000, profileId: 'shopper' }],
  };
  const server = createReferenceServer({ seed: false, data });
  const call = await checkedDesk(server, 'supervisor');
  const shoppingCart = { items: [{ productId: 'mug', catRefId: 'mug-sku', quantity: 2 }] };
  const method = priceListGroup === 'money' ? 'ofMoney' : 'ofPoints';
  const rest = { profileId: 'shopper', shippingAddress: address, shippingMethod: { value: method }, shoppingCart };
  const cart = await call('POST', '/orders', { body: { op: 'createNewCart', ...rest }, priceListGroup });
  const id = cart.body.orderId ?? '';
  const placed = await call('POST', '/orders', { body: { op: 'submitOrder', id, payments: paid } });
  const orderId = server.orders.fulfil(id).id ?? '';
  const balance = () => Number(server.snapshot().funds.get('LP1')?.balance);
  const pointsOf = ({ paymentGroups = [] }: Schemas['Order']) => paymentGroups[0]?.paymentGroupId ?? '';

  const toReturn = ({ shoppingCart }: Schemas['Order'], quantityToReturn: number) =>
    shoppingCart?.items?.map(({ commerceItemId }) => ({ commerceItemId, quantityToReturn, returnReason: 'defective' }));
  const put = ({ returnRequestId }: Request, body: object) =>
    call<Request>('PUT', `/returnRequests/${returnRequestId}`, { body: { returnItems: [], ...body } });
  const receive = async (opened: Request) => {
    const returnItems = opened.returnItems?.map(({ returnItemId, quantityToReturn: quantityReceived }) => ({
      returnItemId,
      quantityReceived,
    }));
    return (await put(opened, { op: 'receiveReturns', returnItems })).body;
  };
  const received = async (quantity: number, order = placed.body) => {
    const body = { op: 'createReturnRequest', orderId: order.id, returnItems: toReturn(order, quantity) };
    return receive((await call<Request>('POST', '/returnRequests', { body })).body);
  };
  const refund = async (request: Request, ways?: readonly object[]) =>
    (await put(request, { op: 'initiateRefund', ...(ways && { paymentReversalInfo: ways }) })).body;
  const left = async ({ returnRequestId }: Request, primary: number, secondary: number) =>
    (
      await call<Schemas['RemainingRefund']>('POST', `/returnRequests/${returnRequestId}/calculateRemainingRefund`, {
        body: { primaryCurrencyRefundAmount: primary, secondaryCurrencyRefundAmount: secondary },
      })
    ).body;
  return { server, call, orderId, placed: placed.body, pointsOf, balance, toReturn, receive, received, refund, left };
}

describe('an order in money, paid in part with points', () => {
  it('given all of it comes back, when it is refunded, then card and points have what they paid, and both currencies are told', async () => {
    const { call, orderId, received, refund, balance } = await bought();
    const request = await received(2);
    expect(balance()).toBe(2_500);
    const ways = [
      { refundType: 'creditCard', amount: 25.5, currencyCode: 'USD', maxRefundAmount: 25.5 },
      { refundType: 'loyaltyPoints', amount: 2_500, currencyCode: 'PTS', maxRefundAmount: 2_500 },
    ];
    const due = { refundDue: 50.5, refundDuePrimaryCurrency: 25.5, refundDueSecondaryCurrency: 2_500 };
    expect(request).toMatchObject({ refundInfo: due, paymentReversalInfo: ways });
    const refunded = await refund(request);
    expect(refunded).toMatchObject({
      state: { displayKey: 'COMPLETE' },
      isSetteled: true,
      refundInfo: due,
      paymentReversalInfo: ways.map(({ maxRefundAmount: _, ...way }) => ({ ...way, state: 'Complete' })),
    });
    expect(balance()).toBe(5_000);
    const query = new URLSearchParams({ q: JSON.stringify({ orderId }) });
    const { body } = await call<Schemas['ReturnSearchRows']>('GET', `/returnRequests?${query}`);
    expect(body.searchResults).toMatchObject([{ totalRefund: 50.5, totalRefundMap: { USD: 25.5, PTS: 2_500 } }]);
  });

  it('given it comes back in two parts, when both are refunded, then the card comes first, and in the end all is back', async () => {
    const { received, refund, balance } = await bought();
    expect((await refund(await received(1))).paymentReversalInfo).toMatchObject([{ amount: 21.78 }]);
    expect(balance()).toBe(2_500);
    expect((await refund(await received(1))).paymentReversalInfo).toMatchObject([
      { refundType: 'creditCard', amount: 3.72 },
      { refundType: 'loyaltyPoints', amount: 2_500 },
    ]);
    expect(balance()).toBe(5_000);
  });

  it('given a supervisor who wants points to go back, when what is left is asked for, then both currencies are told, and the split that follows is taken', async () => {
    const { received, refund, left, balance } = await bought();
    const request = await received(1);
    expect(await left(request, 0, 0)).toMatchObject({
      totalRefundAmount: 21.78,
      remainingRefundAmountInPrimaryCurrency: 0,
      remainingRefundAmountInSecondaryCurrency: 0,
      minimumAmountInPrimaryCurrency: 0,
      minimumAmountInSecondaryCurrency: 0,
    });
    expect(await left(request, 11.78, 0)).toMatchObject({
      remainingRefundAmountInPrimaryCurrency: 10,
      remainingRefundAmountInSecondaryCurrency: 1_000,
    });
    expect(await left(request, 0, 600)).toMatchObject({
      remainingRefundAmountInPrimaryCurrency: 15.78,
      remainingRefundAmountInSecondaryCurrency: 1_578,
    });
    expect(await left(request, 11.78, 1_000)).toMatchObject({
      remainingRefundAmountInPrimaryCurrency: 0,
      remainingRefundAmountInSecondaryCurrency: 0,
    });
    const refunded = await refund(request, [
      { refundType: 'creditCard', amount: 11.78 },
      { refundType: 'loyaltyPoints', amount: 1_000 },
    ]);
    expect(refunded.refundInfo).toMatchObject({ refundDuePrimaryCurrency: 11.78, refundDueSecondaryCurrency: 1_000 });
    expect(balance()).toBe(3_500);
  });

  it('given more is due than one currency paid, when what is left is asked for, then the rest is the least of the other', async () => {
    const { received, left } = await bought();
    const request = await received(2);
    expect(await left(request, 0, 0)).toMatchObject({
      totalRefundAmount: 50.5,
      minimumAmountInPrimaryCurrency: 25.5,
      minimumAmountInSecondaryCurrency: 2_500,
    });
    expect(await left(request, 1, 0)).toMatchObject({
      remainingRefundAmountInPrimaryCurrency: 24.5,
      remainingRefundAmountInSecondaryCurrency: 2_500,
    });
  });

  it.each([
    [
      'more points than were paid',
      [
        { refundType: 'loyaltyPoints', amount: 2_501 },
        { refundType: 'creditCard', amount: 25.49 },
      ],
      '28348',
    ],
    [
      'points by hand',
      [
        { refundType: 'manualRefund', amount: 26.5 },
        { refundType: 'loyaltyPoints', amount: 2_400 },
      ],
      '28348',
    ],
    [
      'points on a new gift card',
      [
        { refundType: 'creditCard', amount: 25.5 },
        { refundType: 'physicalGiftCard', amount: 25 },
      ],
      '28348',
    ],
    [
      'half a point',
      [
        { refundType: 'loyaltyPoints', amount: 0.5 },
        { refundType: 'creditCard', amount: 50 },
      ],
      '13001',
    ],
    [
      'less than is due',
      [
        { refundType: 'loyaltyPoints', amount: 2_499 },
        { refundType: 'creditCard', amount: 25.5 },
      ],
      '13001',
    ],
  ])('given %s, when it is refunded so, then it is refused and nothing goes back', async (_, ways, code) => {
    const { received, refund, balance } = await bought();
    const request = await received(2);
    expect(((await refund(request, ways)) as { errorCode?: string }).errorCode).toBe(code);
    expect(balance()).toBe(2_500);
  });

  it('given points that are worth no whole cents, when everything has come back, then every point is back', async () => {
    const { received, refund, balance } = await bought({ paid: [points(1_000), card], rate: 300 });
    const card47 = 47.17;
    const first = await received(1);
    await refund(first, [
      { refundType: 'loyaltyPoints', amount: 499 },
      { refundType: 'creditCard', amount: 20.12 },
    ]);
    expect(balance()).toBe(4_499);
    const { paymentReversalInfo } = await refund(await received(1));
    expect(paymentReversalInfo).toMatchObject([{ amount: Math.round((card47 - 20.12) * 100) / 100 }, { amount: 501 }]);
    expect(balance()).toBe(5_000);
  });

  it('given an appeasement, when it is initiated or submitted, then it gives money back, and no more than was paid in money', async () => {
    const { call, orderId, received, refund, balance } = await bought();
    const { body } = await call<Schemas['AppeasementOptions']>('POST', '/appeasements/initiate', { body: { orderId } });
    expect(body.appeasementRefunds).toMatchObject([
      { refundType: 'creditCard', amount: 25.5 },
      { refundType: 'externalRefund', amount: 25.5 },
    ]);
    const appease = (amount: number) =>
      call<Schemas['Appeasement']>('POST', '/appeasements/submit', {
        body: { orderId, reason: 'itemArrivedDamaged', appeasementRefunds: [{ refundType: 'externalRefund', amount }] },
      });
    expect((await appease(25.51)).body.errorCode).toBe('13001');
    expect((await appease(15.5)).body.state).toBe('SUBMITTED');
    // of the 25.50 in money 10.00 are left
    expect((await refund(await received(1))).paymentReversalInfo).toMatchObject([{ amount: 10 }, { amount: 1_178 }]);
    expect(balance()).toBe(3_678);
  });

  it('given an exchange, when its replacement comes back, then what points had paid for it goes back in points', async () => {
    const { server, call, orderId, placed, pointsOf, toReturn, receive, received, refund, balance } = await bought();
    // the card has its 25.50 back by then, so that only points are left
    await refund(await received(1), [{ refundType: 'creditCard', amount: 21.78 }]);
    const body = { op: 'createExchangeRequest', orderId, returnItems: toReturn(placed, 1) };
    const { body: exchange } = await call<Request>('POST', '/exchanges', { body });
    await receive(exchange);
    const { body: sent } = await call<Request>('POST', '/exchanges', {
      body: { op: 'submitExchangeOrder', returnRequestId: exchange.returnRequestId },
    });
    const credit = [
      { refundType: 'returnCredit', amount: 3.72, currencyCode: 'USD', state: 'Complete' },
      { refundType: 'returnCredit', amount: 2_500, currencyCode: 'PTS', state: 'Complete' },
    ];
    expect(sent.paymentReversalInfo).toMatchObject(credit);
    expect(balance()).toBe(2_500);
    const replacement = server.orders.fulfil(exchange.replacementOrderId ?? '');
    expect(replacement.paymentGroups).toMatchObject([
      { paymentMethod: 'returnCredit', amount: 3.72, currencyCode: 'USD' },
      { paymentMethod: 'returnCredit', amount: 2_500, currencyCode: 'PTS' },
    ]);
    expect(pointsOf(replacement)).not.toBe(replacement.paymentGroups?.[1]?.paymentGroupId);
    const back = await refund(await received(1, replacement));
    expect(back).toMatchObject({
      state: { displayKey: 'PENDING_REFUND' },
      paymentReversalInfo: [
        { refundType: 'loyaltyPoints', amount: 2_500, state: 'Complete' },
        { refundType: 'manualRefund', amount: 3.72, state: 'Incomplete' },
      ],
    });
    expect(balance()).toBe(5_000);
  });
});

describe('an order in points', () => {
  it('given it comes back, when it is refunded, then the shopper has the points again', async () => {
    const { received, refund, balance } = await bought({ paid: [points()], priceListGroup: 'points' });
    expect(balance()).toBe(5_000 - 3_766);
    const refunded = await refund(await received(2));
    expect(refunded).toMatchObject({
      state: { displayKey: 'COMPLETE' },
      paymentReversalInfo: [{ refundType: 'loyaltyPoints', amount: 3_766, currencyCode: 'PTS', state: 'Complete' }],
    });
    expect(refunded.refundInfo).not.toHaveProperty('refundDueSecondaryCurrency');
    expect(balance()).toBe(5_000);
  });

  it('given points, when they are to go back onto a gift card, then 13001', async () => {
    const { received, refund, balance } = await bought({ paid: [points()], priceListGroup: 'points' });
    const refused = await refund(await received(2), [{ refundType: 'physicalGiftCard', amount: 3_766 }]);
    expect((refused as { errorCode?: string }).errorCode).toBe('13001');
    expect(balance()).toBe(5_000 - 3_766);
  });
});
