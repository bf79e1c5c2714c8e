/** Goods that come back go into the stock they were sold from. */
import { expect, it } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import { checkedDesk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../index.ts';

type Request = Schemas['ReturnRequest'];

/** Two mugs picked up at a store that has stock of its own, and one shipped, of one line. */
async function shop() {
  const server = createReferenceServer({
    seed: false,
    data: {
      locations: [{ id: 'corner', inventory: true }],
      products: [{ id: 'mug', skus: [{ id: 'mug-sku', inStockQuantity: 5, inStockQuantities: { corner: 2 } }] }],
    },
  });
  const { id: orderId, shoppingCart } = server.seed.order({
    state: 'NO_PENDING_ACTION',
    items: [{ skuId: 'mug-sku', quantity: 3 }],
    shippingGroups: [{ locationId: 'corner', items: [{ skuId: 'mug-sku', quantity: 2 }] }, {}],
  });
  const commerceItemId = shoppingCart?.items?.[0]?.commerceItemId ?? '';
  const call = await checkedDesk(server);
  const { body: opened } = await call<Request>('POST', '/returnRequests', {
    body: {
      op: 'createReturnRequest',
      orderId,
      returnItems: [{ commerceItemId, quantityToReturn: 3, returnReason: 'defective' }],
    },
  });
  const returnItemId = opened.returnItems?.[0]?.returnItemId ?? '';
  const receive = (...arrivals: readonly [quantityReceived: number, dispositionReason: string][]) => {
    const returnItems = arrivals.map(([quantityReceived, dispositionReason]) => ({
      returnItemId,
      quantityReceived,
      dispositionReason,
    }));
    return call('PUT', `/returnRequests/${opened.returnRequestId}/receive`, { body: { returnItems } });
  };
  const first = server.snapshot().skus.get('mug-sku');
  const restocked = () => {
    const now = server.snapshot().skus.get('mug-sku');
    return {
      usual: Number(now?.stock.inStock) - Number(first?.stock.inStock),
      corner: Number(now?.stockAt?.corner) - Number(first?.stockAt?.corner),
    };
  };
  return { receive, restocked };
}

it('given a line that was picked up in part, when its units come back one by one, then first the store has them, and the warehouse the rest', async () => {
  const { receive, restocked } = await shop();
  await receive([1, 'acceptedWithRefund']);
  expect(restocked()).toEqual({ usual: 0, corner: 1 });
  await receive([2, 'acceptedWithRefund']);
  expect(restocked()).toEqual({ usual: 1, corner: 2 });
});

it('given units that cannot be sold again, when they come back, then they count for the store, and only the others are in stock', async () => {
  const { receive, restocked } = await shop();
  await receive([1, 'rejectedWithRefund'], [2, 'acceptedWithRefund']);
  expect(restocked()).toEqual({ usual: 1, corner: 1 });
});
