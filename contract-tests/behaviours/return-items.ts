/** What is said of one item of a return, and of no other. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { needs } from '../engine/subject.ts';
import { returnableOrder } from '../subjects/orders.ts';
import { lineOf, openReturn, receiveAll, returnableItem } from './returning.ts';

const returnReason = 'defective';

/** A return of one unit of each line that can be returned. */
async function returnOfEachLine({ agent, find }: Workbench) {
  const { id: orderId } = await find(returnableOrder);
  const { returns } = agent();
  const { returnItems = [] } = await returns.initiate(orderId);
  const items = returnItems
    .filter(item => item.nonreturnable !== true && (item.quantityAvailableForReturn ?? 0) > 0)
    .map(item => ({ ...lineOf(item), quantityToReturn: 1, returnReason }));
  const { returnRequestId: id } = await returns.create(orderId, items);
  return { id, returns, lines: items.length, itemsOf: async () => (await returns.get(id)).returnItems ?? [] };
}

export const returnItems: BehaviourGroup = {
  resource: 'return items',
  behaviours: [
    {
      name: 'given goods that come back for a reason, when their return is read, then each item has it',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { itemsOf } = await returnOfEachLine(bench);
        const items = await itemsOf();
        assert.ok(items.length > 0);
        for (const item of items) {
          const key = 'returnReasonId' in item ? item.returnReasonId : undefined;
          assert.ok((key ?? item.returnReason ?? '') !== '', 'the reason of an item');
          if (typeof key === 'string') assert.equal(key, returnReason);
        }
      },
    },
    {
      name: 'given a reason and a disposition that are in no list of the merchant, when goods are returned for it or received with it, then 13001 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: orderId } = await bench.find(returnableOrder);
        const agent = bench.agent();
        const { line } = await returnableItem(agent, orderId);
        const wrong = 'no-such-reason';
        const items = [{ ...line, quantityToReturn: 1, returnReason: wrong }];
        await refusedWithoutTrace(bench, () => agent.returns.create(orderId, items), 400, '13001');
        const { id, returnItemId } = await openReturn(agent, orderId);
        const returnItems = [{ returnItemId, quantityReceived: 1, dispositionReason: wrong }];
        const receipt = { params: { path: { id } }, body: { returnItems } };
        for (const receive of [
          () => agent.returns.receive(id, returnItems),
          () => agent.api.PUT('/ccagent/v1/returnRequests/{id}/receive', receipt),
        ])
          await refusedWithoutTrace(bench, receive, 400, '13001');
      },
    },
    {
      name: 'given a return of several lines, when the goods of the last one arrive, then they are booked on that one',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, returns, lines, itemsOf } = await returnOfEachLine(bench);
        needs(lines > 1, 'an order of several lines that can be returned');
        const before = await itemsOf();
        const { returnItemId = '' } = before.at(-1) ?? {};
        assert.equal(before.length, lines);
        const dispositionReason = 'acceptedWithRefund';
        await returns.receive(id, [{ returnItemId, quantityReceived: 1, dispositionReason }]);
        const received = (await itemsOf()).map(item => [item.returnItemId, Number(item.quantityReceived ?? 0)]);
        assert.deepEqual(
          received,
          before.map(item => [item.returnItemId, item.returnItemId === returnItemId ? 1 : 0]),
        );
      },
    },
    {
      name: 'given a return of several lines, when the refund of the last one is adjusted, then that is its refund, and the others are as they were',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, returns, lines, itemsOf } = await returnOfEachLine(bench);
        needs(lines > 1, 'an order of several lines that can be returned');
        await receiveAll(bench.agent(), await returns.get(id));
        const before = await itemsOf();
        const { returnItemId = '' } = before.at(-1) ?? {};
        assert.equal(before.length, lines);
        const adjusted = { returnItems: [{ returnItemId, adjustedItemRefund: 0.5 }] };
        await bench.agent('supervisor').returns.adjustRefund(id, adjusted);
        const refunds = (await itemsOf()).map(item => [item.returnItemId, cents(item.actualRefundAmount)]);
        assert.deepEqual(
          refunds,
          before.map(item => [
            item.returnItemId,
            item.returnItemId === returnItemId ? 50 : cents(item.actualRefundAmount),
          ]),
        );
      },
    },
  ],
};
