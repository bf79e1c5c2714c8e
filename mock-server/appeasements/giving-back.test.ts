import { expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../index.ts';

const card = { giftCardNumber: '7001', giftCardPin: '1234' };

/** An order of 20.00 and more that a gift card of 100.00 has paid, in the state that is asked for. */
async function giftCardOrder({ isFulfilled = true, settings = {} } = {}) {
  const data = {
    funds: [{ id: card.giftCardNumber, pin: card.giftCardPin, balance: 100 }],
  };
  const server = createReferenceServer({
    seed: false,
    data,
    settings: { remorsePeriod: { enabled: false }, ...settings },
  });
  server.seed.product({ id: 'mug' });
  const { id: profileId } = server.seed.profile();
  const call = await checkedDesk(server, 'supervisor');
  const cart = server.seed.order({ state: 'INCOMPLETE', profileId, items: [{ skuId: 'mug-sku', quantity: 2 }] });
  const body = { op: 'submitOrder', id: cart.id, payments: [{ type: 'physicalGiftCard', ...card }] };
  const { body: placed } = await call('POST', '/orders', { body, shopper: profileId });
  const { id: orderId = '' } = isFulfilled ? server.orders.fulfil(cart.id) : placed;
  const balance = () => Number(server.snapshot().funds.get(card.giftCardNumber)?.balance) / 100;
  const total = placed.priceInfo?.total ?? Number.NaN;
  const received = async (quantity: number) => {
    const returnItems = placed.shoppingCart?.items?.map(({ commerceItemId }) => ({
      commerceItemId,
      quantityToReturn: quantity,
      returnReason: 'defective',
    }));
    const made = await call<Schemas['ReturnRequest']>('POST', '/returnRequests', {
      body: { op: 'createReturnRequest', orderId, returnItems },
    });
    const path = `/returnRequests/${made.body.returnRequestId}`;
    await call('PUT', `${path}/receive`, {
      body: {
        returnItems: made.body.returnItems?.map(({ returnItemId }) => ({ returnItemId, quantityReceived: quantity })),
      },
    });
    return (ways?: object[]) =>
      call<Schemas['ReturnRequest']>('PUT', path, {
        body: { op: 'initiateRefund', returnItems: [], ...(ways && { paymentReversalInfo: ways }) },
      });
  };
  const appease = (amount: number) => {
    const [payment] = placed.paymentGroups ?? [];
    const appeasementRefunds = [
      { refundType: 'physicalGiftCard', amount, paymentGroupId: payment?.paymentGroupId ?? '' },
    ];
    return call<Schemas['Appeasement']>('POST', '/appeasements/submit', {
      body: { orderId, reason: 'itemArrivedDamaged', appeasementRefunds },
    });
  };
  return { call, orderId, profileId, total, balance, received, appease };
}

it('given goods that a gift card has paid, when they are refunded, then the card has its money back', async () => {
  const { total, balance, received } = await giftCardOrder();
  expect(balance()).toBe(100 - total);
  const refund = await received(2);
  const { body } = await refund();
  expect(body).toMatchObject({
    state: { displayKey: 'COMPLETE' },
    paymentReversalInfo: [{ refundType: 'physicalGiftCard', amount: total, state: 'Complete' }],
  });
  expect(balance()).toBe(100);
});

it('given an order paid by card, when its refund goes onto a gift card, then a new one has the money, and the response shows its number', async () => {
  const server = createReferenceServer({ seed: false });
  const { returnRequestId } = server.seed.return({ state: 'FULL_RETURN' });
  const call = await checkedDesk(server, 'supervisor');
  const path = `/returnRequests/${returnRequestId}`;
  const { refundInfo } = (await call<Schemas['ReturnRequest']>('GET', path)).body;
  const { body } = await call<Schemas['ReturnRequest']>('PUT', path, {
    body: {
      op: 'initiateRefund',
      returnItems: [],
      paymentReversalInfo: [{ refundType: 'physicalGiftCard', amount: refundInfo?.refundDue }],
    },
  });
  const made = [...server.snapshot().funds.values()].at(-1);
  expect(body).toMatchObject({
    state: { displayKey: 'COMPLETE' },
    paymentReversalInfo: [{ refundType: 'physicalGiftCard', giftCardNumber: made?.id }],
  });
  expect(Number(made?.balance) / 100).toBe(refundInfo?.refundDue);
});

it('given an appeasement onto a gift card, when it is submitted, then the card has the money, and returns give back the rest at most', async () => {
  const { total, balance, received, appease } = await giftCardOrder();
  expect((await appease(5)).body.state).toBe('SUBMITTED');
  expect(balance()).toBe(Math.round((105 - total) * 100) / 100);
  const refund = await received(2);
  expect((await refund()).body.errorCode).toBe('28347');
  expect((await appease(total)).body.errorCode).toBe('13001');
});

it('given an order of which an appeasement has given money back, when it is cancelled, then 200139: it would give back more than was paid', async () => {
  const { call, orderId, profileId, balance, appease } = await giftCardOrder({
    isFulfilled: false,
    settings: { extendedRemorsePeriod: { enabled: true, days: 3 } },
  });
  await appease(5);
  const before = balance();
  const begun = await call<Schemas['CancelOrderInitiated']>('POST', '/orders/initiateCancelOrder', {
    body: { orderId, cancelReason: 'changeOfMind' },
    shopper: profileId,
    site: 'siteUS',
  });
  const ended = await call('PUT', '/orders/submitCancelOrder', {
    body: { id: begun.body.cancelOrder?.id ?? '' },
    shopper: profileId,
    site: 'siteUS',
  });
  expect(ended.body.errorCode).toBe('200139');
  expect(balance()).toBe(before);
});
