/** Reading, pricing and placing orders. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { card, placedOrder, pricedCart } from './placing.ts';

export const orders: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given an order, when it is read, then it is answered',
      async run({ agent, subjects: { fulfilledOrderId } }) {
        assert.equal(typeof (await agent().orders.get(fulfilledOrderId)).priceInfo?.total, 'number');
      },
    },
    {
      name: 'given an order, when it is read, then it is the one asked for',
      needs: ['state'],
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { id, orderId, state } = await agent().orders.get(fulfilledOrderId);
        assert.deepEqual([id ?? orderId, state], [fulfilledOrderId, 'NO_PENDING_ACTION']);
      },
    },
    {
      name: 'given an id nobody has, when the order is read, then 404 210105',
      needs: ['state'],
      async run({ agent }) {
        await refused(agent().orders.get('no-such-order'), 404, '210105');
      },
    },
    {
      name: 'given a shopper, when a cart is created, priced, pre-authorised and placed, then every op is answered',
      writes: true,
      async run({ desk, subjects }) {
        const shopper = desk(subjects.shopperId);
        const { id, total } = await pricedCart(shopper, subjects);
        await shopper.orders.preAuthorize({ id, payments: [card(total)] });
        const placed = await shopper.orders.submit({ id, payments: [card(total)] });
        assert.equal(typeof orderIdOf(placed), 'string');
        await shopper.orders.createCart({ profileId: subjects.shopperId });
      },
    },
    {
      name: 'given a priced cart, when it is placed inside the remorse period, then it is held, adds up and keeps no card number',
      needs: ['state'],
      writes: true,
      async run({ desk, subjects, exchanges }) {
        const shopper = desk(subjects.shopperId);
        const { id, total } = await pricedCart(shopper, subjects, 3);
        await shopper.orders.submit({ id, payments: [card(total)] });
        const order = await shopper.orders.get(id);
        assert.equal(order.state, 'QUEUED');
        const { priceInfo } = order;
        assert.equal(
          cents(priceInfo?.amount) +
            cents(priceInfo?.shipping) +
            cents(priceInfo?.shippingSurchargeValue) +
            cents(priceInfo?.tax),
          cents(priceInfo?.total),
        );
        assert.equal(order.shoppingCart?.items?.[0]?.quantity, 3);
        assert.ok(exchanges.every(({ responseBody }) => !responseBody.includes('4111111111111111')));
      },
    },
    {
      name: 'given a cart, when the shopper goes on with it, then it is found as the open cart; without one there is none',
      needs: ['state'],
      writes: true,
      async run({ desk, subjects }) {
        const { orders } = desk(subjects.shopperId);
        assert.equal(await orders.cart(subjects.shopperId), undefined);
        const { id } = await pricedCart(desk(subjects.shopperId), subjects);
        const cart = await orders.cart(subjects.shopperId);
        assert.equal(cart === undefined ? undefined : orderIdOf(cart), id);
      },
    },
    {
      name: 'given a shopper, when a cart is dropped, then it is answered',
      writes: true,
      async run({ desk, subjects }) {
        const shopper = desk(subjects.shopperId);
        const { id } = await pricedCart(shopper, subjects);
        assert.equal(typeof (await shopper.orders.removeCart(subjects.shopperId, id)).orderId, 'string');
      },
    },
    {
      name: 'given a cart, when it is dropped, then it is gone, and dropping it again is 28313',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { subjects } = bench;
        const shopper = bench.desk(subjects.shopperId);
        const { id } = await pricedCart(shopper, subjects);
        await shopper.orders.removeCart(subjects.shopperId);
        assert.equal(await shopper.orders.cart(subjects.shopperId), undefined);
        await refused(shopper.orders.get(id), 404, '210105');
        await refusedWithoutTrace(bench, () => shopper.orders.removeCart(subjects.shopperId, id), 400, '28313');
        await refusedWithoutTrace(bench, () => shopper.orders.removeCart('nobody'), 400, '22000');
      },
    },
    {
      name: 'given custom properties on order and line, when the order is read, then they have survived',
      needs: ['state'],
      writes: true,
      async run({ desk, subjects: { shopperId, productId, skuId } }) {
        const { orders } = desk(shopperId);
        const line = { productId, catRefId: skuId, quantity: 1, ...{ x_engraving: 'For June' } };
        const cart = await orders.create({
          profileId: shopperId,
          shoppingCart: { items: [line] },
          ...{ x_giftWrap: true },
        });
        const read: Readonly<Record<string, unknown>> = { ...(await orders.get(orderIdOf(cart))) };
        assert.equal(read.x_giftWrap, true);
        const { items } = read.shoppingCart as { items: Record<string, unknown>[] };
        assert.equal(items[0]?.x_engraving, 'For June');
      },
    },
    {
      name: 'given a product out of stock, when it is ordered, then 28104 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { shopperId, outOfStock } = bench.subjects;
        const { orders } = bench.desk(shopperId);
        const items = [{ productId: outOfStock.productId, catRefId: outOfStock.skuId, quantity: 1 }];
        await refusedWithoutTrace(
          bench,
          () => orders.create({ profileId: shopperId, shoppingCart: { items } }),
          400,
          '28104',
        );
      },
    },
    {
      name: 'given unknown product, SKU, shipping method, shopper or order, when a cart is made of them, then each is refused with its code',
      needs: ['state', 'control'],
      async run(bench) {
        const { shopperId, productId, skuId, shippingAddress } = bench.subjects;
        const { orders } = bench.desk(shopperId);
        const cart =
          (item: object, more: object = {}) =>
          () =>
            orders.create({
              profileId: shopperId,
              shoppingCart: { items: [{ productId, catRefId: skuId, quantity: 1, ...item }] },
              ...more,
            });
        await refusedWithoutTrace(bench, cart({ productId: 'nothing' }), 400, '28102');
        await refusedWithoutTrace(bench, cart({ catRefId: 'nothing' }), 400, '28129');
        await refusedWithoutTrace(
          bench,
          cart({}, { shippingAddress, shippingMethod: { value: 'byPigeon' } }),
          400,
          '28088',
        );
        await refusedWithoutTrace(bench, cart({}, { profileId: 'nobody' }), 400, '22000');
        await refusedWithoutTrace(bench, () => orders.price({ orderId: 'no-such-order' }), 404, '20107');
      },
    },
    {
      name: 'given an op nobody knows, when it is posted, then it is refused',
      sendsInvalid: true,
      async run({ send, bearer }) {
        const headers = { ...(await bearer()), 'content-type': 'application/json' };
        const response = await send('/ccagent/v1/orders', { method: 'POST', headers, body: '{"op":"teleportOrder"}' });
        assert.equal(response.status, 400);
      },
    },
    {
      name: 'given a card that is declined, when the order is placed, then it is refused and stays a cart',
      needs: ['state', 'control'],
      async run(bench) {
        const shopper = bench.desk(bench.subjects.shopperId);
        const { id, total } = await pricedCart(shopper, bench.subjects);
        const declined = { ...card(total), cardNumber: '4000000000000002' };
        await refusedWithoutTrace(bench, () => shopper.orders.submit({ id, payments: [declined] }), 400, '476');
        assert.equal((await shopper.orders.get(id)).state, 'INCOMPLETE');
      },
    },
    {
      name: 'given placed orders, when they are handed over again, then it is answered',
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        assert.equal((await agent().orders.resend([fulfilledOrderId])).success, true);
      },
    },
    {
      name: 'given a placed order, when the remorse period has ended, then it is submitted to fulfilment',
      needs: ['state', 'control'],
      writes: true,
      async run({ desk, subjects, advanceClock }) {
        const { id } = await placedOrder(desk(subjects.shopperId), subjects);
        await advanceClock({ minutes: 24 * 60 });
        assert.equal((await desk(subjects.shopperId).orders.get(id)).state, 'SUBMITTED');
      },
    },
  ],
};
