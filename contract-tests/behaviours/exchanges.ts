/** Exchanges: from the request to the order that brings what takes the place of the goods. */

import { strict as assert } from 'node:assert';
import type { OccAgent, ReturnRequest } from '../../src/index.ts';
import { isOccApiError } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { SubjectMissing } from '../engine/subject.ts';
import { nonreturnableOrder, returnableOrder } from '../subjects/orders.ts';
import { unitsOf } from './order-lines.ts';
import { placedOrder } from './placing.ts';
import { lineOf, openReturn, receiveAll, returnableItem } from './returning.ts';

const reason = 'incorrectSize';

export const exchanges: BehaviourGroup = {
  resource: 'exchanges',
  behaviours: [
    {
      name: 'given any order, when an exchange is prepared, created, processed and sent, then the requests are well formed',
      needs: ['examples'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { exchanges } = agent();
        await exchanges.initiate(orderId);
        const items = [{ commerceItemId: 'ci3000513', quantityToReturn: 1, returnReason: reason }];
        const { returnRequestId } = await exchanges.create(orderId, items, { headers: { Prefer: 'example=created' } });
        await exchanges.process(returnRequestId);
        await exchanges.submit(returnRequestId);
      },
    },
    {
      name: 'given a fulfilled order, when an exchange is prepared, then it lists what a return would, and says that it is one',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const prepared = await agent().exchanges.initiate(orderId);
        // whether it says so before it is made, the documents leave open
        assert.notEqual(prepared.isExchangeRequest, false);
        assert.deepEqual(prepared.returnItems, (await agent().returns.initiate(orderId)).returnItems);
      },
    },
    {
      name: 'given an exchange, when its replacement order is read, then it names the order that it is for, and holds as many units as come back',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { returnItems = [], replacementOrderId = '' } = await openExchange(agent(), orderId, 2);
        const back = returnItems.reduce((units, { quantityToReturn = 0 }) => units + quantityToReturn, 0);
        const replacement = await agent().orders.get(replacementOrderId);
        assert.deepEqual([replacement.originalOrderId, unitsOf(replacement)], [orderId, back]);
      },
    },
    {
      name: 'given a line whose product has another SKU, when it is exchanged for that, then that is what is sent',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { exchanges, catalog, orders } = agent();
        const { returnItems = [] } = await exchanges.initiate(orderId);
        for (const item of returnItems) {
          const { productId, catRefId, nonreturnable, quantityAvailableForReturn: available = 0 } = item;
          if (productId === undefined || nonreturnable === true || available < 1) continue;
          const { childSKUs = [] } = await catalog.product(productId);
          const skus = childSKUs.flatMap(({ repositoryId, active }) => (active === false ? [] : (repositoryId ?? [])));
          for (const replacementSkuId of skus.filter(sku => sku !== catRefId)) {
            const items = [{ ...lineOf(item), quantityToReturn: 1, returnReason: reason, replacementSkuId }];
            const made = await exchanges.create(orderId, items).catch(asNotSold);
            if (made === undefined) continue;
            const { shoppingCart } = await orders.get(made.replacementOrderId ?? '');
            assert.deepEqual(
              shoppingCart?.items?.map(line => line.catRefId),
              [replacementSkuId],
            );
            return;
          }
        }
        throw new SubjectMissing('needs a line whose product has another SKU that is sold');
      },
    },
    {
      name: 'given an exchange, when its goods are received, then its replacement order can be sent, which waits until then and costs what comes back',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const { id: orderId } = await find(returnableOrder);
        const { exchanges, orders, returns } = agent();
        const open = await openExchange(agent(), orderId);
        assert.deepEqual(
          [open.isExchangeRequest, open.isSubmitExchangeOrderAllowed, open.state?.displayKey],
          [true, false, 'PENDING_CUSTOMER_ACTION'],
        );
        const { replacementOrderId: replacementId = '' } = open;
        const waiting = await orders.get(replacementId);
        assert.deepEqual([waiting.state, waiting.originalOrderId], ['PENDING_CUSTOMER_RETURN', orderId]);
        assert.equal(cents(waiting.priceInfo?.total), cents(open.refundInfo?.refundDue));
        const [item] = waiting.shoppingCart?.items ?? [];
        assert.deepEqual([item?.catRefId, item?.quantity], [open.returnItems?.[0]?.replacementSkuId, 1]);

        const received = await receiveAll(agent(), open);
        assert.equal(received.isSubmitExchangeOrderAllowed, true);
        const processed = await exchanges.process(open.returnRequestId);
        assert.deepEqual({ ...processed, links: [] }, { ...received, links: [] });
        const done = await exchanges.submit(open.returnRequestId);
        assert.deepEqual([done.state?.displayKey, done.isSubmitExchangeOrderAllowed], ['COMPLETE', false]);
        assert.deepEqual(
          [done.paymentReversalInfo].flat().map(way => way && [way.refundType, way.state]),
          [['returnCredit', 'Complete']],
        );
        assert.deepEqual({ ...(await returns.get(open.returnRequestId)), links: [] }, { ...done, links: [] });
        const sent = await orders.get(replacementId);
        assert.equal(sent.state, 'SUBMITTED');
        assert.deepEqual(sent.priceInfo, waiting.priceInfo);
      },
    },
    {
      name: 'given an exchange, when it is sent before its goods are received or a second time, then 28347 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { exchanges } = bench.agent();
        const open = await openExchange(bench.agent(), (await bench.find(returnableOrder)).id);
        const submit = () => exchanges.submit(open.returnRequestId);
        await refusedWithoutTrace(bench, submit, 400, '28347');
        await receiveAll(bench.agent(), open);
        await submit();
        await refusedWithoutTrace(bench, submit, 400, '28347');
      },
    },
    {
      name: 'given an exchange under the op that some clients know, when it is processed as an order, then its replacement is sent',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const open = await openExchange(agent(), (await find(returnableOrder)).id);
        await receiveAll(agent(), open);
        const done = await agent().exchanges.processOrder(open.returnRequestId);
        assert.equal(done.state?.displayKey, 'COMPLETE');
        assert.equal((await agent().orders.get(open.replacementOrderId ?? '')).state, 'SUBMITTED');
      },
    },
    {
      name: 'given an exchange whose goods are there, when it is refunded instead, then the money goes back and the replacement order is removed',
      evidence: 'inferred',
      needs: ['state', 'supervisor'],
      writes: true,
      async run({ agent, find }) {
        const open = await openExchange(agent(), (await find(returnableOrder)).id);
        await receiveAll(agent(), open);
        const refunded = await agent('supervisor').returns.initiateRefund(open.returnRequestId);
        assert.ok(['COMPLETE', 'PENDING_REFUND'].includes(refunded.state?.displayKey ?? ''));
        const types = [refunded.paymentReversalInfo].flat().map(way => way?.refundType);
        assert.ok(types.length > 0 && !types.includes('returnCredit'), types.join());
        assert.equal((await agent().orders.get(open.replacementOrderId ?? '')).state, 'REMOVED');
        await refused(agent().exchanges.submit(open.returnRequestId), 400, '28347');
      },
    },
    {
      name: 'given an exchange, when it is closed, then its replacement order is removed',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run({ agent, find }) {
        const open = await openExchange(agent(), (await find(returnableOrder)).id);
        await agent().returns.complete(open.returnRequestId, 'The shopper keeps it');
        assert.equal((await agent().orders.get(open.replacementOrderId ?? '')).state, 'REMOVED');
      },
    },
    {
      name: 'given what cannot be sent or exchanged, when an exchange of it is created, then it is refused and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { exchanges, returns } = bench.agent();
        const { id: orderId } = await bench.find(returnableOrder);
        const { line, available } = await returnableItem(bench.agent(), orderId);
        const item = { ...line, quantityToReturn: 1, returnReason: reason };
        const other = await otherProductsSku(bench.agent(), orderId);
        // some of it may have been returned before
        const { items: earlier } = await returns.search({ orderId });
        for (const [wanted, code] of [
          [{ ...item, replacementSkuId: 'no-such-sku' }, '200185'],
          [{ ...item, replacementSkuId: other }, '13001'],
          [{ ...item, quantityToReturn: available + 1 }, '200114'],
          [{ ...item, returnReason: 'no-such-reason' }, '13001'],
          [{ ...line, quantityToReturn: 1 }, '13001'],
          [{ ...item, commerceItemId: 'no-such-item' }, '13001'],
        ] as const)
          await refusedWithoutTrace(bench, () => exchanges.create(orderId, [wanted]), 400, code);
        const stays = await bench.find(nonreturnableOrder);
        // it is in a group of its own order
        const { shippingGroupId: _, ...ungrouped } = item;
        const nonreturnable = [{ ...ungrouped, commerceItemId: stays.commerceItemId }];
        await refusedWithoutTrace(bench, () => exchanges.create(stays.id, nonreturnable), 400, '200114');
        assert.deepEqual((await returns.search({ orderId })).items, earlier);
      },
    },
    {
      name: 'given an order that is not fulfilled, a return, and ids nobody has, when they are exchanged, then 200114 or 210105',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { exchanges } = bench.agent();
        const { id, placed } = await placedOrder(bench);
        const commerceItemId = placed.shoppingCart?.items?.[0]?.id ?? '';
        const items = [{ commerceItemId, quantityToReturn: 1, returnReason: reason }];
        await refusedWithoutTrace(bench, () => exchanges.initiate(id), 400, '200114');
        await refusedWithoutTrace(bench, () => exchanges.create(id, items), 400, '200114');
        const plain = await openReturn(bench.agent(), (await bench.find(returnableOrder)).id);
        await refusedWithoutTrace(bench, () => exchanges.process(plain.id), 400, '200114');
        await refusedWithoutTrace(bench, () => exchanges.submit(plain.id), 400, '200114');
        await refusedWithoutTrace(bench, () => exchanges.create('no-such-order', items), 404, '210105');
        await refusedWithoutTrace(bench, () => exchanges.submit('no-such-return'), 404, '210105');
      },
    },
  ],
};

