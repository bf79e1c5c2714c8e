/** Orders that are copied into a cart that has something already, and carts that lack what an order must have. @module */

import { strict as assert } from 'node:assert';
import { type Order, orderIdOf } from '../../src/index.ts';
import { refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { itemsOf, knownAddress, knownShop, type Units } from './known-shop.ts';
import { card } from './placing.ts';

const needs = ['state', 'control'] as const;
const far = { ...knownAddress, address1: '9 Elm St' };
const third = { ...knownAddress, address1: '3 Oak St' };

function groupOf(shippingAddress: object, units: Units, method = 'known-parcel') {
  return { shippingAddress, shippingMethod: { value: method }, items: itemsOf(units) };
}

/** A placed order: two vases go near, one vase and a book far. */
async function placed(bench: Workbench) {
  const shop = await knownShop(bench);
  const { id } = await shop.cart(
    { vase: 3, book: 1 },
    {
      shippingGroups: [groupOf(knownAddress, { vase: 2 }), groupOf(far, { vase: 1, book: 1 })],
    },
  );
  const { priceInfo } = await shop.orders.get(id);
  await shop.orders.submit({ id, payments: [card(priceInfo?.total ?? 0)] });
  return { ...shop, id };
}

/** Where units go, and how many. */
function goesTo({ shippingGroups = [] }: Pick<Order, 'shippingGroups'>) {
  return shippingGroups.map(({ shippingAddress, items = [] }) => [
    shippingAddress?.address1,
    ...items.map(({ catRefId, quantity }) => `${quantity} ${catRefId?.split('-')[1]}`),
  ]);
}

export const copying: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given an order to two places, when it is copied into a cart, then what goes to one place is in one group, unless groups are left out',
      needs,
      writes: true,
      async run(bench) {
        const { id, orders, cart } = await placed(bench);
        const both = [
          ['1 Pine St', '2 vase'],
          ['9 Elm St', '1 vase', '1 book'],
        ];
        const copy = await orders.copy(id, { mergeShippingGroups: true });
        assert.deepEqual([goesTo(copy), copy.numberOfItems], [both, 4]);
        const twice = await orders.copy(id, { mergeShippingGroups: true });
        assert.equal(orderIdOf(twice), orderIdOf(copy));
        assert.deepEqual(goesTo(twice), [
          ['1 Pine St', '2 vase', '2 vase'],
          ['9 Elm St', '1 vase', '1 book', '1 vase', '1 book'],
        ]);
        await orders.removeCart(copy.profileId ?? '');
        await cart({ pin: 1 }, { shippingAddress: third });
        const more = await orders.copy(id, { mergeShippingGroups: true });
        assert.deepEqual(goesTo(more), [['3 Oak St', '1 pin'], ...both]);
        await orders.removeCart(copy.profileId ?? '');
        await cart({ pin: 1 }, { shippingAddress: far, shippingMethod: { value: 'known-rider' } });
        const byOther = await orders.copy(id, { mergeShippingGroups: true });
        assert.deepEqual(goesTo(byOther), [['9 Elm St', '1 pin'], ...both]);
        await orders.removeCart(copy.profileId ?? '');
        await cart({ pin: 1 }, { shippingAddress: third });
        for (const choices of [{}, { mergeShippingGroups: true, exclude: { order: ['shippingGroups'] } }]) {
          const { shippingGroups = [] } = await orders.copy(id, choices);
          assert.deepEqual(
            shippingGroups.map(({ shippingAddress }) => shippingAddress?.address1),
            ['3 Oak St'],
          );
        }
      },
    },
    {
      name: 'given properties of an order and its lines, when it is copied, then they come along, but for those that are left out',
      needs,
      writes: true,
      async run(bench) {
        const properties = [
          ...['x_orderKept', 'x_orderLeft'].map(id => ({ itemType: 'order', id })),
          ...['x_lineKept', 'x_lineLeft'].map(id => ({ itemType: 'commerceItem', id })),
        ];
        const { cart, orders } = await knownShop(bench, { properties });
        const items = itemsOf({ vase: 1 }).map(item => ({ ...item, x_lineKept: 'kept', x_lineLeft: 'left' }));
        const { id } = await cart({}, { x_orderKept: 'kept', x_orderLeft: 'left', shoppingCart: { items } });
        const { priceInfo } = await orders.get(id);
        await orders.submit({ id, payments: [card(priceInfo?.total ?? 0)] });
        const kept = async (exclude: object) => {
          const copy = await orders.copy(id, { exclude });
          await orders.removeCart(copy.profileId ?? '');
          const shown: Readonly<Record<string, unknown>> = { ...copy, ...copy.shoppingCart?.items?.[0] };
          return properties.flatMap(property => shown[property.id] ?? []);
        };
        assert.deepEqual(await kept({}), ['kept', 'left', 'kept', 'left']);
        assert.deepEqual(await kept({ order: ['x_orderLeft'] }), ['kept', 'kept', 'left']);
        for (const name of ['commerceItem', 'commerceItems'])
          assert.deepEqual(await kept({ [name]: ['x_lineLeft'] }), ['kept', 'left', 'kept']);
      },
    },
    {
      name: 'given a cart without goods, address, a part of it or a method, when it is placed, then 28347 names what is missing, and nothing changes',
      needs,
      writes: true,
      async run(bench) {
        const { orders, profileId, cart } = await knownShop(bench);
        const empty = orderIdOf(await orders.createCart({ profileId }));
        const missing = async (id: string) => {
          const { priceInfo } = await orders.get(id);
          const submit = () => orders.submit({ id, payments: [card(Math.max(1, priceInfo?.total ?? 0))] });
          const error = await refusedWithoutTrace(bench, submit, 400, '28347');
          return JSON.stringify(error?.body);
        };
        assert.match(await missing(empty), /shoppingCart\.items/);
        const goods = orderIdOf(await orders.createCart({ profileId, shoppingCart: { items: itemsOf({ vase: 1 }) } }));
        assert.match(await missing(goods), /shippingAddress/);
        await orders.price({ orderId: goods, shippingAddress: knownAddress });
        assert.match(await missing(goods), /shippingMethod/);
        for (const part of ['address1', 'city', 'state']) {
          const { [part]: _, ...rest } = knownAddress as Readonly<Record<string, string>>;
          const { id } = await cart({ vase: 1 }, { shippingAddress: { ...rest, country: 'US' } });
          assert.match(await missing(id), new RegExp(`shippingAddress\\.${part}`));
        }
      },
    },
  ],
};
