/** Where the items of users' orders go, and how. @module */

import type { ShippingMethod } from '../catalog/records.ts';
import type { Order, ShippingGroup } from '../orders/records.ts';
import { taking } from '../orders/rules/cart-groups.ts';
import { groupStateIn } from '../orders/rules/order-in-state.ts';
import type { GroupToFill } from '../orders/rules/order-pricing.ts';
import { pickupAt } from '../orders/rules/pickup.ts';
import type { LineToPrice } from '../orders/rules/pricing.ts';
import type { Organization, Profile } from '../people/records.ts';
import type { Address } from '../wire/records.ts';
import type { AddressData, OrderData, ShippingGroupData } from './format.ts';
import type { Loading } from './loading.ts';
import { addressOf, usualAddress } from './people.ts';
import { atPlace, fail, instantOf, named, present } from './place.ts';

const day = 86_400_000;

/** Whose order it is, of when and of what. */
interface Circumstances extends Pick<Order, 'createdAt' | 'submittedAt' | 'priceListGroupId'> {
  readonly profile: Profile | undefined;
  readonly organization: Organization | undefined;
  readonly lines: readonly LineToPrice[];
}

/** The shipping groups of an order with the lines that go with each. */
export function shippingGroupsOf(
  data: OrderData & Pick<Order, 'state'>,
  circumstances: Circumstances,
  place: string,
  loading: Loading,
): GroupToFill[] {
  const { shippingAddress, shippingMethod, trackingNumber } = data;
  const sent: readonly ShippingGroupData[] = data.shippingGroups ?? [present({ trackingNumber })];
  const groups = sent.map((group, index): ShippingGroup => {
    const at = data.shippingGroups === undefined ? place : `${place}.shippingGroups[${index}]`;
    const common = {
      id: group.id ?? loading.newId('sg'),
      state: groupStateIn[data.state] ?? 'INITIAL',
      ...present({ trackingNumber: group.trackingNumber, shippedAt: shippedAt(data, circumstances, loading) }),
    };
    if (group.locationId !== undefined) {
      const location = named(loading.store.locations, group.locationId, 'location', `${at}.locationId`);
      return { ...common, pickup: pickupAt(location, whoseOrder(circumstances)) };
    }
    const address = addressIn(group.shippingAddress ?? shippingAddress, circumstances, at, loading);
    const method = methodOf(group.shippingMethod ?? shippingMethod, address, circumstances, at, loading);
    return { ...common, methodId: method.id, address };
  });
  const items = sent.map(group => group.items?.map(({ skuId, quantity = 1 }) => ({ catRefId: skuId, quantity })));
  return atPlace(place, () => taking(groups, items, circumstances.lines));
}

function addressIn(
  sent: AddressData | undefined,
  { profile, organization }: Circumstances,
  place: string,
  loading: Loading,
): Address {
  const whose = whoseOrder({ profile });
  if (sent !== undefined) return addressOf(sent, whose, loading, `${place}.shippingAddress`);
  const usual = profile === undefined && organization === undefined ? guestAddress : usualAddress;
  return profile?.shippingAddresses[0] ?? organization?.shippingAddress ?? addressOf(usual, whose, loading, place);
}

// a guest is known by the address alone
const guestAddress: AddressData = { ...usualAddress, firstName: 'Ada', lastName: 'Byron', email: 'guest@example.com' };

function whoseOrder({ profile }: Pick<Circumstances, 'profile'>) {
  return present({ firstName: profile?.firstName, lastName: profile?.lastName });
}

function methodOf(
  id: string | undefined,
  address: Address,
  { priceListGroupId }: Circumstances,
  place: string,
  { store }: Loading,
): ShippingMethod {
  const at = `${place}.shippingMethod`;
  if (id !== undefined) return named(store.shippingMethods, id, 'shipping method', at);
  for (const method of store.shippingMethods.values()) {
    const serves = method.countries.includes(address.country) && method.ranges[priceListGroupId] !== undefined;
    if (method.enabled && serves) return method;
  }
  return fail(at, `no shipping method serves ${address.country} with the price list group ${priceListGroupId}`);
}

function shippedAt(
  { state, actualShipDate }: OrderData,
  { createdAt, submittedAt = createdAt }: Circumstances,
  { now }: Loading,
): number | undefined {
  if (actualShipDate !== undefined) return instantOf(actualShipDate);
  return state === 'NO_PENDING_ACTION' ? Math.max(submittedAt, Math.min(now, submittedAt + day)) : undefined;
}
