/** One order of which as much is told as an instance takes, followed from the cart to its end: what responses say of it is judged. @module */

import { strict as assert } from 'node:assert';
import { type Desk, orderIdOf } from '../../src/index.ts';
import { ifTaken } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { findIfAny } from '../engine/subject.ts';
import { delivery } from '../subjects/deliveries.ts';
import { gift } from '../subjects/gifts.ts';
import { coupon } from '../subjects/orders.ts';
import { addOn, type ProductSubject, product } from '../subjects/products.ts';
import { remorsePeriod } from '../subjects/remorse.ts';
import { card, home, newShopper, person } from './placing.ts';

const { alias: _, ...address } = home;
const name = { firstName: 'Ana', middleName: 'Rosa', lastName: 'Lima', companyName: 'Lima Tea' };
const inPoints = { amount: 1, alternateCurrencyAmount: 1, alternateCurrencyCode: 'PTS' };
const told = { ...address, ...name, address2: 'Unit 4', county: 'King', phoneNumber: '2065550144' };

/** A shopper who lives somewhere and works elsewhere, and of whom more is told, if an instance takes that. */
async function knownShopper(bench: Workbench): Promise<string> {
  const more = { gender: 'female', dateOfBirth: '1984-05-06', middleName: name.middleName };
  const shippingAddresses = ['Home', 'Work'].map(alias => ({ ...told, alias }));
  const { profiles } = bench.agent();
  const known = await ifTaken(profiles.create({ ...person(bench), ...more, shippingAddresses }));
  return known?.id ?? newShopper(bench);
}

type Coupons = { readonly code: string }[];

/** What other orders have beside usual items, if there are such: an item with an add-on, and a gift with what earns it. */
async function extrasFor(bench: Workbench, usual: ProductSubject) {
  const [withAddOn, given] = [await findIfAny(bench, addOn), await findIfAny(bench, gift)];
  const line = ({ productId, skuId: catRefId }: ProductSubject, quantity: number) => ({
    productId,
    catRefId,
    quantity,
  });
  const taken = new Set([usual.skuId, withAddOn?.base.skuId]);
  const items = [
    ...(withAddOn
      ? [{ ...line(withAddOn.base, 2), childItems: [{ ...line(withAddOn.extra, 2), addOnItem: true }] }]
      : []),
    ...(given?.bought ?? []).filter(({ skuId }) => !taken.has(skuId)).map(each => line(each, each.quantity)),
    ...(given ? [{ ...line(given, 1), giftWithPurchaseSelections: [{ promotionId: given.promotionId }] }] : []),
  ];
  return { items, coupons: given?.code === undefined ? [] : [{ code: given.code }] };
}

/** Claims a coupon that another order has used, if there is one and it is still taken; what the cart costs then. */
async function claimed(bench: Workbench, { price }: Pick<Desk['orders'], 'price'>, orderId: string, earlier: Coupons) {
  const found = await findIfAny(bench, coupon);
  const all = found === undefined ? earlier : [...earlier, { code: found.code }];
  const priced = await ifTaken(price({ orderId, shoppingCart: { coupons: all } }));
  if (priced !== undefined) return { coupons: all, total: priced.priceInfo?.total ?? 0 };
  return { coupons: earlier, total: (await price({ orderId })).priceInfo?.total ?? 0 };
}

export const wholeOrder: BehaviourGroup = {
  resource: 'orders',
  behaviours: [
    {
      name: 'given a shopper with addresses and a coupon, when an order is priced, paid, placed, copied, amended and cancelled, then it costs what it did',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const usual = await bench.find(product);
        const { productId, skuId } = usual;
        const { methodId } = await bench.find(delivery);
        const profileId = await knownShopper(bench);
        const agent = bench.agent();
        const { orders } = bench.desk(profileId);
        const extras = await extrasFor(bench, usual);
        const create = (more: typeof extras) =>
          orders.create({
            profileId,
            cartName: 'For the office',
            shoppingCart: {
              items: [{ productId, catRefId: skuId, quantity: 2 }, ...more.items],
              coupons: more.coupons,
            },
            shippingAddress: told,
            shippingMethod: { value: methodId },
          });
        // what others ordered may be sold no more
        const withExtras = extras.items.length === 0 ? undefined : await ifTaken(create(extras));
        const id = orderIdOf(withExtras ?? (await create({ items: [], coupons: [] })));
        const earlier = withExtras === undefined ? [] : extras.coupons;
        await ifTaken(agent.orders.assign(id, profileId));
        const { coupons, total } = await claimed(bench, orders, id, earlier);
        await orders.reprice(id);
        await ifTaken(orders.preAuthorize({ id, payments: [card(total)] }));
        await ifTaken(orders.reprice(id));
        await ifTaken(agent.payments.remaining(id, inPoints));
        const { payments = [] } = await orders.get(id);
        const placed = await orders.submit({ id, ...([payments].flat().length === 0 && { payments: [card(total)] }) });
        assert.equal(placed.priceInfo?.total, total);
        await ifTaken(agent.orders.assign(id, profileId));
        const copy = await ifTaken(agent.orders.copy(id));
        if (copy !== undefined) await orders.removeCart(profileId, orderIdOf(copy));
        await bench.find(remorsePeriod);
        await agent.amendments.begin(id);
        await agent.amendments.price(id, { shoppingCart: { coupons } });
        await agent.amendments.submit(id);
        assert.equal((await agent.orders.get(id)).priceInfo?.total, total);
        await agent.orders.cancel(id, { reason: 'changeOfMind' });
      },
    },
  ],
};
