/** Returns and exchanges of orders whose merchant is not what it was when they were placed, and appeasements that a service decides on. @module */

import { strict as assert } from 'node:assert';
import type { AppeasementInput } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';

const needs = ['state', 'roles', 'control'] as const;
const site = { id: 'meanwhile-site' };
const shopper = { id: 'meanwhile-shopper' };
const product = { id: 'meanwhile-bike', listPrice: 500 };
const sku = { id: 'meanwhile-bike-sku', inStockQuantity: 9 };
const reasons = { returnReason: 'defective', dispositionReason: 'acceptedWithRefund' };

/** A fulfilled order of three units on a site of its own, one of which is being returned and one exchanged. */
async function bought({ load, agent }: Workbench) {
  const order = {
    id: 'o-meanwhile',
    profileId: shopper.id,
    siteId: site.id,
    state: 'NO_PENDING_ACTION',
    items: [{ id: 'ci-meanwhile', skuId: sku.id, quantity: 3 }],
    payments: [{ type: 'card' }],
  };
  const items = [{ skuId: sku.id, quantity: 1 }];
  await load({
    sites: [site],
    profiles: [shopper],
    products: [{ ...product, skus: [sku] }],
    orders: [order],
    returns: [{ id: 'rr-meanwhile', orderId: order.id, items }],
  });
  const { returns, exchanges, api } = agent('supervisor');
  const wanted = [{ commerceItemId: 'ci-meanwhile', quantityToReturn: 1, returnReason: reasons.returnReason }];
  const exchange = await exchanges.create(order.id, wanted);
  const arriving = async (id: string) =>
    ((await returns.get(id)).returnItems ?? []).map(({ returnItemId }) => ({
      returnItemId,
      quantityReceived: 1,
      dispositionReason: reasons.dispositionReason,
    }));
  return {
    orderId: order.id,
    id: 'rr-meanwhile',
    exchangeId: exchange.returnRequestId,
    wanted,
    arriving,
    returns,
    exchanges,
    api,
  };
}

function gone(code: '30020' | '30021', how: string, close: (bench: Workbench) => Promise<void>): Behaviour {
  return {
    name: `given an order on a site that was ${how} since, when anything is done with its returns and exchanges, then ${code} and nothing changes`,
    evidence: 'inferred',
    needs,
    writes: true,
    async run(bench) {
      const { orderId, id, exchangeId, wanted, arriving, returns, exchanges, api } = await bought(bench);
      const items = await arriving(id);
      await close(bench);
      const receive = { params: { path: { id } }, body: { returnItems: items } };
      for (const call of [
        () => returns.initiate(orderId),
        () => returns.calculate(orderId, wanted),
        () => returns.create(orderId, wanted),
        () => exchanges.initiate(orderId),
        () => exchanges.create(orderId, wanted),
        () => exchanges.process(exchangeId),
        () => exchanges.submit(exchangeId),
        () => exchanges.processOrder(exchangeId),
        () => returns.receive(id, items),
        () => api.PUT('/ccagent/v1/returnRequests/{id}/receive', receive),
        () => returns.adjustRefund(id, { otherRefund: 1 }),
        () => returns.initiateRefund(id),
        () => returns.markManualRefund(id),
        () => returns.complete(id),
      ])
        await refusedWithoutTrace(bench, call, 400, code);
    },
  };
}

function notSent(code: '28104' | '200162' | '200183' | '200185', given: string, now: object, stock = {}): Behaviour {
  return {
    name: `given ${given} since it was bought, when it is exchanged, or its replacement sent, then ${code}, and a refund is left`,
    evidence: 'inferred',
    needs,
    writes: true,
    async run(bench) {
      const { orderId, exchangeId, wanted, arriving, returns, exchanges } = await bought(bench);
      await returns.receive(exchangeId, await arriving(exchangeId));
      assert.equal((await exchanges.process(exchangeId)).isSubmitExchangeOrderAllowed, true);
      await bench.load({ products: [{ ...product, ...now, skus: [{ ...sku, ...stock }] }] });
      await refusedWithoutTrace(bench, () => exchanges.create(orderId, wanted), 400, code);
      const processed = await exchanges.process(exchangeId);
      assert.equal(processed.isSubmitExchangeOrderAllowed, false);
      assert.ok(processed.submitExchangeAllowedValidationMessage !== undefined);
      await refusedWithoutTrace(bench, () => exchanges.submit(exchangeId), 400, code);
      assert.equal((await returns.initiateRefund(exchangeId)).state?.displayKey, 'COMPLETE');
    },
  };
}

function decided(code: '900015' | '900016', status: number, how: string, externalAppeasement: string): Behaviour {
  return {
    name: `given a service of the merchant that ${how}, when an appeasement is initiated or submitted, then ${code} and nothing changes`,
    needs,
    writes: true,
    async run(bench) {
      const { orderId } = await bought(bench);
      const { appeasements } = bench.agent('supervisor');
      const refund = { refundType: 'externalRefund', amount: 1 };
      const wish: AppeasementInput = { orderId, reason: 'itemArrivedDamaged', appeasementRefunds: [refund] };
      const { id } = await appeasements.create(wish);
      await bench.load({ settings: { externalAppeasement } });
      for (const call of [
        () => appeasements.initiate(orderId),
        () => appeasements.submit(wish),
        () => appeasements.submit({ id }),
      ])
        await refusedWithoutTrace(bench, call, status, code);
    },
  };
}

export const returnsMeanwhile: BehaviourGroup = {
  resource: 'returns',
  behaviours: [
    gone('30021', 'closed', ({ load }) => load({ sites: [{ ...site, active: false }] })),
    // settings name all sites that there are
    gone('30020', 'deleted', ({ load }) => load({ settings: { sites: [{ id: 'siteUS', isDefault: true }] } })),
    notSent('28104', 'a product that sold out', {}, { inStockQuantity: 0 }),
    notSent('200162', 'a product that a configurator makes', { configurable: true }),
    notSent('200183', 'a product that is no longer sold by itself', { notForIndividualSale: true }),
    notSent('200185', 'a product that is no longer sold', {}, { active: false }),
    decided('900016', 400, 'rejects it', 'rejected'),
    decided('900015', 500, 'fails', 'unavailable'),
  ],
};
