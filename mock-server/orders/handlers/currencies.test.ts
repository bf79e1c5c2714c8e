import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../../tests/support/checked-desk.ts';
import { card, type OrderDesk, orderDesk } from '../../../tests/support/order-desk.ts';
import { currencyOf } from '../../wire/currency.ts';
import { minor, sum, unitsOf } from '../../wire/money.ts';

let desk: OrderDesk;
let supervisor: Desk;

beforeEach(async () => {
  desk = await orderDesk();
  supervisor = await checkedDesk(desk.server, 'supervisor');
});

const groups = [
  { priceListGroup: 'yenPriceGroup', currencyCode: 'JPY' },
  { priceListGroup: 'defaultPriceGroup', currencyCode: 'USD' },
  { priceListGroup: 'dinarPriceGroup', currencyCode: 'KWD' },
] as const;

describe.each(groups)('an order in $currencyCode', ({ priceListGroup, currencyCode }) => {
  const { parse, toMajor } = currencyOf(currencyCode);
  const oneUnit = toMajor(minor(1));
  const amount = (major: number | undefined) => parse(major ?? Number.NaN) ?? expect.fail(`${major} is no amount`);
  const order = (more: object = {}) => ({
    op: 'createOrder',
    profileId: desk.shopper,
    shoppingCart: desk.items(3),
    ...desk.shipping(),
    ...more,
  });

  it('given its price list group, when it is priced, taxed, shipped, placed, returned and refunded, then it adds up', async () => {
    const { body: cart } = await desk.post(order(), { priceListGroup });
    expect(cart).toMatchObject({ priceInfo: { currencyCode }, priceListGroup: { id: priceListGroup } });
    const { priceInfo } = cart;
    const total = amount(priceInfo?.total);
    expect(amount(priceInfo?.tax)).toBeGreaterThan(0);
    expect(
      sum([priceInfo?.amount, priceInfo?.shipping, priceInfo?.shippingSurchargeValue, priceInfo?.tax].map(amount)),
    ).toBe(total);

    const payments = [{ ...card, amount: priceInfo?.total }];
    const { body: placed } = await desk.post({ op: 'submitOrder', id: cart.id, payments, ...believed(cart) });
    expect(placed).toMatchObject({ state: 'QUEUED', payments: [{ currencyCode, amount: priceInfo?.total }] });

    desk.server.clock.advance({ hours: 2 });
    await desk.signInAgain();
    supervisor = await checkedDesk(desk.server, 'supervisor');
    desk.server.orders.fulfil(placed.id ?? '');
    const { body: returned } = await desk.call<Schemas['ReturnRequest']>('POST', '/returnRequests', {
      body: {
        op: 'createReturnRequest',
        orderId: placed.id,
        returnItems: items(placed).map(({ commerceItemId, quantity }) => ({
          commerceItemId,
          quantityToReturn: quantity,
          returnReason: 'defective',
        })),
      },
    });
    const at = `/returnRequests/${returned.returnRequestId}`;
    const received = await desk.call<Schemas['ReturnRequest']>('PUT', at, {
      body: {
        op: 'receiveReturns',
        returnItems: returned.returnItems?.map(({ returnItemId, quantityToReturn }) => ({
          returnItemId,
          quantityReceived: quantityToReturn,
        })),
      },
    });
    expect(amount(received.body.refundInfo?.refundDue)).toBe(total);
    const adjust = (otherRefund: number, returnFee: number) =>
      supervisor<Schemas['ReturnRequest']>('PUT', at, {
        body: { op: 'adjustRefundAmounts', returnItems: [], otherRefund, returnFee },
      });
    expect((await adjust(0, oneUnit)).body.refundInfo?.refundDue).toBe(toMajor(minor(unitsOf(total) - 1)));
    expect((await adjust(0, oneUnit / 10)).body.errorCode).toBe('13001');
    await adjust(0, 0);
    const refunded = await supervisor<Schemas['ReturnRequest']>('PUT', at, {
      body: { op: 'initiateRefund', returnItems: [] },
    });
    expect(refunded.body).toMatchObject({
      state: { displayKey: 'COMPLETE' },
      paymentReversalInfo: [{ amount: priceInfo?.total, currencyCode, state: 'Complete' }],
    });
  });

  it.each([
    ['a tenth of its smallest unit', oneUnit / 10],
    ['more than can be counted', 1e300],
  ])('given %s, when it is sent as price or payment, then it is refused and not rounded', async (_, sent) => {
    const code = async (body: object) => (await supervisor('POST', '/orders', { body, priceListGroup })).body.errorCode;
    expect(await code(order({ shoppingCart: desk.items(1, { externalPrice: sent }) }))).toBe('13001');
    expect(await code(order({ shoppingCart: desk.items(1, { overriddenPrice: sent }) }))).toBe('13001');
    expect(await code(order({ payments: [{ ...card, amount: sent }] }))).toBe('13001');
  });

  it('given a cart in another currency, when it is priced in this one, then what was agreed in that is dropped', async () => {
    const { body: cart } = await desk.post(
      order({ shoppingCart: desk.items(1, { externalPrice: 100 }), payments: [{ type: 'cash', amount: 1 }] }),
      { site: 'siteDE', priceListGroup: 'euroPriceGroup' },
    );
    expect(cart.priceInfo?.subTotal).toBe(100);
    const repriced = await desk.post({ op: 'priceOrder', id: cart.id }, { priceListGroup });
    const fresh = await desk.post({ ...order(), op: 'createNewCart', shoppingCart: desk.items(1) }, { priceListGroup });
    expect(repriced.body.priceInfo?.total).toBe(fresh.body.priceInfo?.total);
    expect(repriced.body).toMatchObject({ payments: [], priceInfo: { currencyCode } });
  });
});

it('given a price list group nobody knows, when an order is made with it, then 13001', async () => {
  const unknown = await desk.post({ op: 'createOrder', profileId: desk.shopper }, { priceListGroup: 'toString' });
  expect(unknown.body.errorCode).toBe('13001');
});

it('given orders in two currencies, when their shopper is read, then only those in the latest one are added up', async () => {
  const spent = async () => {
    const { body } = await desk.call<Schemas['ProfileView']>('GET', `/profiles/${desk.shopper}`);
    return { currency: body.profileDetail.lifetimeCurrencyCode, spend: body.profileDetail.lifetimeSpend };
  };
  await desk.heldOrder();
  desk.server.clock.advance({ minutes: 1 });
  const { body: cart } = await desk.post(
    { op: 'createOrder', profileId: desk.shopper, shoppingCart: desk.items(1), ...desk.shipping() },
    { priceListGroup: 'yenPriceGroup' },
  );
  await desk.post({ op: 'submitOrder', id: cart.id, payments: [card] });
  expect(await spent()).toEqual({ currency: 'JPY', spend: cart.priceInfo?.total });
});

function items({ shoppingCart }: Schemas['Order']) {
  return shoppingCart?.items ?? [];
}

function believed({ priceInfo }: Schemas['Order']) {
  return { shoppingCart: { ...desk.items(3), orderTotal: priceInfo?.total } };
}
