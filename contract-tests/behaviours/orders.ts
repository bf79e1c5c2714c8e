/** Orders as they are read, and handed over again. @module */

import { strict as assert } from 'node:assert';
import { addressOf } from '../engine/addressed.ts';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { fulfilledOrder, sentOrder } from '../subjects/orders.ts';
import { ofEachKind } from './kinds.ts';
import { linesOf, paymentsIn } from './order-lines.ts';
import { placedOrder } from './placing.ts';

// so many are read of the latest, besides those in rarer states
const mostOrders = 30;

export const orders: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given a placed order, when its payment is read, then it is the one asked for; another does not exist: 20107',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { orders } = bench.agent();
        const [payment] = paymentsIn(await orders.get((await placedOrder(bench)).id));
        const id = String(payment?.paymentGroupId);
        assert.equal((await orders.paymentGroup(id)).id, id);
        await refused(orders.paymentGroup('no-such-payment'), 404, '20107');
      },
    },
    {
      name: 'given an order, when it is read, then it is returned',
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
      name: 'given an op nobody knows, when it is posted, then it is refused',
      sendsInvalid: true,
      async run({ send, bearer }) {
        const headers = { ...(await bearer()), 'content-type': 'application/json' };
        const response = await send(addressOf('createOrder'), {
          method: 'POST',
          headers,
          body: '{"op":"teleportOrder"}',
        });
        assert.equal(response.status, 400);
      },
    },
    {
      name: 'given placed orders, when they are sent to fulfilment again, then that succeeds',
      writes: true,
      needs: ['state'],
      async run({ agent, find }) {
        const { id } = await find(sentOrder);
        assert.equal((await agent().orders.resend([id])).success, true);
      },
    },
    {
      name: 'given orders of every state, when each is read, then its parts add up to the cent',
      needs: ['state'],
      async run({ agent }) {
        const { orders, merchant } = agent();
        const { items: latest } = await orders.search({ pageSize: 50 });
        const found = new Set(ofEachKind(latest, mostOrders).flatMap(index => latest[index]?.id ?? []));
        // what is rare is not among the latest
        for (const { displayKey: state } of await merchant.orderStates()) {
          if (state === undefined || latest.some(order => order.state === state)) continue;
          for (const { id } of (await orders.search({ state, pageSize: 2 })).items) found.add(id);
        }
        for (const id of found) {
          // what else adds up, the specification says
          const order = await orders.get(id);
          const { amount } = order.priceInfo ?? {};
          // a discount of the order is within the lines, or beside them
          const lines = linesOf(order).reduce((sum, line) => sum + cents(line.price), 0);
          const discount = Math.abs(cents(order.discountInfo?.orderDiscount ?? 0));
          assert.ok([cents(amount), cents(amount) + discount].includes(lines), id);
        }
      },
    },
  ],
};
