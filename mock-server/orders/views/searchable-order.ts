/** What the filters of an order search see: of the stored order no more than they name, as there are many orders. @module */

import { recordIn } from '../../store/planned.ts';
import { isoDate } from '../../wire/instant.ts';
import { sortKey } from '../../wire/listing.ts';
import type { Address } from '../../wire/records.ts';
import type { ScimFilter } from '../../wire/scim.ts';
import type { KnownOrder, OrderSlot } from '../collection.ts';
import type { Order } from '../records.ts';
import { orderAddressRecord } from './order-address-view.ts';
import {
  type OrderParties,
  orderRecord,
  organizationRecord,
  profileRecord,
  shippingGroupRecord,
  submittedDateOf,
} from './order-record.ts';
import { paymentRecord } from './payment-view.ts';

type Attribute = (order: Order, parties: OrderParties) => unknown;

// what is known of an order before it is made
const known: Readonly<Record<string, (order: KnownOrder) => string | number | undefined>> = {
  id: ({ id }) => id,
  state: ({ state }) => state,
  siteId: ({ siteId }) => siteId,
  profileId: ({ profileId }) => profileId,
  organizationId: ({ organizationId }) => organizationId,
  submittedDate: ({ submittedAt }) => (submittedAt === undefined ? undefined : isoDate(submittedAt)),
  creationTime: ({ createdAt }) => createdAt,
  lastModifiedDate: ({ modifiedAt }) => isoDate(modifiedAt),
  lastModifiedTime: ({ modifiedAt }) => modifiedAt,
};

// attributes that the stored order does not have, has in another form, or that nearly every filter names
const attributes: Readonly<Record<string, Attribute>> = {
  ...known,
  commerceItems: (order, parties) => orderRecord(order, parties).commerceItems,
  profile: profileRecord,
  organization: organizationRecord,
  approvers: ({ approverIds }, { profiles }) =>
    approverIds.flatMap(id => profiles.get(id) ?? []).map(({ firstName, lastName }) => ({ firstName, lastName })),
  // the parts of addresses stand directly on their groups, as in `shippingGroups.phoneNumber`
  shippingGroups: order =>
    order.shippingGroups.map(group => ({ ...addressParts(group.address), ...shippingGroupRecord(order, group) })),
  paymentGroups: order =>
    order.payments.map(payment => ({
      ...addressParts(payment.billingAddress),
      ...paymentRecord(payment, order.currencyCode, submittedDateOf(order)),
    })),
};

/** The names of the attributes that a filter looks at, without what lies below them. */
export function attributesIn(filter: ScimFilter): string[] {
  if (filter.kind === 'not') return attributesIn(filter.filter);
  const names = 'filters' in filter ? filter.filters.flatMap(attributesIn) : filter.path.slice(0, 1);
  return [...new Set(names)];
}

/** What orders are sorted by, of which none is made that need not be. */
export function orderSortKey(slot: OrderSlot, parties: OrderParties, path: readonly string[]): unknown {
  const [name = '', ...rest] = path;
  if (Object.hasOwn(known, name)) return sortKey(known[name]?.(slot), rest);
  return sortKey(searchableOrder(recordIn<Order>(slot), parties, [name]), path);
}

/** The named attributes of an order. */
export function searchableOrder(order: Order, parties: OrderParties, names: readonly string[]): object {
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const own = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (own !== undefined) found[name] = own(order, parties);
    else if (Object.hasOwn(order.properties, name)) found[name] = order.properties[name];
    else found[name] = recorded(order, parties, name);
  }
  return found;
}

function recorded(order: Order, parties: OrderParties, name: string): unknown {
  const record = orderRecord(order, parties);
  return isPartOf(record, name) ? record[name] : undefined;
}

function isPartOf<T extends object>(record: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(record, name);
}

function addressParts(address: Address | undefined): object {
  return address === undefined ? {} : orderAddressRecord(address);
}
