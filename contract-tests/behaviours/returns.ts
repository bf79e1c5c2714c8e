/** Opening returns and receiving goods. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { placedOrder } from './placing.ts';
import { openReturn, openReturnOfTwo, returnableItem } from './returning.ts';

const accepted = 'acceptedWithRefund';

export const returns: BehaviourGroup = {
  resource: 'returns',
  behaviours: [
    {
      name: 'given return requests, when they are searched, then there are some',
      async run({ agent }) {
        assert.ok((await agent().returns.search({ pageSize: 5 })).items.length > 0);
      },
    },
    {
      name: 'given return requests, when they are searched by state and order, then only fitting ones come, each once',
      needs: ['state'],
      async run({ agent }) {
        const { returns } = agent();
        const found = [];
        for await (const row of returns.search({ state: 'PENDING_CUSTOMER_ACTION', pageSize: 2 })) found.push(row);
        assert.ok(found.length > 0);
        assert.equal(new Set(found.map(({ returnRequestId }) => returnRequestId)).size, found.length);
        const [first] = found;
        const ofOrder = await returns.search({ orderId: first?.orderId ?? '' });
        assert.ok(ofOrder.items.some(({ returnRequestId }) => returnRequestId === first?.returnRequestId));
      },
    },
    {
      name: 'given any order, when a return is prepared, calculated, created, received and read, then the requests are well formed',
      needs: ['examples'],
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { returns } = agent();
        const items = [{ commerceItemId: 'ci3000412', quantityToReturn: 1, returnReason: 'defective' }];
        await returns.calculate(fulfilledOrderId, items);
        const { id, returnItemId } = await openReturn(agent(), fulfilledOrderId);
        await returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }]);
        await returns.remainingRefund(id, { primaryCurrency: 0 });
      },
    },
    {
      name: 'given a fulfilled order, when an exchange is prepared, then it lists what a return would, and says that it is one',
      needs: ['state'],
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const body = { op: 'initiateExchange' as const, orderId: fulfilledOrderId };
        const { data } = await agent().api.POST('/ccagent/v1/returnRequests', { body });
        const exchange = data as Readonly<Record<string, unknown>>;
        const { returnItems } = await agent().returns.initiate(fulfilledOrderId);
        assert.equal(exchange.isExchangeRequest, true);
        assert.deepEqual(exchange.returnItems, returnItems);
      },
    },
    {
      name: 'given a return of two units, when they are received one by one by the operation for it, then partial becomes full and a third is refused',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { returns, api } = bench.agent();
        const { id, returnItemIds } = await openReturnOfTwo(bench.agent(), bench.subjects.fulfilledOrderId);
        const receive = (returnItemId: string) => {
          const body = { returnItems: [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }] };
          return api.PUT('/ccagent/v1/returnRequests/{id}/receive', { params: { path: { id } }, body });
        };
        const states = [];
        for (const returnItemId of returnItemIds) {
          await receive(returnItemId);
          states.push((await returns.get(id)).state?.displayKey);
        }
        assert.deepEqual(states, ['PARTIAL_RETURN', 'FULL_RETURN']);
        await refusedWithoutTrace(bench, () => receive(returnItemIds[1]), 400, '200114');
      },
    },
    {
      name: 'given items, when their refund is calculated, then nothing is kept, and a return of them promises the same',
      needs: ['state', 'control'],
      async run(bench) {
        const { returns } = bench.agent();
        const { fulfilledOrderId } = bench.subjects;
        const { commerceItemId } = await returnableItem(bench.agent(), fulfilledOrderId);
        const items = [{ commerceItemId, quantityToReturn: 1, returnReason: 'defective' }];
        const before = await bench.fingerprint();
        const { refundInfo } = await returns.calculate(fulfilledOrderId, items);
        assert.equal(await bench.fingerprint(), before);
        assert.ok(cents(refundInfo?.suggestedTotalRefund) > 0);
        const { returnRequestId } = await returns.create(fulfilledOrderId, items);
        assert.deepEqual((await returns.get(returnRequestId)).refundInfo, refundInfo);
      },
    },
    {
      name: 'given a return request, when what is left to refund is asked for, then it is what is due less what is allocated',
      needs: ['state'],
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { returns } = agent();
        const { id } = await openReturn(agent(), fulfilledOrderId);
        const due = (await returns.get(id)).refundInfo?.refundDue;
        const left = await returns.remainingRefund(id, { primaryCurrency: 1 });
        assert.equal(left.totalRefundAmount, due);
        assert.equal(cents(left.remainingRefundAmountInPrimaryCurrency), cents(due) - 100);
        await refused(returns.remainingRefund(id, { primaryCurrency: 0.001 }), 400, '13001');
      },
    },
    {
      name: 'given criteria that are not well formed, when return requests are searched, then 400 85000',
      needs: ['state'],
      sendsInvalid: true,
      async run({ agent }) {
        const query = { q: 'orderId eq o1' };
        await refused(agent().api.GET('/ccagent/v1/returnRequests', { params: { query } }), 400, '85000');
      },
    },
    {
      name: 'given a fulfilled order, when two units are returned and received one by one, then partial becomes full',
      needs: ['state'],
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { returns } = agent();
        const { id, returnItemIds } = await openReturnOfTwo(agent(), fulfilledOrderId);
        const created = await returns.get(id);
        assert.equal(created.state?.displayKey, 'PENDING_CUSTOMER_ACTION');
        assert.ok(typeof created.authorizationNumber === 'string');
        const states = [];
        for (const returnItemId of returnItemIds) {
          await returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }]);
          states.push((await returns.get(id)).state?.displayKey);
        }
        assert.deepEqual(states, ['PARTIAL_RETURN', 'FULL_RETURN']);
      },
    },
    {
      name: 'given an item that cannot be returned, when its return is created, then 200114 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { nonreturnableOrder } = bench.subjects;
        const { returns } = bench.agent();
        const listed = await returns.initiate(nonreturnableOrder.orderId);
        const item = listed.returnItems?.find(
          ({ commerceItemId }) => commerceItemId === nonreturnableOrder.commerceItemId,
        );
        assert.equal(item?.nonreturnable, true);
        const items = [
          { commerceItemId: nonreturnableOrder.commerceItemId, quantityToReturn: 1, returnReason: 'defective' },
        ];
        await refusedWithoutTrace(bench, () => returns.create(nonreturnableOrder.orderId, items), 400, '200114');
      },
    },
    {
      name: 'given an order that is not fulfilled, when its return is prepared or created, then 200114 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const client = bench.agent();
        const placed = await placedOrder(bench.desk(bench.subjects.shopperId), bench.subjects);
        const items = [
          {
            commerceItemId: placed.shoppingCart?.items?.[0]?.id ?? 'ci1',
            quantityToReturn: 1,
            returnReason: 'defective',
          },
        ];
        await refusedWithoutTrace(bench, () => client.returns.initiate(placed.id), 400, '200114');
        await refusedWithoutTrace(bench, () => client.returns.create(placed.id, items), 400, '200114');
      },
    },
    {
      name: 'given more units than are left, when their return is created, then 200114 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const client = bench.agent();
        const { fulfilledOrderId } = bench.subjects;
        const { commerceItemId, available } = await returnableItem(client, fulfilledOrderId);
        const items = [{ commerceItemId, quantityToReturn: available + 1, returnReason: 'defective' }];
        await refusedWithoutTrace(bench, () => client.returns.create(fulfilledOrderId, items), 400, '200114');
      },
    },
    {
      name: 'given ids nobody has, when order or return request are named, then 404 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { returns, api } = bench.agent();
        await refused(returns.initiate('no-such-order'), 404, '210105');
        await refused(returns.get('no-such-return'), 404, '210105');
        await refusedWithoutTrace(bench, () => returns.complete('no-such-return'), 404, '210105');
        const items = [{ returnItemId: 'ri1', quantityReceived: 1, dispositionReason: accepted }];
        const receive = { params: { path: { id: 'no-such-return' } }, body: { returnItems: items } };
        await refusedWithoutTrace(
          bench,
          () => api.PUT('/ccagent/v1/returnRequests/{id}/receive', receive),
          404,
          '210105',
        );
        await refused(returns.remainingRefund('no-such-return', { primaryCurrency: 0 }), 404, '210105');
      },
    },
  ],
};
