/** Orders that are picked up in a store, from the cart to the counter. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';
import { settings } from '../merchant/seed.ts';
import { nextOrderState, type OrderState } from './rules/order-lifecycle.ts';

let server: ReferenceServer;
let call: Desk;

beforeEach(async () => {
  server = createReferenceServer({
    seed: false,
    data: {
      locations: [
        {
          id: 'corner',
          inventory: true,
          address: { address1: '1 Corner', city: 'Boston', state: 'MA', postalCode: '02101', country: 'US' },
        },
        { id: 'warehouse', pickUp: false },
      ],
      products: [
        { id: 'mug', listPrice: 10, skus: [{ id: 'mug-sku', inStockQuantity: 5, inStockQuantities: { corner: 2 } }] },
      ],
      profiles: [{ id: 'shopper' }],
    },
  });
  call = await checkedDesk(server);
});

const address = { address1: '1 Engine Street', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };
const mugs = (quantity: number) => [{ productId: 'mug', catRefId: 'mug-sku', quantity }];
const atCorner = (quantity: number) => ({
  type: 'inStorePickupShippingGroup',
  locationId: 'corner',
  firstName: 'Ana',
  items: mugs(quantity),
});
const shippedHome = (quantity: number) => ({
  shippingAddress: address,
  shippingMethod: { value: 'groundShipping' },
  items: mugs(quantity),
});
const create = (shippingGroups: object[]) =>
  call<Schemas['Order']>('POST', '/orders', { body: { op: 'createOrder', profileId: 'shopper', shippingGroups } });
const submit = async (shippingGroups: object[]) => {
  const { body } = await create(shippingGroups);
  const id = body.id ?? '';
  await call('POST', '/orders', { body: { op: 'submitOrder', id, payments: [{ type: 'invoice', PONumber: 'PO-1' }] } });
  return { id, groups: (body.shippingGroups ?? []).map(({ shippingGroupId }) => shippingGroupId) };
};
const pickUp = (id: string, group: string | undefined) =>
  call<Schemas['Error'] | undefined>('POST', `/orders/${id}/shippingGroups/${group}/pickupItems`);
const stock = () => {
  const sku = server.snapshot().skus.get('mug-sku');
  return [sku?.stock.inStock, sku?.stockAt?.corner];
};

describe('a pick-up', () => {
  it('is shipped for nothing, taxed where the store is, and shown with the store', async () => {
    const { body } = await create([shippedHome(1), atCorner(2)]);
    const [home, corner] = body.shippingGroups ?? [];
    expect(home?.priceInfo).toMatchObject({ amount: 10, tax: 0.89 });
    expect(corner).toMatchObject({
      type: 'inStorePickupShippingGroup',
      locationId: 'corner',
      firstName: 'Ana',
      store: { locationId: 'corner', city: 'Boston' },
      shippingMethod: { value: 'inStorePickupShippingGroup', cost: 0 },
      priceInfo: { amount: 20, shipping: 0, tax: 1.25, total: 21.25 },
    });
    expect(corner).not.toHaveProperty('shippingAddress');
    const { body: page } = await call<Schemas['OrderPage']>('GET', `/orders?queryFormat=SCIM&q=id eq "${body.id}"`);
    expect(page.items?.[0]?.shippingGroups?.[1]).toMatchObject({
      shippingGroupClassType: 'inStorePickupShippingGroup',
      locationId: 'corner',
      commerceItemRelationships: [{ quantity: 2, inventoryLocationId: 'corner' }],
    });
  });

  it('takes from the stock of the store, and gives it back', async () => {
    expect((await create([atCorner(3)])).body).toMatchObject({ errors: [{ errorCode: '28104' }] });
    const { id } = await submit([shippedHome(1), atCorner(2)]);
    expect(stock()).toEqual([4, 0]);
    expect((await create([atCorner(1)])).body).toMatchObject({ errors: [{ errorCode: '28104' }] });
    await call('POST', `/orders/${id}`, { body: { op: 'cancel', cancelReason: 'changeOfMind' } });
    expect(stock()).toEqual([5, 2]);
  });

  it('is paid at the counter, where nothing of the order is shipped', async () => {
    const place = async (groups: object[]) => {
      const { id } = (await create(groups)).body;
      return call('POST', '/orders', { body: { op: 'submitOrder', id, payments: [{ type: 'inStorePayment' }] } });
    };
    expect((await place([shippedHome(1), atCorner(1)])).body.errorCode).toBe('28347');
    const { body } = await place([atCorner(1)]);
    expect(body).toMatchObject({
      state: 'QUEUED',
      payments: [{ type: 'inStorePayment', paymentMethod: 'inStorePayment', paymentState: 'PAYMENT_DEFERRED' }],
    });
  });

  it('is not paid at the counter by way of an amendment or a schedule, where something of the order is shipped', async () => {
    const payments = [{ type: 'inStorePayment' }];
    const { id } = await submit([shippedHome(1)]);
    const amend = (body: object) => call<Schemas['Order']>('POST', `/orderAmendments/${id}`, { body });
    await amend({ op: 'initiateAmendment' });
    const shoppingCart = { items: mugs(2) };
    const totalOf = ({ body }: { readonly body: Schemas['Order'] }) => body.priceInfo?.total ?? 0;
    const before = totalOf(await call('GET', `/orders/${id}`));
    const amountRemaining = totalOf(await amend({ op: 'priceOrderAmendment', shoppingCart })) - before;
    const { status } = await amend({ op: 'preAuthorizeAmendOrder', amountRemaining, payments });
    expect(status).toBe(200);
    const refused = { errorCode: '28347', message: 'Only what is picked up in a store is paid there.' };
    expect((await call('PUT', `/orderAmendments/${id}`)).body).toMatchObject(refused);

    const schedule = { startDate: '2030-01-01' };
    const body = { op: 'createOrder', profileId: 'shopper', shippingGroups: [shippedHome(1)], payments, schedule };
    expect((await call('POST', '/orders', { body })).body).toMatchObject(refused);
  });

  it('is fulfilled at the counter, group by group', async () => {
    const { id, groups } = await submit([shippedHome(1), atCorner(2)]);
    expect((await pickUp(id, groups[1])).body?.errorCode).toBe('20140');
    server.clock.advance({ hours: 2 });
    call = await checkedDesk(server);
    expect((await pickUp(id, groups[0])).body?.errorCode).toBe('20140');
    expect((await pickUp(id, 'sg0')).body?.errorCode).toBe('13001');
    expect((await pickUp(id, groups[1])).status).toBe(204);
    const state = () => server.snapshot().orders.get(id)?.state;
    expect(state()).toBe('PROCESSING');
    expect((await pickUp(id, groups[1])).body?.errorCode).toBe('20140');
    server.orders.fulfil(id);
    expect(state()).toBe('NO_PENDING_ACTION');
  });

  it.each([
    ['unknown', { locationId: 'nowhere' }],
    ['no store', { locationId: 'warehouse' }],
    ['missing', { locationId: undefined }],
    ['of a kind that is not offered', { type: 'electronicShippingGroup' }],
  ])('is refused with 28088 where its place is %s', async (_, more) => {
    expect((await create([{ ...atCorner(1), ...more }])).body.errorCode).toBe('28088');
  });

  it('becomes a shipment when it gets an address, and stays a pick-up when nothing is said', async () => {
    const { body } = await create([atCorner(1)]);
    const price = (more: object) =>
      call<Schemas['Order']>('POST', '/orders', { body: { op: 'priceOrder', id: body.id, ...more } });
    expect((await price({ shippingGroups: [{}] })).body.shippingGroups?.[0]?.locationId).toBe('corner');
    const { shippingAddress, shippingMethod } = shippedHome(1);
    const home = (await price({ shippingAddress, shippingMethod })).body.shippingGroups?.[0];
    expect(home).toMatchObject({ type: 'hardgoodShippingGroup', shippingAddress: { city: 'Albany' } });
  });

  it('comes with data', () => {
    const order = server.seed.order({
      items: [{ skuId: 'mug-sku', quantity: 2 }],
      shippingGroups: [{ locationId: 'corner', items: [{ skuId: 'mug-sku' }] }, {}],
    });
    expect(order.shippingGroups).toMatchObject([{ locationId: 'corner' }, { type: 'hardgoodShippingGroup' }]);
  });

  const states = Object.keys(settings.stateNames.order) as OrderState[];
  it.each(states)('given an order in %s, when it is picked up, then it is fulfilled where it can be', async state => {
    const order = server.seed.order({
      state,
      items: [{ skuId: 'mug-sku' }],
      shippingGroups: [{ locationId: 'corner' }],
      payments: [{ type: 'invoice' }],
    });
    const before = server.snapshot().orders.get(order.id);
    const { status, body } = await pickUp(order.id, order.shippingGroups?.[0]?.shippingGroupId);
    const to = nextOrderState(state, 'fulfil');
    expect([status, body?.errorCode]).toEqual(to === undefined ? [400, '20140'] : [204, undefined]);
    const after = server.snapshot().orders.get(order.id);
    expect(to === undefined ? after : after?.state).toEqual(to ?? before);
  });
});
