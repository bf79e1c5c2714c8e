/** Carts that are paid and placed. @module */

import { strict as assert } from 'node:assert';
import { orderIdOf } from '../../src/index.ts';
import { ifTaken, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { unpaidOrder } from '../subjects/orders.ts';
import { orderableUnits, product } from '../subjects/products.ts';
import { paymentsOf } from './order-lines.ts';
import { assertPlaced, card, placedOrder, pricedCart } from './placing.ts';

export const orderPlacement: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given a shopper, when a cart is created, priced, pre-authorised and placed, then every op succeeds',
      writes: true,
      async run(bench) {
        const { id, total, orders, shopperId } = await pricedCart(bench);
        await orders.preAuthorize({ id, payments: [card(total)] });
        // a payment that is sent again would be another one
        const placed = await orders.submit({ id });
        assert.equal(typeof orderIdOf(placed), 'string');
        await orders.createCart({ profileId: shopperId });
      },
    },
    {
      name: 'given a priced cart, when it is placed inside the remorse period, then it is held and keeps no card number, and no cart is left',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, shopperId, orders } = await placedOrder(bench, 3);
        assert.equal(await orders.cart(shopperId), undefined);
        const order = await orders.get(id);
        assertPlaced(order.state);
        assert.equal(order.shoppingCart?.items?.[0]?.quantity, 3);
        assert.ok(bench.exchanges.every(({ responseBody }) => !responseBody.includes('4111111111111111')));
      },
    },
    {
      name: 'given a card, when an order is placed, then it is authorised, masked and taken from stock',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const goods = await bench.find(product);
        const before = await orderableUnits(bench, goods);
        const { id, orders } = await placedOrder(bench);
        const order = await orders.get(id);
        assert.deepEqual(
          paymentsOf(order).map(({ state, cardNumber }) => [state, cardNumber]),
          [['AUTHORIZED', 'xxxxxxxxxxxx1111']],
        );
        assert.equal(cents(order.totalAmountAuthorized), cents(order.priceInfo?.total));
        assert.equal(await orderableUnits(bench, goods), before - 2);
      },
    },
    {
      name: 'given a card that is declined, when the order is placed, then it stays a cart, the payment says why, and another card places it',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await pricedCart(bench);
        const declined = { ...card(total), cardNumber: '4000000000000002' };
        const { state, payments = [] } = await orders.submit({ id, payments: [declined] });
        assert.deepEqual([state, [payments].flat()[0]?.paymentState], ['INCOMPLETE', 'AUTHORIZE_FAILED']);
        assert.ok([payments].flat()[0]?.message);
        assert.equal((await orders.get(id)).state, 'INCOMPLETE');
        assertPlaced((await orders.submit({ id, payments: [card(total)] })).state);
      },
    },
    {
      name: 'given payments that do not cover the total, when the order is placed, then 28347 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        for (const less of [{ payments: [card(1)] }, {}, { payments: [] }]) {
          const { id, orders } = await pricedCart(bench);
          const place = () => orders.submit({ id, ...less });
          const placed = await ifTaken(place());
          if (placed === undefined) await refusedWithoutTrace(bench, place, 400, '28347');
          else {
            // an instance may let the rest be paid later
            assert.equal(placed.state, 'PENDING_PAYMENT');
            await assumed(() => assert.fail('what is not paid is placed'));
          }
        }
      },
    },
    {
      name: 'given a card authorised before, when the order is placed, then it is not needed again',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, total } = await pricedCart(bench);
        const authorized = await orders.preAuthorize({ id, payments: [card(total)] });
        // a cart may be shown without its state
        assert.equal(authorized.state ?? 'INCOMPLETE', 'INCOMPLETE');
        assert.equal([authorized.payments ?? []].flat()[0]?.paymentState, 'AUTHORIZED');
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
      name: 'given an order that is placed, when it is priced or sent to fulfilment again before its time, then 20140 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders } = await placedOrder(bench);
        await refusedWithoutTrace(bench, () => orders.price({ orderId: id }), 400, '20140');
        await refusedWithoutTrace(bench, () => orders.resend(['no-such-order']), 404, '20107');
        await assumed(() => refusedWithoutTrace(bench, () => orders.resend([id]), 400, '20140'));
      },
    },
    {
      name: 'given an order that waits for its payment, when a card pays for it, then it is placed, and nothing else may change',
      needs: ['state'],
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
        assertPlaced(placed.state);
        assert.equal([placed.payments ?? []].flat()[0]?.paymentState, 'AUTHORIZED');
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
  ],
};
