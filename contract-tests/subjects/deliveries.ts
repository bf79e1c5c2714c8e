/** Addresses and ways to ship there, found in what has been ordered. @module */

import type { FoundOrder } from '../../src/index.ts';
import { type Finder, findIfAny, firstOf, type Subject } from '../engine/subject.ts';
import { usualPriceGroup } from './merchant.ts';
import { shopper } from './people.ts';
import { product } from './products.ts';

/** Where an order can be shipped to, and how. */
export interface DeliverySubject {
  readonly address: { readonly address1: string; readonly city: string; readonly country: string } & Readonly<
    Record<string, string>
  >;
  readonly methodId: string;
}

/** An address that was shipped to, and a way to ship there. */
export const delivery: Subject<DeliverySubject> = {
  name: 'delivery',
  what: 'an address that the product can be shipped to',
  example: {
    address: { address1: '12 Harbour Street', city: 'Oakland', state: 'CA', postalCode: '94607', country: 'US' },
    methodId: 'standardShipping',
  },
  async find(finder) {
    const usual = await usualPriceGroup(finder);
    // one that calls without a site are priced for
    return firstDelivery(finder, (_, { priceGroupId }) => usual === undefined || priceGroupId === usual);
  },
};

/** An address in another country than that of `delivery`. */
export const deliveryAbroad: Subject<DeliverySubject> = {
  name: 'deliveryAbroad',
  what: 'an address in a second country that is shipped to',
  example: { address: { ...delivery.example.address, country: 'DE' }, methodId: 'paketShipping' },
  async find(finder) {
    const { address: home } = await finder.find(delivery);
    return firstDelivery(finder, ({ country }) => country !== home.country);
  },
};

async function firstDelivery(
  { agent, find }: Finder,
  fits: (address: DeliverySubject['address'], order: FoundOrder) => boolean,
): Promise<DeliverySubject | undefined> {
  const { productId, skuId } = await find(product);
  const shoppingCart = { items: [{ productId, catRefId: skuId, quantity: 1 }] };
  return firstOf(
    agent().orders.search({ pageSize: 25 }),
    async order => {
      const { shippingGroups, profileId } = order;
      const sent = shippingGroups?.[0]?.shippingAddress;
      if (sent === undefined || sent === null || typeof profileId !== 'string') return undefined;
      const parts = Object.fromEntries(
        addressParts.flatMap(part => (typeof sent[part] === 'string' ? [[part, sent[part]]] : [])),
      );
      const { address1, city, country } = parts;
      if (address1 === undefined || city === undefined || country === undefined) return undefined;
      const address = { ...parts, address1, city, country };
      if (!fits(address, order)) return undefined;
      const methodsFor = (shopperId: string) =>
        agent().catalog.shippingMethods({ profileId: shopperId, shoppingCart, shippingAddress: address });
      // who ordered may have been deleted since, as shoppers of earlier runs are
      const methods = await methodsFor(profileId).catch(async (refusal: unknown) => {
        const other = await findIfAny({ find }, shopper);
        return other === undefined ? Promise.reject(refusal) : methodsFor(other.id);
      });
      const methodId = methods[0]?.repositoryId ?? methods[0]?.id;
      return methodId === undefined ? undefined : { address, methodId };
    },
    200,
  );
}

const addressParts = [
  'firstName',
  'lastName',
  'address1',
  'city',
  'state',
  'postalCode',
  'country',
  'phoneNumber',
] as const;
