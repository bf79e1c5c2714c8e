/** What sequences do to orders whose goods go to several places, and what then holds of the places. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ReferenceServer } from '../../mock-server/index.ts';
import type { Order } from '../../mock-server/orders/records.ts';
import { linesIn, priceOfGroup } from '../../mock-server/orders/rules/shipping-groups.ts';
import { unitsOf } from '../../mock-server/wire/money.ts';

const address = { address1: '2 Dock Road', city: 'Boston', state: 'MA', postalCode: '02101', country: 'US' };
const shippingMethod = { value: 'groundShipping' };

/** Groups that take the first units of lines to another place; what is left goes where everything went. */
export function splitOf({ lines }: Pick<Order, 'lines'>, units: number) {
  const items = lines.map(({ id, quantity }) => ({ commerceItemId: id, quantity: Math.min(units, quantity) }));
  return [{ shippingMethod }, { shippingMethod, shippingAddress: address, items: items.slice(0, 1 + (units % 2)) }];
}

/** Commands of the sequences: `named` makes one that acts on some order. */
export function shippingCommands<Command>(
  named: (name: string, act: (id: string, order: Order) => unknown) => fc.Arbitrary<Command>,
  post: (path: string, body: object) => Promise<unknown>,
  handOver: () => Promise<void>,
  server: () => ReferenceServer,
): fc.Arbitrary<Command>[] {
  const units = fc.integer({ min: 1, max: 3 });
  const groupOf = ({ shippingGroups }: Order, n: number) => shippingGroups[n % shippingGroups.length]?.id ?? '';
  const split = (name: string, send: (id: string, order: Order, wanted: number) => unknown) =>
    units.chain(wanted => named(`${name} ${wanted}`, (id, order) => send(id, order, wanted)));
  return [
    split('split off', (id, order, wanted) =>
      post('/orders', { op: 'priceOrder', id, shippingGroups: splitOf(order, wanted) }),
    ),
    split('split the amendment', (id, { amendment }, wanted) =>
      post(`/orderAmendments/${id}`, {
        op: 'priceOrderAmendment',
        shippingGroups: splitOf(amendment ?? { lines: [] }, wanted),
      }),
    ),
    named('send all to one place', id =>
      post('/orders', { op: 'priceOrder', id, shippingAddress: address, shippingMethod }),
    ),
    named('add an add-on', id => {
      const mug = { productId: 'mug', catRefId: 'mug-sku', quantity: 1, addOnItem: true };
      const items = [{ productId: 'pot', catRefId: 'pot-sku', quantity: 1, childItems: [mug] }];
      return post('/orders', { op: 'priceOrder', id, shoppingCart: { items } });
    }),
    split('pick up', (id, { lines }, wanted) => {
      const items = lines.map(line => ({ commerceItemId: line.id, quantity: Math.min(wanted, line.quantity) }));
      const pickup = { type: 'inStorePickupShippingGroup', locationId: wanted > 1 ? 'corner' : 'loc-albany' };
      return post('/orders', { op: 'priceOrder', id, shippingGroups: [{ shippingMethod }, { ...pickup, items }] });
    }),
    split('collect at the counter', async (id, order, n) => {
      await handOver();
      return post(`/orders/${id}/shippingGroups/${groupOf(order, n)}/pickupItems`, {});
    }),
    split('ship a group', async (id, order, n) => {
      await handOver();
      server().orders.fulfil(id, { shippingGroupId: groupOf(order, n) });
    }),
    named('ship a group, and fail with the rest', async (id, order) => {
      await handOver();
      server().orders.process(id);
      server().orders.fulfil(id, { shippingGroupId: groupOf(order, 0) });
      server().orders.failFulfilment(id);
    }),
  ];
}

/** Groups hold every unit of every line once, and cost what the order does. */
export function checkGroups(order: Order): void {
  const { id, lines, shippingGroups, priceInfo } = order;
  const held = shippingGroups.flatMap(group => linesIn(order, group));
  for (const line of lines) {
    const parts = held.filter(part => part.id === line.id);
    expect(
      parts.reduce((units, { quantity }) => units + quantity, 0),
      id,
    ).toBe(line.quantity);
  }
  const costs = shippingGroups.map(group => priceOfGroup(order, group));
  for (const name of ['amount', 'discount', 'shipping', 'surcharge', 'tax', 'total'] as const) {
    const sum = costs.reduce((all, cost) => all + unitsOf(cost[name]), 0);
    expect(sum, `${id}: ${name}`).toBe(unitsOf(priceInfo[name]));
  }
}
