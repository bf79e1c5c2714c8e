/** What orders look like where a real server was seen to send something else than the documents show. */
import { beforeEach, expect, test } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../index.ts';

let call: Desk;

beforeEach(async () => {
  const server = createReferenceServer({
    seed: false,
    data: {
      products: [{ id: 'mug', listPrice: 10, skus: [{ id: 'mug-sku', inStockQuantity: 5 }] }],
      profiles: [{ id: 'shopper' }],
      promotions: [{ id: 'ten', level: 'order', percentOff: 10 }],
    },
  });
  call = await checkedDesk(server);
});

const shippingAddress = {
  address1: '1 Engine Street',
  city: 'Albany',
  state: 'NY',
  postalCode: '12207',
  country: 'US',
};

const cart = async (item: object = {}) => {
  const items = [{ productId: 'mug', catRefId: 'mug-sku', quantity: 1, ...item }];
  const delivery = { shippingAddress, shippingMethod: { value: 'groundShipping' } };
  const body = { op: 'createOrder', profileId: 'shopper', shoppingCart: { items }, ...delivery };
  return (await call<Schemas['Order']>('POST', '/orders', { body })).body;
};
const placed = async (payment: object = { type: 'invoice', PONumber: 'PO-1' }, item: object = {}) => {
  const { id } = await cart(item);
  return (await call('POST', '/orders', { body: { op: 'submitOrder', id, payments: [payment] } })).body;
};
const recordOf = async ({ id }: { readonly id?: string }) => {
  const { body } = await call<Schemas['OrderPage']>('GET', `/orders?queryFormat=SCIM&q=id eq "${id}"`);
  return body.items[0];
};

test('given a line, when its order is read, then cart and shipping group each show of it what they alone have', async () => {
  const { shoppingCart, shippingGroups } = await placed();
  const [inCart, inGroup] = [shoppingCart?.items[0] ?? {}, shippingGroups?.[0]?.items?.[0] ?? {}];
  const onlyIn = (one: object, other: object) => Object.keys(one).filter(name => !(name in other));
  expect(onlyIn(inCart, inGroup).toSorted()).toEqual([
    ...['actionCode', 'childSKUs', 'giftWithPurchaseCommerceItemMarkers', 'imageInfo', 'locationInventoryInfoMap'],
    ...['originalCommerceItemId', 'siteId', 'stateDescription', 'tax'],
  ]);
  expect(onlyIn(inGroup, inCart).toSorted()).toEqual([
    ...['active', 'amount', 'commerceId', 'primaryImageAltText', 'primaryImageTitle', 'primaryThumbImageURL'],
    ...['route', 'skuProperties'],
  ]);
  expect([inCart, inGroup]).toMatchObject([{ status: 0 }, { status: 'INITIAL' }]);
});

test('given a line that the client has named, when it is shown, then its own id and that name are two things', async () => {
  const order = await placed(undefined, { commerceItemId: 'ci-of-the-client' });
  const { id } = order.shoppingCart?.items[0] ?? {};
  expect(id).toMatch(/^ci\d+$/);
  expect(order.shippingGroups?.[0]?.items?.[0]).toMatchObject({ commerceItemId: 'ci-of-the-client', commerceId: id });
  expect((await recordOf(order))?.commerceItems).toMatchObject([{ id, commerceItemId: 'ci-of-the-client' }]);
});

test('given a line that nobody has named, when its order is listed, then it has no name', async () => {
  expect((await recordOf(await cart()))?.commerceItems).toMatchObject([{ commerceItemId: null }]);
});

test('given a line that the client has named, when the cart is priced with that name, then it is the same line', async () => {
  const { orderId, shoppingCart } = await cart({ commerceItemId: 'mine' });
  const items = [{ commerceItemId: 'mine', quantity: 2 }];
  const { body } = await call('POST', '/orders', {
    body: { op: 'priceOrder', orderId, profileId: 'shopper', shoppingCart: { items } },
  });
  expect(body.shoppingCart?.items).toMatchObject([{ id: shoppingCart?.items[0]?.id, quantity: 2 }]);
});

test('given discounts, when the order is placed, then what was told by coupon is a list', async () => {
  const open = await cart();
  expect(Object.keys(open.discountInfo ?? {}).toSorted()).toEqual([
    ...['claimedCouponMultiPromotions', 'orderCouponsMap', 'orderDiscount', 'orderImplicitDiscountList'],
    ...['shippingDiscount', 'unclaimedCouponMultiPromotions', 'unclaimedCouponsMap'],
  ]);
  const { body } = await call('POST', '/orders', {
    body: { op: 'submitOrder', id: open.id, payments: [{ type: 'invoice', PONumber: 'PO-1' }] },
  });
  expect(body.discountInfo).toEqual({
    orderDiscount: 1,
    shippingDiscount: 0,
    orderDiscountDescList: [expect.objectContaining({ promotionId: 'ten' })],
  });
});

test('given an order paid by card, when it is cancelled, then each of its parts is removed and says so', async () => {
  const card = { type: 'card', cardType: 'visa', cardNumber: '4111111111111111', endMonth: '12', endYear: 2099 };
  const order = await placed({ ...card, nameOnCard: 'A', cardCVV: '123' });
  await call('POST', `/orders/${order.id}`, { body: { op: 'cancel', cancelReason: 'changeOfMind' } });
  const removed = 'REMOVED';
  expect(await recordOf(order)).toMatchObject({
    state: removed,
    commerceItems: [{ state: removed }],
    shippingGroups: [
      {
        state: removed,
        stateDetail: expect.stringContaining(order.shippingGroups?.[0]?.shippingGroupId ?? ''),
        commerceItemRelationships: [{ state: removed }],
      },
    ],
    paymentGroups: [
      {
        state: removed,
        amount: order.priceInfo?.total,
        amountAuthorized: 0,
        authorizationStatus: [{ amount: 0 }],
        paymentProps: { transactionTypeInitiated: 'void' },
      },
    ],
    relationships: [{ relationshipType: 'ORDERAMOUNTREMAINING' }],
  });
});
