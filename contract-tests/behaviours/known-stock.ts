/** What is ordered before it is in stock, or where it is kept, in a shop whose stock is known. @module */

import { strict as assert } from 'node:assert';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { itemsOf, knownShop } from './known-shop.ts';
import { card } from './placing.ts';

const needs = ['state', 'control'] as const;
const kite = { productId: 'known-kite', skuId: 'known-kite-sku' };

function kites(stock: object) {
  return [{ id: kite.productId, listPrice: 30, skus: [{ id: kite.skuId, ...stock }] }];
}

async function left({ agent }: Workbench, locationId?: string): Promise<number | undefined> {
  const query = { skuId: kite.skuId, actual: true, ...(locationId === undefined ? {} : { locationId }) };
  return (await agent().catalog.stockStatus(kite.productId, query)).orderableQuantity;
}

export const knownStock: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given two in stock, three to pre-order and four to back-order, when they are ordered, then they are taken in this order, given back in the end, and no more',
      needs,
      writes: true,
      async run(bench) {
        const stockOf = { inStockQuantity: 2, preOrderableQuantity: 3, backOrderableQuantity: 4 };
        const { cart, price, orders } = await knownShop(bench, { products: kites(stockOf) });
        const { id } = await cart({ kite: 1 });
        for (const [quantity, preOrdered, backOrdered, state] of [
          [2, 0, 0, 'INITIAL'],
          [3, 1, 0, 'PRE_ORDERED'],
          [5, 3, 0, 'PRE_ORDERED'],
          [6, 3, 1, 'PRE_ORDERED'],
          [9, 3, 4, 'PRE_ORDERED'],
        ] as const) {
          const [line] = (await price(id, { kite: quantity })).shoppingCart?.items ?? [];
          assert.deepEqual(
            [line?.preOrderQuantity, line?.backOrderQuantity, line?.stateKey],
            [preOrdered, backOrdered, state],
            `${quantity} of them`,
          );
        }
        await refusedWithoutTrace(bench, () => price(id, { kite: 10 }), 400, '28104');
        const { priceInfo } = await price(id, { kite: 4 });
        await orders.submit({ id, payments: [card(priceInfo?.total ?? 0)] });
        assert.equal(await left(bench), 5);
        await bench.agent().orders.cancelDirectly(id, 'changeOfMind');
        assert.equal(await left(bench), 9);
        await bench.load({
          products: kites({ inStockQuantity: 2, preOrderableQuantity: 0, backOrderableQuantity: 4 }),
        });
        const next = await cart({ kite: 3 });
        const [line] = next.shoppingCart?.items ?? [];
        assert.deepEqual([line?.preOrderQuantity, line?.backOrderQuantity, line?.stateKey], [0, 1, 'BACK_ORDERED']);
      },
    },
    {
      name: 'given a merchant whose agents sell only what is in stock, when more is ordered, then 28104, also when the cart is older than that',
      needs,
      writes: true,
      async run(bench) {
        const { cart, price, orders } = await knownShop(bench, {
          products: kites({ inStockQuantity: 2, preOrderableQuantity: 3 }),
        });
        const { id, priceInfo } = await cart({ kite: 3 });
        await bench.load({ settings: { agentConfiguration: { preorderBackorderAllowedThroughAgent: false } } });
        const submit = () => orders.submit({ id, payments: [card(priceInfo?.total ?? 0)] });
        await refusedWithoutTrace(bench, submit, 400, '28104');
        await refusedWithoutTrace(bench, () => price(id, { kite: 3 }), 400, '28104');
        assert.equal((await price(id, { kite: 2 })).numberOfItems, 2);
      },
    },
    {
      name: 'given a store with stock of its own, when goods are picked up there, then they are taken from it alone, up to what it has',
      needs,
      writes: true,
      async run(bench) {
        const locationId = 'known-store';
        const { cart, orders } = await knownShop(bench, {
          locations: [{ id: locationId, inventory: true }],
          products: kites({ inStockQuantity: 5, inStockQuantities: { [locationId]: 2 } }),
        });
        assert.deepEqual([await left(bench), await left(bench, locationId)], [5, 2]);
        const { id: orderId } = await cart({ kite: 1 });
        const pickUp = (quantity: number) => {
          const items = itemsOf({ kite: quantity });
          const group = { type: 'inStorePickupShippingGroup', locationId, firstName: 'Ana', lastName: 'Lima' };
          return orders.price({ orderId, shoppingCart: { items }, shippingGroups: [{ ...group, items }] });
        };
        await refusedWithoutTrace(bench, () => pickUp(3), 400, '28104');
        const { priceInfo, shippingGroups: [group] = [] } = await pickUp(2);
        assert.deepEqual([group?.locationId, group?.firstName, group?.lastName], [locationId, 'Ana', 'Lima']);
        await orders.submit({ id: orderId, payments: [card(priceInfo?.total ?? 0)] });
        assert.deepEqual([await left(bench), await left(bench, locationId)], [5, 0]);
        await bench.agent().orders.cancelDirectly(orderId, 'changeOfMind');
        assert.deepEqual([await left(bench), await left(bench, locationId)], [5, 2]);
      },
    },
  ],
};