/** Opens an exchange of a unit, or of up to so many of one line, for others of the same SKU. */
export async function openExchange({ exchanges }: OccAgent, orderId: string, most = 1): Promise<ReturnRequest> {
  const { returnItems = [] } = await exchanges.initiate(orderId);
  for (const item of returnItems) {
    const { nonreturnable, quantityAvailableForReturn: available = 0 } = item;
    if (nonreturnable === true || available < 1) continue;
    const items = [{ ...lineOf(item), quantityToReturn: Math.min(most, available), returnReason: reason }];
    const made = await exchanges.create(orderId, items).catch(asNotSold);
    if (made !== undefined) return made;
  }
  throw new SubjectMissing(`needs an item of order ${orderId} that is still sold`);
}

/** `undefined`, where something is no longer sold, not by itself, configured, or sold out. */
function asNotSold(error: unknown): undefined {
  const expected = ['200185', '200183', '200162', '28104'];
  if (!isOccApiError(error) || !expected.includes(error.errorCode ?? '')) throw error;
}

/** A SKU on sale that is no variant of anything in an order. */
async function otherProductsSku({ orders, catalog }: OccAgent, orderId: string): Promise<string> {
  const { shoppingCart } = await orders.get(orderId);
  const mine = new Set(shoppingCart?.items?.map(({ productId }) => productId));
  for await (const { id } of orders.search({ state: 'NO_PENDING_ACTION' }))
    for (const { productId, catRefId } of (await orders.get(id)).shoppingCart?.items ?? [])
      if (productId !== undefined && catRefId !== undefined && !mine.has(productId))
        if ((await catalog.sku(catRefId)).active) return catRefId;
  throw new SubjectMissing('needs an order of another product');
}
