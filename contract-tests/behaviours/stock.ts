/** What moves the stock of a SKU, by how much, and that of no other. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { returnableOrder, unpaidOrder } from '../subjects/orders.ts';
import { orderableUnits, type ProductSubject, product, productsIn } from '../subjects/products.ts';
import { openExchange } from './exchanges.ts';
import { cardOf } from './payments.ts';
import { card, pricedCart } from './placing.ts';
import { openReturn, receiveAll } from './returning.ts';

/** By how many units the stock of a SKU moves. */
interface Move extends ProductSubject {
  readonly units: number;
}

/** Something that is done, and what it moves. */
interface Movement {
  readonly given: string;
  readonly when: string;
  /** Whether the documents do not say so. */
  readonly isInferred?: true;
  ready(bench: Workbench): Promise<{ readonly moves: readonly Move[]; act(): Promise<unknown> }>;
}

const movements: readonly Movement[] = [
  {
    given: 'a priced cart',
    when: 'it is placed',
    async ready(bench) {
      const { id, total, orders } = await pricedCart(bench, 2);
      const moves = [{ ...(await bench.find(product)), units: -2 }];
      return { moves, act: async () => orders.submit({ id, payments: [card(total)] }) };
    },
  },
  {
    given: 'a placed order',
    when: 'it is cancelled',
    async ready(bench) {
      const { id, total, orders } = await pricedCart(bench, 3);
      await orders.submit({ id, payments: [card(total)] });
      const moves = [{ ...(await bench.find(product)), units: 3 }];
      return { moves, act: () => bench.agent().orders.cancel(id, { reason: 'changeOfMind' }) };
    },
  },
  {
    given: 'an order that waits for its payment',
    when: 'it is paid',
    isInferred: true,
    async ready(bench) {
      const { id } = await bench.find(unpaidOrder);
      const { orders, payments } = bench.agent();
      const { shoppingCart, priceInfo } = await orders.get(id);
      return {
        moves: movesOf(shoppingCart?.items, -1),
        act: async () => payments.add(id, [cardOf(priceInfo?.total ?? 0)]),
      };
    },
  },
  {
    given: 'a return',
    when: 'its goods arrive and are accepted',
    isInferred: true,
    ready: bench => returned(bench, (id, items) => bench.agent().returns.receive(id, items)),
  },
  {
    given: 'a return',
    when: 'its goods are received by themselves',
    isInferred: true,
    ready: bench =>
      returned(bench, (id, items) => {
        const request = { params: { path: { id } }, body: { returnItems: [...items] } };
        return bench.agent().api.PUT('/ccagent/v1/returnRequests/{id}/receive', request);
      }),
  },
  {
    given: 'an exchange whose goods have arrived',
    when: 'its replacement is sent',
    isInferred: true,
    async ready(bench) {
      const { id } = await bench.find(returnableOrder);
      const open = await openExchange(bench.agent(), id);
      await receiveAll(bench.agent(), open);
      const replacement = await bench.agent().orders.get(open.replacementOrderId ?? '');
      return {
        moves: movesOf(replacement.shoppingCart?.items, -1),
        act: async () => bench.agent().exchanges.submit(open.returnRequestId),
      };
    },
  },
];

export const stock: BehaviourGroup = { resource: 'stock', behaviours: movements.map(moved) };

function moved({ given, when, isInferred, ready }: Movement): Behaviour {
  return {
    name: `given ${given}, when ${when}, then the stock of what it holds moves, and no other`,
    // what the documents do not say is the reference server's
    needs: isInferred ? ['state', 'control'] : ['state'],
    ...(isInferred && { evidence: 'inferred' }),
    writes: true,
    async run(bench) {
      const { moves, act } = await ready(bench);
      const others = (await ordered(bench)).filter(({ skuId }) => moves.every(move => move.skuId !== skuId));
      const goods: readonly Move[] = [...moves, ...others.map(each => ({ ...each, units: 0 }))];
      const units = () => Promise.all(goods.map(each => orderableUnits(bench, each)));
      const before = await units();
      await act();
      const after = await units();
      assert.deepEqual(
        goods.map(({ skuId }, index) => [skuId, after[index]]),
        goods.map(({ skuId, units: moved }, index) => [skuId, (before[index] ?? 0) + moved]),
      );
    },
  };
}

async function returned(
  bench: Workbench,
  receive: (
    id: string,
    items: readonly { returnItemId: string; quantityReceived: number; dispositionReason: string }[],
  ) => PromiseLike<unknown>,
) {
  const { id: orderId } = await bench.find(returnableOrder);
  const { id, returnItemId } = await openReturn(bench.agent(), orderId);
  const { returnItems = [] } = await bench.agent().returns.get(id);
  const { productId = '', catRefId: skuId = '' } = returnItems.find(item => item.returnItemId === returnItemId) ?? {};
  const items = [{ returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
  return { moves: [{ productId, skuId, units: 1 }], act: async () => receive(id, items) };
}

/** How the stock of lines moves: to the shopper, or back. */
function movesOf(
  items: readonly { readonly productId?: unknown; readonly catRefId?: unknown; readonly quantity?: unknown }[] = [],
  direction: 1 | -1,
): Move[] {
  const moves = new Map<string, Move>();
  for (const { productId, catRefId, quantity } of items) {
    const skuId = String(catRefId);
    const units = (moves.get(skuId)?.units ?? 0) + direction * Number(quantity);
    moves.set(skuId, { productId: String(productId), skuId, units });
  }
  return [...moves.values()];
}

const mostGoods = 12;

/** What has been ordered of late. */
async function ordered({ agent }: Workbench): Promise<readonly ProductSubject[]> {
  const { items } = await agent().orders.search({ pageSize: 50 });
  const goods = items.flatMap(productsIn);
  return [...new Map(goods.map(each => [each.skuId, each])).values()].slice(0, mostGoods);
}
