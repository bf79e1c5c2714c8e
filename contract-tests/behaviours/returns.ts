/** Opening returns and receiving goods. @module */

import { strict as assert } from 'node:assert';
import type { OccAgent } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../assert-refused.ts';
import type { BehaviourGroup } from '../behaviour.ts';
import { placedOrder } from './placing.ts';

/** Something of an order that can be returned. */
export async function returnableItem(
  agent: OccAgent,
  orderId: string,
): Promise<{ commerceItemId: string; available: number }> {
  const { returnItems = [] } = await agent.returns.initiate(orderId);
  const item = returnItems.find(
    ({ nonreturnable, quantityAvailableForReturn = 0 }) => nonreturnable !== true && quantityAvailableForReturn >= 1,
  );
  assert.ok(item?.commerceItemId !== undefined, `order ${orderId} has nothing to return`);
  return { commerceItemId: item.commerceItemId, available: item.quantityAvailableForReturn ?? 0 };
}

/** Opens a return of one unit. */
export async function openReturn(agent: OccAgent, orderId: string): Promise<{ id: string; returnItemId: string }> {
  const { commerceItemId } = await returnableItem(agent, orderId);
  const items = [{ commerceItemId, quantityToReturn: 1, returnReason: 'defective' }];
  // Prism answers the first example whatever the op, unless a name is preferred; others ignore the header
  const created = await agent.returns.create(orderId, items, { headers: { Prefer: 'example=created' } });
  const request = await agent.returns.get(created.returnRequestId);
  const returnItemId = request.returnItems?.[0]?.returnItemId;
  assert.ok(returnItemId !== undefined);
  return { id: created.returnRequestId, returnItemId };
}

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
      name: 'given a fulfilled order, when a return is prepared, calculated and created, then every op is answered',
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { returns } = agent();
        await returns.initiate(fulfilledOrderId);
        const items = [{ commerceItemId: 'ci3000412', quantityToReturn: 1, returnReason: 'defective' }];
        const answers = [returns.calculate(fulfilledOrderId, items), returns.create(fulfilledOrderId, items)];
        // a target with data refuses the made-up item; the exchange is checked against the specification either way
        for (const answer of await Promise.allSettled(answers))
          assert.ok(answer.status === 'fulfilled' || answer.reason.status === 400);
        const body = { op: 'initiateExchange' as const, orderId: fulfilledOrderId };
        await agent().api.POST('/ccagent/v1/returnRequests', { body });
      },
    },
    {
      name: 'given a return request, when it is read, received and received again by the other operation, then each is answered',
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const client = agent();
        const { id, returnItemId } = await openReturn(client, fulfilledOrderId);
        const items = [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }];
        await client.returns.receive(id, items);
        const again = client.api.PUT('/ccagent/v1/returnRequests/{id}/receive', {
          params: { path: { id } },
          body: { returnItems: items },
        });
        const [answer] = await Promise.allSettled([again]);
        assert.ok(answer?.status === 'fulfilled' || answer?.reason.status === 400);
        await client.returns.remainingRefund(id, { primaryCurrency: 0 });
      },
    },
    {
      name: 'given a fulfilled order, when two units are returned and received one by one, then partial becomes full',
      needs: ['state'],
      writes: true,
      async run({ agent, subjects: { fulfilledOrderId } }) {
        const { returns } = agent();
        const { returnItems = [] } = await returns.initiate(fulfilledOrderId);
        const wanted = returnItems.filter(
          item => item.nonreturnable !== true && (item.quantityAvailableForReturn ?? 0) > 0,
        );
        const two = wanted.find(item => (item.quantityAvailableForReturn ?? 0) >= 2);
        const items = (two === undefined ? wanted.slice(0, 2) : [two]).map(item => ({
          commerceItemId: item.commerceItemId ?? '',
          quantityToReturn: two === undefined ? 1 : 2,
          returnReason: 'didNotLike',
        }));
        const calculated = await returns.calculate(fulfilledOrderId, items);
        assert.ok((calculated.refundInfo?.suggestedTotalRefund ?? 0) > 0);
        const { returnRequestId } = await returns.create(fulfilledOrderId, items);
        const created = await returns.get(returnRequestId);
        assert.equal(created.state?.displayKey, 'PENDING_CUSTOMER_ACTION');
        assert.ok(typeof created.authorizationNumber === 'string');
        const units = (created.returnItems ?? []).flatMap(item =>
          Array.from({ length: item.quantityToReturn ?? 0 }, () => item.returnItemId ?? ''),
        );
        const states = [];
        for (const returnItemId of units) {
          await returns.receive(returnRequestId, [{ returnItemId, quantityReceived: 1, dispositionReason: accepted }]);
          states.push((await returns.get(returnRequestId)).state?.displayKey);
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
    {
      name: 'given no token, when returns are searched, opened, read, changed or received, then 401',
      async run({ send }) {
        const put = {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: '{"op":"markAsComplete","returnItems":[]}',
        };
        const receive = { ...put, body: '{"returnItems":[{"returnItemId":"ri1","quantityReceived":1}]}' };
        const open = { ...put, method: 'POST', body: '{"op":"initiateReturn","orderId":"o30412"}' };
        const remaining = {
          ...put,
          method: 'POST',
          body: '{"primaryCurrencyRefundAmount":0,"secondaryCurrencyRefundAmount":0}',
        };
        const base = '/ccagent/v1/returnRequests';
        assert.equal((await send(`${base}?q=${encodeURIComponent('{"limit":1}')}`)).status, 401);
        assert.equal((await send(base, open)).status, 401);
        assert.equal((await send(`${base}/200417`)).status, 401);
        assert.equal((await send(`${base}/200417`, put)).status, 401);
        assert.equal((await send(`${base}/200417/receive`, receive)).status, 401);
        assert.equal((await send(`${base}/200417/calculateRemainingRefund`, remaining)).status, 401);
      },
    },
  ],
};
