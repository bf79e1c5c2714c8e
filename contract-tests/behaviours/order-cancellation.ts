/** Cancelling inside the remorse period, and not after it. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { placedOrder } from './placing.ts';

export const orderCancellation: BehaviourGroup = {
  resource: 'order cancellation',
  behaviours: [
    {
      name: 'given an order, when cancelling begins and is carried out, then both steps are answered',
      writes: true,
      async run({ agent, subjects: { heldOrder } }) {
        const done = await agent().orders.cancel(heldOrder.orderId, { reason: 'changeOfMind' });
        assert.equal(typeof done.orderCancelled, 'boolean');
      },
    },
    {
      name: 'given an order in its remorse period, when it is cancelled, then it is removed, with the words of the reason',
      needs: ['state'],
      writes: true,
      async run({ agent, subjects: { heldOrder } }) {
        const { orders } = agent();
        const done = await orders.cancel(heldOrder.orderId, { reason: 'changeOfMind' });
        assert.deepEqual([done.orderCancelled, done.orderId], [true, heldOrder.orderId]);
        const order = await orders.get(heldOrder.orderId);
        assert.deepEqual([order.state, order.orderCancelReason], ['REMOVED', 'Change of mind']);
      },
    },
    {
      name: 'given a cancellation that has only begun, when the order is read, then nothing has happened to it',
      needs: ['state'],
      writes: true,
      async run({ agent, subjects: { heldOrder } }) {
        const { orders } = agent();
        const owner = { shopperProfileId: heldOrder.profileId, site: heldOrder.siteId };
        const begun = await orders.initiateCancel(heldOrder.orderId, { reason: 'noLongerNeeded', ...owner });
        assert.equal(begun.cancelOrder.state, 'INCOMPLETE_CANCEL');
        assert.equal((await orders.get(heldOrder.orderId)).state, 'QUEUED');
      },
    },
    {
      name: 'given an order whose remorse period has ended, when it is cancelled, then 200139 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { id } = await placedOrder(bench.desk(bench.subjects.shopperId), bench.subjects);
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
      async run(bench) {
        const { heldOrder } = bench.subjects;
        const { orders } = bench.agent();
        const owner = { shopperProfileId: heldOrder.profileId, site: heldOrder.siteId };
        const begun = await orders.initiateCancel(heldOrder.orderId, { reason: 'changeOfMind', ...owner });
        await bench.advanceClock({ minutes: 24 * 60 });
        await orders.get(heldOrder.orderId);
        await refusedWithoutTrace(bench, () => orders.submitCancel(begun.cancelOrder.id ?? '', owner), 400, '200139');
        assert.equal((await orders.get(heldOrder.orderId)).state, 'SUBMITTED');
      },
    },
    {
      name: 'given an order on its way, when it is cancelled, then 200139 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { processingOrder } = bench.subjects;
        await refusedWithoutTrace(
          bench,
          () => bench.agent().orders.cancel(processingOrder.orderId, { reason: 'changeOfMind' }),
          400,
          '200139',
        );
      },
    },
    {
      name: 'given an unknown reason or an unknown order, when cancelling begins, then 200218 or 404 210105 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { heldOrder } = bench.subjects;
        const { orders } = bench.agent();
        const owner = { shopperProfileId: heldOrder.profileId, site: heldOrder.siteId };
        await refusedWithoutTrace(
          bench,
          () => orders.initiateCancel(heldOrder.orderId, { reason: 'boredom', ...owner }),
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
          'X-CCAgentContext': '{"shopperProfileId":"110658"}',
          'content-type': 'application/json',
        };
        const begin = { method: 'POST', headers, body: '{"orderId":"o30412","cancelReason":"changeOfMind"}' };
        assert.equal((await send('/ccagent/v1/orders/initiateCancelOrder', begin)).status, 400);
        const carryOut = { method: 'PUT', headers, body: '{"id":"o30413"}' };
        assert.equal((await send('/ccagent/v1/orders/submitCancelOrder', carryOut)).status, 400);
      },
    },
  ],
};
