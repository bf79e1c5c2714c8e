import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { card } from '../../tests/support/order-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';

let server: ReferenceServer;
let call: Desk;

const declined = { ...card, cardNumber: '4000000000000002' };
const giftCard = { type: 'physicalGiftCard', giftCardNumber: '70010001', giftCardPin: '1234', amount: 10 };

async function open(payments: object) {
  server = createReferenceServer({ settings: { payments } });
  call = await checkedDesk(server);
}

async function cart(): Promise<{ id: string; total: number }> {
  const { shopper, product, address, shippingMethod } = server.fixtures;
  const { body } = await call('POST', '/orders', {
    body: {
      op: 'createOrder',
      profileId: shopper.id,
      shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 2 }] },
      shippingAddress: address,
      shippingMethod: { value: shippingMethod.id },
    },
  });
  return { id: body.orderId ?? '', total: body.priceInfo?.total ?? 0 };
}

const submit = (id: string, payments?: object[]) =>
  call('POST', '/orders', { body: { op: 'submitOrder', id, ...(payments && { payments }) } });
const add = (orderId: string, payments: object[]) =>
  call<Schemas['PaymentsResult']>('POST', '/payment', { body: { orderId, payments } });
const stateOf = async (id: string) => (await call('GET', `/orders/${id}`)).body.state;
const giftBalance = () => server.snapshot().funds.get('70010001')?.balance;

describe('where partial payment is allowed', () => {
  beforeEach(() => open({ allowPartialPayment: true, priceHoldHours: 48 }));

  it.each([
    ['is declined', '4000000000000002'],
    ['cannot be decided on, the gateway being unreachable', '4000000000000119'],
  ])(
    'given a card that %s, when the order is placed, then it waits, and the next payment completes it',
    async (_, cardNumber) => {
      const { id, total } = await cart();
      const { status, body } = await submit(id, [{ ...card, cardNumber }]);
      expect([status, body.state]).toEqual([200, 'PENDING_PAYMENT']);
      expect(body.payments).toMatchObject([{ paymentState: 'AUTHORIZE_FAILED', message: expect.any(String) }]);
      await add(id, [{ ...card, paymentMethodType: 'card', amount: total }]);
      expect(await stateOf(id)).toBe('QUEUED');
    },
  );

  it('given a card that is authorised in part, when the order is placed, then the rest is what is left', async () => {
    const { id, total } = await cart();
    const { body } = await submit(id, [{ ...card, cardNumber: '4000000000000259' }]);
    expect(body).toMatchObject({ state: 'PENDING_PAYMENT' });
    const left = Math.round((total - (body.totalAmountAuthorized ?? 0)) * 100) / 100;
    expect((await submit(id, [{ ...card, amount: left }])).body.state).toBe('QUEUED');
    expect((await call('GET', `/orders/${id}`)).body.totalAmountAuthorized).toBe(total);
  });

  it('given a gift card and a declined card, when the price hold ends, then the order is removed and the balance is back', async () => {
    const before = giftBalance();
    const { id } = await cart();
    await submit(id, [giftCard, declined]);
    expect(giftBalance()).not.toBe(before);
    server.clock.advance({ hours: 47 });
    expect(
      server.orders.settlePayment(id, { paymentGroupId: server.snapshot().orders.get(id)?.payments[0]?.id ?? '' })
        .state,
    ).toBe('PENDING_PAYMENT');
    server.clock.advance({ hours: 2 });
    call = await checkedDesk(server);
    expect(await stateOf(id)).toBe('REMOVED');
    expect(giftBalance()).toBe(before);
  });

  it('given an order that waits, when its contents are changed, then its prices are frozen: 20140', async () => {
    const { id } = await cart();
    await submit(id, [declined]);
    const { body } = await call('POST', '/orders', {
      body: { op: 'priceOrder', orderId: id, shoppingCart: { items: [] } },
    });
    expect(body.errorCode).toBe('20140');
  });
});

describe('where full payment is required', () => {
  beforeEach(() => open({ allowPartialPayment: false }));

  it.each([
    ['a card that is declined', '4000000000000002'],
    ['a gateway that does not respond', '4000000000000119'],
  ])(
    'given %s, when the order is placed, then it stays a cart, the payment says why, and nothing is paid',
    async (_, cardNumber) => {
      const { id } = await cart();
      const { status, body } = await submit(id, [{ ...card, cardNumber }]);
      expect([status, body.state, body.totalAmountAuthorized ?? 0]).toEqual([200, 'INCOMPLETE', 0]);
      expect(body.payments).toMatchObject([{ paymentState: 'AUTHORIZE_FAILED', message: expect.any(String) }]);
      expect(await stateOf(id)).toBe('INCOMPLETE');
    },
  );

  it.each([
    ['28347', 'a card that is authorised in part', [{ ...card, cardNumber: '4000000000000259' }]],
    [
      '28344',
      'a gift card named twice for more than it holds',
      [{ ...giftCard, amount: 30 }, { ...giftCard, amount: 30 }, card],
    ],
  ])(
    'given %s of %s, when the order is placed, then it stays a cart and nothing is paid',
    async (code, _, payments) => {
      const before = giftBalance();
      const { id } = await cart();
      expect((await submit(id, payments)).body.errorCode).toBe(code);
      expect(await stateOf(id)).toBe('INCOMPLETE');
      expect(giftBalance()).toBe(before);
    },
  );
});
