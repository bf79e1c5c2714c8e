/** Items with add-ons and configured parts: one item on the wire, a line each in the order. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';

let server: ReferenceServer;
let call: Desk;

beforeEach(async () => {
  const products = [
    { id: 'watch', listPrice: 100, addOnProductIds: ['warranty'] },
    { id: 'warranty', listPrice: 10, notForIndividualSale: true, skus: [{ id: 'warranty-sku', inStockQuantity: 5 }] },
    { id: 'bike', listPrice: 500, configurable: true },
    { id: 'saddle', listPrice: 40 },
  ];
  server = createReferenceServer({ seed: false, data: { products, profiles: [{ id: 'shopper' }] } });
  call = await checkedDesk(server);
});

const item = (productId: string, quantity = 1) => ({ productId, catRefId: `${productId}-sku`, quantity });
const address = { address1: '1 Engine Street', city: 'Portland', state: 'OR', postalCode: '97201', country: 'US' };
const delivered = { shippingAddress: address, shippingMethod: { value: 'groundShipping' } };
const create = (items: object[], more: object = {}) =>
  call<Schemas['Order']>('POST', '/orders', {
    body: { op: 'createOrder', profileId: 'shopper', shoppingCart: { items }, ...delivered, ...more },
  });
const watch = (quantity = 1) => ({
  ...item('watch', quantity),
  childItems: [{ ...item('warranty', quantity), addOnItem: true, shopperInput: { name: 'June' } }],
});

describe('an item with add-ons', () => {
  it('shows them in it, and costs what all of it costs', async () => {
    const { body } = await create([watch(2)]);
    expect(body.shoppingCart?.items).toMatchObject([
      {
        productId: 'watch',
        price: 200,
        childItems: [{ productId: 'warranty', addOnItem: true, shopperInput: { name: 'June' }, price: 20 }],
      },
    ]);
    expect(body).toMatchObject({ numberOfItems: 2, priceInfo: { amount: 220 } });
    expect(body.shippingGroups?.[0]?.items).toHaveLength(1);
  });

  it('takes all of it from stock, and no more than there is', async () => {
    expect((await create([watch(6)])).body).toMatchObject({ errors: [{ errorCode: '28104' }] });
    const { body } = await create([watch(2)]);
    await call('POST', '/orders', { body: { op: 'submitOrder', id: body.id, payments: [{ type: 'cash' }] } });
    expect(server.snapshot().skus.get('warranty-sku')?.stock.inStock).toBe(3);
  });

  it('stays whole when it is sent back, copied, split over places, or left out', async () => {
    const { body } = await create([watch(2)]);
    const price = (more: object) =>
      call<Schemas['Order']>('POST', '/orders', { body: { op: 'priceOrder', id: body.id, ...more } });
    const again = (await price({ shoppingCart: { items: body.shoppingCart?.items } })).body;
    expect(again.shoppingCart?.items).toEqual(body.shoppingCart?.items);
    const [line] = body.shoppingCart?.items ?? [];
    const one = [{ commerceItemId: line?.commerceItemId, quantity: 1 }];
    const split = (await price({ shippingGroups: [{}, { ...delivered, items: one }] })).body;
    for (const group of split.shippingGroups ?? [])
      expect(group).toMatchObject({
        items: [{ quantity: 1, childItems: [{ quantity: 1 }] }],
        priceInfo: { amount: 110 },
      });
    const copy = await call<Schemas['Order']>('POST', '/orders/copyOrder', { body: { orderId: body.id } });
    expect(copy.body.shoppingCart?.items?.at(-1)?.childItems).toHaveLength(1);
    server.seed.product({ id: 'watch', active: false });
    expect((await price({})).body.shoppingCart?.items).toEqual([]);
  });
});

it('given parts of a configuration, then they belong to the item', async () => {
  const bike = {
    ...item('bike'),
    configuratorId: 'cfg-1',
    childItems: [{ ...item('saddle'), configurationOptionId: 'seat' }],
  };
  expect((await create([bike])).body.shoppingCart?.items).toMatchObject([
    { configuratorId: 'cfg-1', childItems: [{ configurationOptionId: 'seat', price: 40 }] },
  ]);
});

it.each([
  [
    '28410',
    'an add-on of another product',
    { ...item('bike'), childItems: [{ ...item('warranty'), addOnItem: true }] },
  ],
  ['28360', 'parts of what cannot be configured', { ...item('watch'), childItems: [item('saddle')] }],
  ['28155', 'an add-on alone', item('warranty')],
  [
    '28129',
    'an add-on of an unknown SKU',
    { ...watch(), childItems: [{ ...item('warranty'), catRefId: 'x', addOnItem: true }] },
  ],
])('is refused with %s: %s', async (code, _, sent) => {
  expect((await create([sent])).body).toMatchObject({ errorCode: code });
});
