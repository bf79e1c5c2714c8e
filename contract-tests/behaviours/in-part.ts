/** What is wrong in part is refused whole: of several things at once, nothing is done, and what there is not is kept nowhere. @module */

import { strict as assert } from 'node:assert';
import { addressOf } from '../engine/addressed.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { allOrNothing } from '../engine/left-alone.ts';
import { needs } from '../engine/subject.ts';
import { returnableOrder } from '../subjects/orders.ts';
import { product } from '../subjects/products.ts';
import { paymentsOf } from './order-lines.ts';
import { cardOf, giftCardOf } from './payments.ts';
import { linesOf, newShopper, pricedCart } from './placing.ts';
import { openReturn, returnableItem } from './returning.ts';

// what no instance has
const wrong = 'no-such-thing';

/** What is sent, and where it would be seen. */
interface Mixture {
  readonly at: readonly string[];
  run(): PromiseLike<unknown>;
}

const mixtures: Readonly<Record<string, (bench: Workbench) => Promise<Mixture>>> = {
  async updateSiteProperties(bench) {
    const id = await newShopper(bench);
    const { profiles } = bench.agent();
    const [first] = await profiles.siteProperties(id);
    needs(first !== undefined, 'a site');
    const receiveEmail = first.properties.receiveEmail === 'yes' ? 'no' : 'yes';
    const agreed = [first.site.id, wrong].map(site => ({ site: { id: site }, properties: { receiveEmail } as const }));
    return { at: [addressOf('listSiteProperties', id)], run: () => profiles.updateSiteProperties(id, agreed) };
  },
  async updateReturnRequest(bench) {
    const { id, returnItemId } = await openReturn(bench.agent(), (await bench.find(returnableOrder)).id);
    const items = [returnItemId, wrong].map(each => ({
      returnItemId: each,
      quantityReceived: 1,
      dispositionReason: 'acceptedWithRefund',
    }));
    return { at: [addressOf('getReturnRequest', id)], run: () => bench.agent().returns.receive(id, items) };
  },
  async initiateReturn(bench) {
    const { id } = await bench.find(returnableOrder);
    const { returns } = bench.agent();
    const { line } = await returnableItem(bench.agent(), id);
    const items = [line, { commerceItemId: wrong }].map(each => ({
      ...each,
      quantityToReturn: 1,
      returnReason: 'defective',
    }));
    const q = encodeURIComponent(JSON.stringify({ orderId: id }));
    return { at: [`${addressOf('searchReturns')}?q=${q}`], run: () => returns.create(id, items) };
  },
  async addPayments(bench) {
    const { id } = await pricedCart(bench);
    const { payments } = bench.agent();
    return {
      at: [addressOf('getOrder', id)],
      run: () => payments.add(id, [cardOf(5), giftCardOf('79999999', 1)]),
    };
  },
  async voidPayments(bench) {
    const { id } = await pricedCart(bench);
    const { payments, orders } = bench.agent();
    await payments.add(id, [cardOf(5)]);
    const [payment] = paymentsOf(await orders.get(id));
    return { at: [addressOf('getOrder', id)], run: () => payments.void(id, [payment?.id ?? '', wrong]) };
  },
  async createOrder(bench) {
    const { id, orders } = await pricedCart(bench);
    const { skuId } = await bench.find(product);
    const items = linesOf(await orders.get(id)).map(line => ({ ...line, quantity: 1 }));
    const more = { productId: wrong, catRefId: skuId, quantity: 1 };
    return {
      at: [addressOf('getOrder', id)],
      run: () => orders.price({ orderId: id, shoppingCart: { items: [...items, more] } }),
    };
  },
};

export const inPart: BehaviourGroup = {
  resource: 'in part',
  behaviours: Object.entries(mixtures).map(([operationId, mixture]) => refusedWhole(operationId, mixture)),
};

function refusedWhole(operationId: string, mixture: (bench: Workbench) => Promise<Mixture>): Behaviour {
  return {
    name: `given something that there is not beside what there is, when ${operationId} is sent both, then it is refused, and nothing of it is done`,
    needs: ['state'],
    writes: true,
    async run(bench) {
      const { at, run } = await mixture(bench);
      const done = await allOrNothing(bench, await bench.bearer(), { what: operationId, at, wrong, run });
      await assumed(() => assert.ok(!done, `${operationId} is not refused`));
    },
  };
}
