/** A shop whose prices and ways to ship a run has brought along, so that it knows to the cent what carts cost. @module */

import { type OrderToPrice, orderIdOf } from '../../src/index.ts';
import type { Workbench } from '../engine/behaviour.ts';
import { newShopper } from './placing.ts';

/** Where nothing is taxed. */
export const knownAddress = { address1: '1 Pine St', city: 'Salem', state: 'OR', postalCode: '97301', country: 'US' };

const products = [
  { id: 'known-vase', categoryId: 'known-glass', listPrice: 49.99 },
  { id: 'known-pin', categoryId: 'known-small', listPrice: 0.01 },
  { id: 'known-book', categoryId: 'known-paper', listPrice: 12.5, salePrice: 10, orderLimit: 5 },
  { id: 'known-bench', categoryId: 'known-wood', listPrice: 80, shippingSurcharge: 2.5, nonreturnable: true },
];

const shippingMethods = [
  {
    id: 'known-parcel',
    ranges: [
      { high: 50, amount: 7 },
      { low: 50, high: 100, amount: 4 },
      { low: 100, amount: 1 },
    ],
  },
  { id: 'known-rider', ranges: [{ amount: 20 }] },
];

/** Units of what it sells, by the name after `known-`. */
export type Units = Readonly<Partial<Record<'vase' | 'pin' | 'book' | 'bench' | 'kite', number>>>;

type Asked = Partial<OrderToPrice> & Readonly<Record<`x_${string}`, unknown>>;

/** A new shopper in the shop, opened with more data of a merchant. */
export async function knownShop(bench: Workbench, more: object = {}) {
  await bench.load({ products, shippingMethods });
  await bench.load(more);
  const profileId = await newShopper(bench);
  const { orders } = bench.desk(profileId);
  const price = (orderId: string, units: Units, request: Asked = {}) =>
    orders.price({ orderId, shoppingCart: { items: itemsOf(units) }, ...request });
  return {
    profileId,
    orders,
    price,
    /** A new cart of some units; a parcel, unless it goes in another way. */
    cart: async (units: Units, request: Asked = {}) => {
      const id = orderIdOf(await orders.createCart({ profileId }));
      const delivery = { shippingAddress: knownAddress, shippingMethod: { value: 'known-parcel' } };
      return { ...(await price(id, units, { ...delivery, ...request })), id };
    },
  };
}

/** Items of a request. */
export function itemsOf(units: Units) {
  return Object.entries(units).map(([name, quantity]) => ({
    productId: `known-${name}`,
    catRefId: `known-${name}-sku`,
    quantity,
  }));
}
