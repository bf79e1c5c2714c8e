/** What is done to several things at once is done to each of them: lines, payments, orders, contacts, sites. @module */

import { strict as assert } from 'node:assert';
import { isOccApiError, type Order, orderIdOf } from '../../src/index.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { delivery } from '../subjects/deliveries.ts';
import { administrator } from '../subjects/people.ts';
import { orderableUnits, otherProduct, product } from '../subjects/products.ts';
import { propertiesOf, validValue } from '../subjects/properties.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { partsNotRemoved, paymentsIn } from './order-lines.ts';
import { card, linesOf, newBuyer, newShopper } from './placing.ts';

const quantities = [2, 3] as const;

/** A priced cart of two units of a product and three of another, and how many of each are left. */
async function cartOfTwo(bench: Workbench) {
  const goods = [await bench.find(product), await bench.find(otherProduct)] as const;
  const { address, methodId } = await bench.find(delivery);
  const profileId = await newShopper(bench);
  const { orders } = bench.desk(profileId);
  const items = goods.map(({ productId, skuId }, index) => ({
    productId,
    catRefId: skuId,
    quantity: quantities[index] ?? 1,
  }));
  const shipping = { shippingAddress: address, shippingMethod: { value: methodId } };
  const left = async () => [await orderableUnits(bench, goods[0]), await orderableUnits(bench, goods[1])] as const;
  const before = await left();
  const cart = await orders.create({ profileId, shoppingCart: { items }, ...shipping });
  /** How many units of each an order holds. */
  const unitsIn = ({ shoppingCart }: Pick<Order, 'shoppingCart'>) =>
    goods.map(({ skuId }) =>
      (shoppingCart?.items ?? []).reduce((all, { catRefId, quantity }) => all + (catRefId === skuId ? quantity : 0), 0),
    );
  /** How many units of each have left the stock. */
  const taken = async () => (await left()).map((units, index) => (before[index] ?? 0) - units);
  const id = orderIdOf(cart);
  const total = (await orders.price({ orderId: id })).priceInfo?.total ?? 0;
  return { id, total, profileId, orders, unitsIn, taken };
}

/** The same, placed. */
async function orderOfTwo(bench: Workbench) {
  const cart = await cartOfTwo(bench);
  await cart.orders.submit({ id: cart.id, payments: [card(cart.total)] });
  return cart;
}

export const several: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given a cart of two products, when it is placed, copied and cancelled, then each of them is taken, copied and given back',
      needs: ['state'],
      writes: true,
      async run(bench) {
        await bench.find(remorsePeriod);
        const { id, profileId, orders, unitsIn, taken } = await orderOfTwo(bench);
        assert.deepEqual([unitsIn(await orders.get(id)), await taken()], [[...quantities], [...quantities]]);
        const copy = orderIdOf(await orders.copy(id));
        assert.deepEqual(unitsIn(await orders.get(copy)), [...quantities], 'the copy');
        await orders.removeCart(profileId, copy);
        await orders.cancelDirectly(id, 'changeOfMind');
        assert.deepEqual(await taken(), [0, 0], 'what is not given back');
      },
    },
    {
      name: 'given an order of two products, when less of the second is wanted, then the first stays, and so much of the second is given back',
      needs: ['state'],
      writes: true,
      async run(bench) {
        await bench.find(remorsePeriod);
        const { id, orders, unitsIn, taken } = await orderOfTwo(bench);
        const { amendments } = bench.agent();
        const begun = await amendments.begin(id);
        assert.deepEqual(unitsIn(begun), [...quantities], 'the amendment as it begins');
        const items = linesOf(begun).map(line => ({
          ...line,
          quantity: line.quantity === quantities[1] ? 1 : line.quantity,
        }));
        await amendments.price(id, { shoppingCart: { items } });
        await amendments.submit(id);
        assert.deepEqual(
          [unitsIn(await orders.get(id)), await taken()],
          [
            [quantities[0], 1],
            [quantities[0], 1],
          ],
        );
      },
    },
    {
      name: 'given an order of two products, when it is cancelled in two steps, then each of them is given back',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, orders, taken } = await orderOfTwo(bench);
        await orders.cancel(id, { reason: 'changeOfMind' });
        assert.deepEqual(await taken(), [0, 0]);
      },
    },
    {
      name: 'given an order that two cards pay for, when it is cancelled, then both are released',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, total, orders } = await cartOfTwo(bench);
        const rest = Math.round((total - 1) * 100) / 100;
        await orders.submit({ id, payments: [card(1), card(rest)] });
        const paid = paymentsIn(await orders.get(id)).map(({ amount }) => amount);
        assert.deepEqual(paid.map(Number).sort(), [1, rest].sort());
        await orders.cancel(id, { reason: 'changeOfMind' });
        assert.deepEqual(partsNotRemoved(await orders.get(id)), []);
      },
    },
    {
      name: 'given two orders with a custom property, when it is redacted in both, then it is blank in each',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const own = (await propertiesOf('order', bench.agent())).find(
          property =>
            property.type !== 'enumerated' && property.writable !== false && validValue(property) !== undefined,
        );
        needs(own !== undefined, 'a property of orders that agents may write');
        const ids: string[] = [];
        for (let count = 0; count < 2; count += 1) {
          const profileId = await newShopper(bench);
          const { id } = await bench.desk(profileId).orders.create({ profileId, [own.id]: validValue(own) });
          ids.push(id);
        }
        const { orders } = bench.agent();
        await orders.redact(ids, [own.id]);
        for (const id of ids) {
          const read = new Map<string, unknown>(Object.entries(await orders.get(id)));
          // blank, or not there
          assert.equal(read.get(own.id) ?? null, null, id);
        }
      },
    },
    {
      name: 'given two contacts of an account, when both are removed at once, then neither is there any more',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const desk = bench.desk((await bench.find(administrator)).id);
        const ids = [await newBuyer(bench, desk), await newBuyer(bench, desk)];
        await desk.organizations.removeContacts(ids);
        for (const id of ids) await assert.rejects(async () => desk.members.get(id), isOccApiError, `${id} is there`);
      },
    },
    {
      name: 'given a shopper, when what is agreed to on several sites is written at once, or on one of them, then each site has its own',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const id = await newShopper(bench);
        const { profiles } = bench.agent();
        const agreed = async () =>
          new Map(
            (await profiles.siteProperties(id)).map(
              ({ site, properties }) => [site.id, properties.receiveEmail] as const,
            ),
          );
        const agree = async (values: readonly (readonly [string, Agreed])[]) =>
          profiles.updateSiteProperties(
            id,
            values.map(([site, receiveEmail]) => ({ site: { id: site }, properties: { receiveEmail } })),
          );
        const wanted = [...(await agreed()).keys()].map(
          (site, index) => [site, index % 2 === 0 ? 'no' : 'yes'] as const,
        );
        needs(wanted.length > 1, 'several sites');
        // the other way about first, so that each is changed
        for (const isTurned of [true, false]) {
          const values = wanted.map(([site, value]) => [site, isTurned ? opposite[value] : value] as const);
          await agree(values);
          assert.deepEqual(await agreed(), new Map(values));
        }
        for (const [site, value] of wanted.slice(0, mostSites)) {
          const before = await agreed();
          await agree([[site, opposite[value]]]);
          assert.deepEqual(await agreed(), before.set(site, opposite[value]), `when only ${site} is written`);
        }
      },
    },
  ],
};

type Agreed = 'yes' | 'no';

// that are written one by one
const mostSites = 2;
const opposite = { yes: 'no', no: 'yes' } as const;
