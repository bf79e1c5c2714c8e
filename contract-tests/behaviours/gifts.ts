/** Gifts with purchase, in a shop whose gifts are known. @module */

import { strict as assert } from 'node:assert';
import type { Order } from '../../src/index.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { itemsOf, knownShop } from './known-shop.ts';
import { card } from './placing.ts';

const needs = ['state', 'control'] as const;
const paper = { categoryIds: ['known-paper'] };
const colours = ['known-gift-red', 'known-gift-blue'];

/** Two books earn a gift: of one SKU, or of a product of two. */
function giftShop(bench: Workbench, gift: object, { left = 10 } = {}) {
  return knownShop(bench, {
    products: [{ id: 'known-gift', listPrice: 9, skus: colours.map(id => ({ id, inStockQuantity: left })) }],
    promotions: [{ id: 'known-thanks', level: 'gift', minimumQuantity: 2, qualifyingItems: paper, gift }],
  });
}

/** What is given, and that it costs nothing. */
function givenIn({ shoppingCart }: Pick<Order, 'shoppingCart'>) {
  const gifts = (shoppingCart?.items ?? []).filter(({ productId }) => productId === 'known-gift');
  return gifts.map(({ catRefId, quantity, price, giftWithPurchaseCommerceItemMarkers: [marker] = [] }) => {
    assert.equal(cents(price), 0);
    return { catRefId, quantity, by: marker?.value };
  });
}

function markerOf({ giftWithPurchaseOrderMarkers: [marker] = [] }: Pick<Order, 'giftWithPurchaseOrderMarkers'>) {
  return [marker?.value, marker?.quantity, marker?.selectedQuantity, marker?.automaticQuantity];
}

export const gifts: BehaviourGroup = {
  resource: 'promotions',
  behaviours: [
    {
      name: 'given a gift of one SKU, when a cart earns it, is priced, placed and copied, then it is on a line of its own that costs nothing, as long as it is earned',
      needs,
      writes: true,
      async run(bench) {
        const { cart, orders, ...shop } = await giftShop(bench, { skuId: 'known-gift-red', quantity: 3 });
        const before = await cart({ book: 1 });
        assert.deepEqual([givenIn(before), markerOf(before)], [[], [undefined, undefined, undefined, undefined]]);
        const price = (book: number) => shop.price(before.id, { book });
        const gift = { catRefId: 'known-gift-red', quantity: 3, by: 'known-thanks' };
        const earned = await price(2);
        assert.deepEqual([givenIn(earned), markerOf(earned)], [[gift], ['known-thanks', 3, 0, 3]]);
        assert.equal(cents(earned.priceInfo?.amount), 2_000);
        const [info] = earned.giftWithPurchaseInfo ?? [];
        assert.deepEqual(
          [
            info?.giftWithPurchaseDetail,
            info?.giftWithPurchaseQuantity,
            info?.giftWithPurchaseQuantityAvailableForSelection,
          ],
          ['known-gift-red', 3, 0],
        );
        const messages = earned.pricingMessages?.giftWithPurchaseMessages ?? [];
        assert.ok(messages.some(({ summary = '' }) => summary.includes('known-thanks')));
        assert.deepEqual(givenIn(await price(1)), []);
        const again = await price(3);
        assert.deepEqual(givenIn(again), [gift]);
        const placed = await orders.submit({ id: before.id, payments: [card(again.priceInfo?.total ?? 0)] });
        assert.deepEqual(givenIn(placed), [gift]);
        const { orderableQuantity } = await bench
          .agent()
          .catalog.stockStatus('known-gift', { skuId: 'known-gift-red' });
        assert.equal(orderableQuantity, 7);
        const copy = await orders.copy(before.id);
        assert.deepEqual([givenIn(copy), copy.numberOfItems], [[gift], 6]);
      },
    },
    {
      name: 'given a gift of two SKUs, when a cart earns it, then the shopper selects one, which stays until another is selected',
      needs,
      writes: true,
      async run(bench) {
        const { cart, orders } = await giftShop(bench, { productId: 'known-gift', quantity: 1 });
        const { id: orderId, ...earned } = await cart({ book: 2 });
        assert.deepEqual([givenIn(earned), markerOf(earned)], [[], ['known-thanks', 1, 0, 0]]);
        assert.equal(earned.giftWithPurchaseInfo?.[0]?.giftWithPurchaseQuantityAvailableForSelection, 1);
        const select = (catRefId: string) => {
          const giftWithPurchaseSelections = [{ promotionId: 'known-thanks' }];
          const gift = { productId: 'known-gift', catRefId, quantity: 1, giftWithPurchaseSelections };
          return orders.price({ orderId, shoppingCart: { items: [...itemsOf({ book: 2 }), gift] } });
        };
        for (const catRefId of colours) {
          const selected = await select(catRefId);
          const gift = { catRefId, quantity: 1, by: 'known-thanks' };
          assert.deepEqual([givenIn(selected), markerOf(selected)], [[gift], ['known-thanks', 1, 1, 0]]);
          assert.deepEqual(givenIn(await orders.price({ orderId })), [gift]);
        }
        assert.deepEqual(givenIn(await select('known-gift-green')), []);
      },
    },
    {
      name: 'given a gift of which there is less than is given, when a cart earns it, then it gets what there is; none that is not sold any more',
      needs,
      writes: true,
      async run(bench) {
        const gift = { skuId: 'known-gift-red', quantity: 3 };
        const few = await giftShop(bench, gift, { left: 2 });
        assert.deepEqual(
          givenIn(await few.cart({ book: 2 })).map(({ quantity }) => quantity),
          [2],
        );
        const none = await giftShop(bench, gift, { left: 0 });
        assert.deepEqual(givenIn(await none.cart({ book: 2 })), []);
        await bench.load({
          products: [{ id: 'known-gift', active: false, listPrice: 9, skus: [{ id: 'known-gift-red' }] }],
        });
        assert.deepEqual(givenIn(await none.cart({ book: 2 })), []);
      },
    },
  ],
};
