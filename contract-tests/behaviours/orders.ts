/** Reading, pricing and placing orders. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { delivery } from '../subjects/deliveries.ts';
import { otherSite } from '../subjects/merchant.ts';
import { fulfilledOrder, unpaidOrder } from '../subjects/orders.ts';
import { outOfStockProduct, product } from '../subjects/products.ts';
import { card, newShopper, placedOrder, pricedCart } from './placing.ts';

export const orders: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given a placed order, when its payment is read, then it is the one asked for; another does not exist: 20107',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { orders } = bench.agent();
        const { paymentGroups } = await orders.get((await placedOrder(bench)).id);
        const id = String(paymentGroups?.[0]?.paymentGroupId);
        assert.equal((await orders.paymentGroup(id)).id, id);
        await refused(orders.paymentGroup('no-such-payment'), 404, '20107');
      },
    },
    {
      name: 'given an order, when it is read, then it is answered',
      async run({ agent, find }) {
        const order = await find(fulfilledOrder);
        assert.equal(typeof (await agent().orders.get(order.id)).priceInfo?.total, 'number');
      },
    },
    {
      name: 'given an order, when it is read, then it is the one asked for',
      needs: ['state'],
      async run({ agent, find }) {
        const order = await find(fulfilledOrder);
        const { id, orderId, state } = await agent().orders.get(order.id);
        assert.deepEqual([id ?? orderId, state], [order.id, 'NO_PENDING_ACTION']);
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
      async run(bench) {
        const { id, total, orders, shopperId } = await pricedCart(bench);
        await orders.preAuthorize({ id, payments: [card(total)] });
        const placed = await orders.submit({ id, payments: [card(total)] });
        assert.equal(typeof orderIdOf(placed), 'string');
        await orders.createCart({ profileId: shopperId });
      },
    },
    {
      name: 'given a priced cart, when it is placed inside the remorse period, then it is held, adds up and keeps no card number',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await placedOrder(bench, 3);
        const order = await orders.get(id);
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
        assert.ok(bench.exchanges.every(({ responseBody }) => !responseBody.includes('4111111111111111')));
      },
    },
    {
      name: 'given a cart, when the shopper goes on with it, then it is found as the open cart; without one there is none',
      needs: ['state'],
      writes: true,
      async run(bench) {
        assert.equal(await bench.agent().orders.cart(await newShopper(bench)), undefined);
        const { id, shopperId, orders } = await pricedCart(bench);
        const cart = await orders.cart(shopperId);
        assert.equal(cart === undefined ? undefined : orderIdOf(cart), id);
      },
    },
    {
      name: 'given a shopper, when a cart is dropped, then it is answered',
      writes: true,
      async run(bench) {
        const { id, shopperId, orders } = await pricedCart(bench);
        assert.equal(typeof (await orders.removeCart(shopperId, id)).orderId, 'string');
      },
    },
    {
      name: 'given a cart, when it is dropped, then it is gone, and dropping it again is 28313',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, shopperId, orders } = await pricedCart(bench);
        await orders.removeCart(shopperId);
        assert.equal(await orders.cart(shopperId), undefined);
        await refused(orders.get(id), 404, '210105');
        await refusedWithoutTrace(bench, () => orders.removeCart(shopperId, id), 400, '28313');
        await refusedWithoutTrace(bench, () => orders.removeCart('nobody'), 400, '22000');
      },
    },
    {
      name: 'given custom properties on order and line, when the order is read, then they have survived',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
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
        const { productId, skuId } = await bench.find(outOfStockProduct);
        const shopperId = await newShopper(bench);
        const { orders } = bench.desk(shopperId);
        const items = [{ productId, catRefId: skuId, quantity: 1 }];
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
        const { productId, skuId } = await bench.find(product);
        const { address: shippingAddress } = await bench.find(delivery);
        const shopperId = await newShopper(bench);
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
      name: 'given a card that is declined, when the order is placed, then it stays a cart, the payment says why, and another card places it',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await pricedCart(bench);
        const declined = { ...card(total), cardNumber: '4000000000000002' };
        const { state, payments = [] } = await orders.submit({ id, payments: [declined] });
        assert.deepEqual([state, [payments].flat()[0]?.paymentState], ['INCOMPLETE', 'AUTHORIZE_FAILED']);
        assert.ok([payments].flat()[0]?.message);
        assert.equal((await orders.get(id)).state, 'INCOMPLETE');
        assert.equal((await orders.submit({ id, payments: [card(total)] })).state, 'QUEUED');
      },
    },
    {
      name: 'given placed orders, when they are handed over again, then it is answered',
      writes: true,
      needs: ['control'],
      async run({ agent, find }) {
        const { id } = await find(fulfilledOrder);
        assert.equal((await agent().orders.resend([id])).success, true);
      },
    },
    {
      name: 'given a placed order, when the remorse period has ended, then it is submitted to fulfilment',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, orders } = await placedOrder(bench);
        await bench.advanceClock({ minutes: 24 * 60 });
        assert.equal((await orders.get(id)).state, 'SUBMITTED');
      },
    },
    {
      name: 'given an open cart, when another is created, then createOrder goes on with it and createNewCart does not',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, shopperId } = await pricedCart(bench);
        const again = await orders.create({ profileId: shopperId });
        assert.deepEqual([orderIdOf(again), again.shoppingCart?.numberOfItems], [id, 2]);
        assert.notEqual(orderIdOf(await orders.createCart({ profileId: shopperId })), id);
      },
    },
    {
      name: 'given a site of another currency, when a cart is created on it, then it is priced in that currency',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: siteId, priceGroupId } = await bench.find(otherSite);
        const shopperId = await newShopper(bench);
        const { orders } = bench.agent().forShopper(shopperId, { site: siteId });
        const cart = await orders.create({ profileId: shopperId });
        assert.deepEqual([cart.siteId, cart.priceListGroup?.id], [siteId, priceGroupId]);
        assert.equal(
          (await bench.desk(shopperId).orders.cart(shopperId, { headers: { 'X-CCSite': siteId } })) === undefined,
          false,
        );
      },
    },
    {
      name: 'given a card, when an order is placed, then it is authorised, masked and taken from stock',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const { catalog } = bench.agent();
        const inStock = async () => (await catalog.stockStatus(productId, { skuId })).orderableQuantity ?? 0;
        const before = await inStock();
        const { id, orders } = await placedOrder(bench);
        const { paymentGroups = [], totalAmountAuthorized, priceInfo } = await orders.get(id);
        assert.deepEqual(
          paymentGroups.map(({ paymentState, cardNumber }) => [paymentState, cardNumber]),
          [[1, 'xxxxxxxxxxxx1111']],
        );
        assert.equal(cents(totalAmountAuthorized), cents(priceInfo?.total));
        assert.equal(await inStock(), before - 2);
      },
    },
    {
      name: 'given payments that do not cover the total, when the order is placed, then 28347 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await pricedCart(bench);
        for (const payments of [undefined, [], [card(1)]]) {
          await refusedWithoutTrace(bench, () => orders.submit({ id, ...(payments && { payments }) }), 400, '28347');
        }
      },
    },
    {
      name: 'given a card authorised before, when the order is placed, then it is not needed again',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, total } = await pricedCart(bench);
        const authorized = await orders.preAuthorize({ id, payments: [card(total)] });
        assert.deepEqual(
          [authorized.state, [authorized.payments ?? []].flat()[0]?.paymentState],
          ['INCOMPLETE', 'AUTHORIZED'],
        );
        assert.notEqual((await orders.submit({ id })).state, 'INCOMPLETE');
      },
    },
    {
      name: 'given a price that is believed and wrong, when the order is placed, then 28327 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, total } = await pricedCart(bench);
        const { amount: _, ...payment } = card(total);
        const place = (more: object) => () => orders.submit({ id, payments: [payment], ...more });
        await refusedWithoutTrace(bench, place({ shoppingCart: { orderTotal: 1 } }), 500, '28327');
        await refusedWithoutTrace(bench, place({ amountRemaining: 1 }), 500, '28327');
      },
    },
    {
      name: 'given an order that is placed, when it is priced or handed over again before its time, then 20140 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await placedOrder(bench);
        await refusedWithoutTrace(bench, () => orders.price({ orderId: id }), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.resend([id]), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.resend(['no-such-order']), 404, '20107');
      },
    },
    {
      name: 'given a cart, when it is priced for another shopper or without naming it, then 404 20107 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await pricedCart(bench);
        const other = await newShopper(bench);
        const { api } = bench.agent();
        const price = (more: object) => () =>
          api.POST('/ccagent/v1/orders', { body: { op: 'priceOrder' as const, ...more } });
        await refusedWithoutTrace(bench, price({ id, profileId: other }), 404, '20107');
        await refusedWithoutTrace(bench, price({}), 404, '20107');
      },
    },
    {
      name: 'given an order that waits for its payment, when a card pays for it, then it is placed, and nothing else may change',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id } = await bench.find(unpaidOrder);
        const { productId, skuId } = await bench.find(product);
        const { orders } = bench.agent();
        await refusedWithoutTrace(bench, () => orders.submit({ id }), 400, '476');
        const items = [{ productId, catRefId: skuId, quantity: 1 }];
        await refusedWithoutTrace(bench, () => orders.price({ orderId: id, shoppingCart: { items } }), 400, '20140');
        const { amount: _, ...payment } = card(0);
        const placed = await orders.submit({ id, payments: [payment] });
        assert.deepEqual([placed.state, [placed.payments ?? []].flat()[0]?.paymentState], ['QUEUED', 'AUTHORIZED']);
      },
    },
    {
      name: 'given orders of every state, when each is read, then its parts add up to the cent',
      needs: ['state'],
      async run({ agent }) {
        const { orders } = agent();
        for (const { id = '' } of (await orders.search({ pageSize: 50 })).items) {
          const { priceInfo, shoppingCart } = await orders.get(id);
          const { total, amount, shipping, shippingSurchargeValue, tax } = priceInfo ?? {};
          assert.equal(cents(amount) + cents(shipping) + cents(shippingSurchargeValue) + cents(tax), cents(total), id);
          const lines = (shoppingCart?.items ?? []).reduce((sum, line) => sum + cents(line.amount), 0);
          assert.equal(lines, cents(amount), id);
        }
      },
    },
  ],
};
