/** Exchanges of items that other lines belong to: add-ons go with their item, configured products not at all. */
import { expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';

type Request = Schemas['ReturnRequest'];

const address = { address1: '1 Engine Street', city: 'Portland', state: 'OR', postalCode: '97201', country: 'US' };

/** A fulfilled order of a watch with its warranty, and of a bike with its saddle. */
async function shop() {
  const products = [
    { id: 'watch', listPrice: 100, addOnProductIds: ['warranty'] },
    { id: 'warranty', listPrice: 10, notForIndividualSale: true },
    { id: 'bike', listPrice: 500, configurable: true },
    { id: 'saddle', listPrice: 40 },
  ];
  const data = { settings: { remorsePeriod: { enabled: false } }, products, profiles: [{ id: 'shopper' }] };
  const server = createReferenceServer({ seed: false, data });
  const call = await checkedDesk(server);
  const item = (id: string) => ({ productId: id, catRefId: `${id}-sku`, quantity: 1 });
  const items = [
    { ...item('watch'), childItems: [{ ...item('warranty'), addOnItem: true }] },
    { ...item('bike'), childItems: [item('saddle')] },
  ];
  const { body } = await call('POST', '/orders', {
    body: {
      op: 'createOrder',
      profileId: 'shopper',
      shoppingCart: { items },
      shippingAddress: address,
      shippingMethod: { value: 'groundShipping' },
    },
  });
  const orderId = body.id ?? '';
  await call('POST', '/orders', { body: { op: 'submitOrder', id: orderId, payments: [{ type: 'cash' }] } });
  server.orders.fulfil(orderId);
  const { body: prepared } = await call<Request>('POST', '/exchanges', { body: { op: 'initiateExchange', orderId } });
  const lineOf = (id: string) => prepared.returnItems?.find(({ productId }) => productId === id)?.commerceItemId;
  const exchange = (...ids: readonly string[]) => {
    const returnItems = ids.map(id => ({
      commerceItemId: lineOf(id),
      quantityToReturn: 1,
      returnReason: 'defective',
    }));
    return call<Request>('POST', '/exchanges', { body: { op: 'createExchangeRequest', orderId, returnItems } });
  };
  return { call, exchange };
}

it('given an item with an add-on that is not sold by itself, when both are exchanged, then the replacement has them together', async () => {
  const { call, exchange } = await shop();
  const { status, body: open } = await exchange('watch', 'warranty');
  expect(status).toBe(200);
  const { body: replacement } = await call('GET', `/orders/${open.replacementOrderId}`);
  expect(replacement.shoppingCart?.items).toMatchObject([
    { productId: 'watch', childItems: [{ productId: 'warranty' }] },
  ]);
  expect(replacement.priceInfo?.total).toBe(open.refundInfo?.refundDue);
});

it('given an add-on alone, when it is exchanged, then 200114', async () => {
  const { exchange } = await shop();
  expect((await exchange('warranty')).body.errorCode).toBe('200114');
});

it.each([[['bike']], [['bike', 'saddle']]])(
  'given a configured product, when %j are exchanged, then 200162',
  async ids => {
    const { exchange } = await shop();
    expect((await exchange(...ids)).body.errorCode).toBe('200162');
  },
);
