/** Cancelling inside the remorse period, and not after it. @module */

import { strict as assert } from 'node:assert';
import { addressOf } from '../engine/addressed.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { unknownId } from '../engine/examples.ts';
import { processingOrder } from '../subjects/orders.ts';
import { orderableUnits, product } from '../subjects/products.ts';
import { partsNotRemoved } from './order-lines.ts';
import { assertPlaced, placedOrder, pricedCart } from './placing.ts';

/** An order that this run has placed, and who owns it as cancelling names them. */
async function ownOrder(bench: Workbench) {
  const { id, shopperId: shopperProfileId } = await placedOrder(bench);
  const { siteId: site = '' } = await bench.agent().orders.get(id);
  return { id, owner: { shopperProfileId, site } };
}

export const orderCancellation: BehaviourGroup = {
  resource: 'order cancellation',
  behaviours: [
    {
      name: 'given an order, when cancelling begins and is carried out, then both steps succeed',
      writes: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        const done = await bench.agent().orders.cancel(id, { reason: 'changeOfMind' });
        assert.equal(typeof done.orderCancelled, 'boolean');
      },
    },
    {
      name: 'given an order in its remorse period, when it is cancelled, then it is removed, with the words of the reason',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        const { orders } = bench.agent();
        const done = await orders.cancel(id, { reason: 'changeOfMind' });
        assert.deepEqual([done.orderCancelled, done.orderId], [true, id]);
        const order = await orders.get(id);
        assert.deepEqual([order.state, order.orderCancelReason], ['REMOVED', 'Change of mind']);
      },
    },
    {
      name: 'given a cancellation that has only begun, when the order is read, then nothing has happened to it',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, owner } = await ownOrder(bench);
        const { orders } = bench.agent();
        const begun = await orders.initiateCancel(id, { reason: 'noLongerNeeded', ...owner });
        assert.equal(begun.cancelOrder.state, 'INCOMPLETE_CANCEL');
        assertPlaced((await orders.get(id)).state);
      },
    },
    {
      name: 'given an order whose remorse period has ended, when it is cancelled, then 200139 and nothing changes',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id } = await placedOrder(bench);
        await bench.advanceClock({ minutes: 24 * 60 });
        const { orders } = bench.agent();
        // reading settles what time has done; the refusal itself must do nothing
        await orders.get(id);
        await refusedWithoutTrace(bench, () => orders.cancel(id, { reason: 'changeOfMind' }), 400, '200139');
      },
    },
    {
      name: 'given a cancellation begun in time, when it is carried out too late, then 200139 and the order goes on',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, owner } = await ownOrder(bench);
        const { orders } = bench.agent();
        const begun = await orders.initiateCancel(id, { reason: 'changeOfMind', ...owner });
        await bench.advanceClock({ minutes: 24 * 60 });
        await orders.get(id);
        await refusedWithoutTrace(bench, () => orders.submitCancel(begun.cancelOrder.id ?? '', owner), 400, '200139');
        assert.equal((await orders.get(id)).state, 'SUBMITTED');
      },
    },
    {
      name: 'given an order on its way, when it is cancelled, then 200139 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id } = await bench.find(processingOrder);
        await refusedWithoutTrace(
          bench,
          () => bench.agent().orders.cancel(id, { reason: 'changeOfMind' }),
          400,
          '200139',
        );
      },
    },
    {
      name: 'given an unknown reason or an unknown order, when cancelling begins, then 200218 or 404 210105 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, owner } = await ownOrder(bench);
        const { orders } = bench.agent();
        await refusedWithoutTrace(
          bench,
          () => orders.initiateCancel(id, { reason: 'boredom', ...owner }),
          400,
          '200218',
        );
        await refusedWithoutTrace(
          bench,
          () => orders.initiateCancel('no-such-order', { reason: 'changeOfMind', ...owner }),
          404,
          '210105',
        );
        await refusedWithoutTrace(bench, () => orders.submitCancel('no-such-order', owner), 404, '210105');
      },
    },
    {
      name: 'given no site, when cancelling begins or is carried out on the wire, then it is refused',
      sendsInvalid: true,
      async run({ send, bearer }) {
        const headers = {
          ...(await bearer()),
          'X-CCAgentContext': JSON.stringify({ shopperProfileId: unknownId }),
          'content-type': 'application/json',
        };
        const begun = JSON.stringify({ orderId: unknownId, cancelReason: 'changeOfMind' });
        const begin = { method: 'POST', headers, body: begun };
        assert.equal((await send(addressOf('initiateCancelOrder'), begin)).status, 400);
        const carryOut = { method: 'PUT', headers, body: JSON.stringify({ id: unknownId }) };
        assert.equal((await send(addressOf('submitCancelOrder'), carryOut)).status, 400);
      },
    },
    {
      name: 'given an order that is cancelled, when it is looked at, then its stock is back and its parts are removed',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const goods = await bench.find(product);
        const { orders } = bench.agent();
        const before = await orderableUnits(bench, goods);
        const { id, owner } = await ownOrder(bench);
        const begun = await orders.initiateCancel(id, { reason: 'changeOfMind', ...owner });
        assert.deepEqual(
          [begun.cancelOrder.orderAction, begun.cancelOrder.commerceItems?.[0]?.actionCode],
          ['cancelOrder', '-'],
        );
        assert.equal(begun.returnRequest?.originatingOrderId, id);
        await orders.submitCancel(begun.cancelOrder.id ?? '', owner);
        assert.deepEqual(partsNotRemoved(await orders.get(id)), []);
        assert.equal(await orderableUnits(bench, goods), before);
      },
    },
    {
      name: 'given a cancel order, when orders are searched, then it is never found; when it is carried out twice, then 200139',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, owner } = await ownOrder(bench);
        const { orders } = bench.agent();
        const { cancelOrder } = await orders.initiateCancel(id, { reason: 'changeOfMind', ...owner });
        const cancelId = cancelOrder.id ?? '';
        const found = async () => (await orders.search({ orderId: cancelId })).items.length;
        assert.equal(await found(), 0);
        await orders.submitCancel(cancelId, owner);
        assert.equal(await found(), 0);
        await refusedWithoutTrace(bench, () => orders.submitCancel(cancelId, owner), 400, '200139');
        const again = () => orders.initiateCancel(id, { reason: 'changeOfMind', ...owner });
        await refusedWithoutTrace(bench, again, 400, '200101');
        await refusedWithoutTrace(bench, () => orders.cancelDirectly(id, 'changeOfMind'), 400, '200101');
      },
    },
    {
      name: 'given a cart, another shopper or an order that is no cancel order, when cancelling is tried, then each is refused with its code',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, owner } = await ownOrder(bench);
        const { orders } = bench.agent();
        const cart = await pricedCart(bench);
        const begin = (orderId: string, who: typeof owner) => () =>
          orders.initiateCancel(orderId, { reason: 'changeOfMind', ...who });
        const stranger = { ...owner, shopperProfileId: cart.shopperId };
        await refusedWithoutTrace(bench, begin(cart.id, stranger), 400, '200101');
        await refusedWithoutTrace(bench, begin(id, stranger), 404, '210105');
        await refusedWithoutTrace(bench, () => orders.submitCancel(id, owner), 404, '210105');
        const { cancelOrder } = await begin(id, owner)();
        await refusedWithoutTrace(bench, () => orders.submitCancel(cancelOrder.id ?? '', stranger), 404, '210105');
      },
    },
  ],
};
