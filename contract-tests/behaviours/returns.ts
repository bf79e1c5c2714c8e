/** Opening returns and receiving goods. @module */

import { strict as assert } from 'node:assert';
import type { FoundReturn } from '../../src/index.ts';
import { addressOf } from '../engine/addressed.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { needs } from '../engine/subject.ts';
import { nonreturnableOrder, returnableOrder } from '../subjects/orders.ts';
import { placedOrder } from './placing.ts';
import { openReturn, openReturnOfTwo, returnableItem } from './returning.ts';

const accepted = 'acceptedWithRefund';

export const returns: BehaviourGroup = {
  resource: 'returns',
  behaviours: [
    {
      name: 'given return requests, when they are searched, then there are some',
      async run({ agent }) {
        needs((await agent().returns.search({ pageSize: 5 })).items.length > 0, 'a return request');
      },
    },
    {
      name: 'given return requests, when they are searched by state and order, then only fitting ones come, each once',
      needs: ['state'],
      async run({ agent }) {
        const { returns } = agent();
        const found = [];
        for await (const row of returns.search({ state: 'PENDING_CUSTOMER_ACTION', pageSize: 2 })) found.push(row);
        needs(found.length > 0, 'an approved return request');
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
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent();
        const items = [{ commerceItemId: 'ci3000412', quantityToReturn: 1, returnReason: 'defective' }];
        await returns.calculate(orderId, items);
        const { id, returnItemId } = await openReturn(agent(), orderId);
        await returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }]);
        await returns.remainingRefund(id, { primaryCurrency: 0 });
      },
    },
    {
      name: 'given a fulfilled order, when an exchange is prepared among the returns, then it lists what a return would, and says that it is one',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { api } = agent();
        const prepared = async (op: 'initiateExchange' | 'initiateReturn') => {
          const { data } = await api.POST('/ccagent/v1/returnRequests', { body: { op, orderId } });
          return data as Readonly<Record<string, unknown>>;
        };
        const exchange = await prepared('initiateExchange');
        const { returnItems } = await prepared('initiateReturn');
        assert.equal(exchange.isExchangeRequest, true);
        assert.deepEqual(exchange.returnItems, returnItems);
      },
    },
    {
      name: 'given a return of two units, when they are received one by one by the operation for it, then partial becomes full and a third is refused',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { returns, api } = bench.agent();
        const { id, returnItemIds } = await openReturnOfTwo(bench.agent(), (await bench.find(returnableOrder)).id);
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
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { returns } = bench.agent();
        const { id: orderId } = await bench.find(returnableOrder);
        const { line } = await returnableItem(bench.agent(), orderId);
        const items = [{ ...line, quantityToReturn: 1, returnReason: 'defective' }];
        const before = await bench.fingerprint();
        const { refundInfo } = await returns.calculate(orderId, items);
        assert.equal(await bench.fingerprint(), before);
        assert.ok(cents(refundInfo?.suggestedTotalRefund) > 0);
        const { returnRequestId } = await returns.create(orderId, items);
        assert.deepEqual((await returns.get(returnRequestId)).refundInfo, refundInfo);
      },
    },
    {
      name: 'given a return request, when what is left to refund is asked for, then it is what is due less what is allocated',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent();
        const { id } = await openReturn(agent(), orderId);
        const due = (await returns.get(id)).refundInfo?.refundDue;
        const left = await returns.remainingRefund(id, { primaryCurrency: 1 });
        assert.equal(left.totalRefundAmount, due);
        await assumed(() => assert.equal(cents(left.remainingRefundAmountInPrimaryCurrency), cents(due) - 100));
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
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent();
        const { id, returnItemIds } = await openReturnOfTwo(agent(), orderId);
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
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, commerceItemId } = await bench.find(nonreturnableOrder);
        const { returns } = bench.agent();
        const items = [{ commerceItemId, quantityToReturn: 1, returnReason: 'defective' }];
        await refusedWithoutTrace(bench, () => returns.create(id, items), 400, '200114');
      },
    },
    {
      name: 'given an order that is not fulfilled, when its return is prepared or created, then 200114 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const client = bench.agent();
        const { id, placed } = await placedOrder(bench);
        const items = [
          {
            commerceItemId: placed.shoppingCart?.items?.[0]?.id ?? 'ci1',
            quantityToReturn: 1,
            returnReason: 'defective',
          },
        ];
        await refusedWithoutTrace(bench, () => client.returns.initiate(id), 400, '200114');
        await refusedWithoutTrace(bench, () => client.returns.create(id, items), 400, '200114');
      },
    },
    {
      name: 'given more units than are left, when their return is created, then 200114 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const client = bench.agent();
        const { id: orderId } = await bench.find(returnableOrder);
        const { line, available } = await returnableItem(client, orderId);
        const items = [{ ...line, quantityToReturn: available + 1, returnReason: 'defective' }];
        await refusedWithoutTrace(bench, () => client.returns.create(orderId, items), 400, '200114');
      },
    },
    {
      name: 'given ids nobody has, when order or return request are named, then 404 and nothing changes',
      needs: ['state'],
      writes: true,
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
    {
      name: 'given a fulfilled order, when a return is prepared, then what is available is what was shipped and has not come back',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const prepared = await agent().returns.initiate(orderId);
        const isFirst = (await agent().returns.search({ orderId })).items.length === 0;
        assert.ok((prepared.returnItems?.length ?? 0) > 0);
        for (const item of prepared.returnItems ?? []) {
          const { quantityShipped = 0, quantityReturned = 0, quantityAvailableForReturn: available = 0 } = item;
          assert.ok(available >= 0 && available <= quantityShipped - quantityReturned);
          // another return may wait for the rest
          if (isFirst) assert.equal(available, quantityShipped - quantityReturned);
        }
        assert.ok(!('returnRequestId' in prepared));
      },
    },
    {
      name: 'given a return, when its goods are received, then the order counts them as returned',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent();
        const before = (await returns.initiate(orderId)).returnItems ?? [];
        const { id, returnItemId } = await openReturn(agent(), orderId);
        await returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }]);
        const line = (await returns.get(id)).returnItems?.[0]?.commerceItemId;
        const after = (await returns.initiate(orderId)).returnItems ?? [];
        const returned = (items: typeof after) =>
          items.find(({ commerceItemId }) => commerceItemId === line)?.quantityReturned ?? 0;
        assert.equal(returned(after), returned(before) + 1);
      },
    },
    {
      name: 'given an item nobody ordered beside a good one, when their return is created, then it is refused and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: orderId } = await bench.find(returnableOrder);
        const { line } = await returnableItem(bench.agent(), orderId);
        const items = [line, { commerceItemId: 'no-such-item' }].map(item => ({
          ...item,
          quantityToReturn: 1,
          returnReason: 'defective',
        }));
        await refusedWithoutTrace(bench, () => bench.agent().returns.create(orderId, items), 400, '13001');
      },
    },
    {
      name: 'given an op nobody knows, when a return request is changed by it, then 400 13001 and not 404',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run({ send, bearer }) {
        const headers = { ...(await bearer()), 'content-type': 'application/json' };
        const burn = { method: 'PUT', headers, body: '{"op":"burn"}' };
        const response = await send(addressOf('updateReturnRequest', 'no-such-return'), burn);
        assert.equal(response.status, 400);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '13001');
      },
    },
    {
      name: 'given many return requests, when they are paged, then the pages are the list, newest first',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const search = async (criteria: object) => {
          const query = { q: JSON.stringify(criteria) };
          return rowsAndCount((await agent().api.GET('/ccagent/v1/returnRequests', { params: { query } })).data);
        };
        const all = await search({});
        const dates = all.rows.map(({ createdDate }) => String(createdDate));
        assert.deepEqual(dates, dates.toSorted().toReversed());
        const pages = [await search({ pageNumber: 0, limit: 3 }), await search({ pageNumber: 1, limit: 3 })];
        assert.deepEqual(
          pages.map(({ count }) => count),
          [all.count, all.count],
        );
        assert.deepEqual(
          pages.flatMap(({ rows }) => rows),
          all.rows.slice(0, 6),
        );
        assert.deepEqual(await search({ orderId: 'no-such-order' }), { rows: [], count: 0 });
      },
    },
    {
      name: 'given a new return request, when its order, number or id is searched for, then it is found',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returns } = agent();
        const { id } = await openReturn(agent(), orderId);
        const { authorizationNumber = '' } = await returns.get(id);
        for (const criteria of [{ orderId }, { authorizationNumber }, { returnRequestId: id }]) {
          const found = (await returns.search(criteria)).items.map(({ returnRequestId }) => returnRequestId);
          assert.ok(found.includes(id), JSON.stringify(criteria));
        }
      },
    },
  ],
};

/** Servers differ in which of the two is the list. */
function rowsAndCount({
  searchResults,
  totalRequests,
}: Record<'searchResults' | 'totalRequests', number | FoundReturn[]>) {
  const [rows, count] = Array.isArray(searchResults) ? [searchResults, totalRequests] : [totalRequests, searchResults];
  assert.ok(Array.isArray(rows));
  return { rows, count };
}
