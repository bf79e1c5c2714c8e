/** How orders are kept: newest first, carts before all. @module */

import { collectionOf } from '../store/collection.ts';
import { byId } from '../store/order.ts';
import type { Slot } from '../store/planned.ts';
import { folded } from '../wire/folded.ts';
import type { Order, OrderLine, Payment } from './records.ts';
import { contactOf, type Destination } from './rules/shipping-groups.ts';

/** What orders are found by, which is known of one that is yet to be made. */
export interface KnownOrder
  extends Pick<Order, 'id' | 'state' | 'siteId' | 'profileId' | 'organizationId' | 'coupons' | 'cancels'>,
    Pick<Order, 'createdAt' | 'modifiedAt' | 'submittedAt' | 'heldUntil'> {
  readonly lines: readonly Pick<OrderLine, 'skuId' | 'productId'>[];
  readonly payments: readonly Pick<Payment, 'id'>[];
  readonly shippingGroups: readonly [Destination, ...Destination[]];
}

/** An order, or the plan of one. */
export type OrderSlot = Slot<Order, KnownOrder>;

/** Orders and their indexes. Cancel orders are the server's own affair, and in none of them. */
export const orderCollection = collectionOf<Order, KnownOrder>()({
  order: (a, b) => submitted(b) - submitted(a) || byId(a, b),
  indexes: {
    /** Every order that can be found. */
    listed: found(() => 0),
    id: found(({ id }) => folded(id)),
    state: found(({ state }) => folded(state)),
    site: found(({ siteId }) => folded(siteId)),
    /** The shopper's orders, and the account's. */
    profile: found(({ profileId }) => profileId),
    account: found(({ organizationId }) => organizationId),
    profileId: found(({ profileId }) => folded(profileId)),
    organizationId: found(({ organizationId }) => folded(organizationId)),
    submitted: found(({ submittedAt }) => submittedAt),
    created: found(({ createdAt }) => createdAt),
    modified: found(({ modifiedAt }) => modifiedAt),
    sku: found(({ lines }) => lines.map(({ skuId }) => folded(skuId))),
    product: found(({ lines }) => lines.map(({ productId }) => folded(productId))),
    /** Orders that have been placed with a coupon: what becomes of them later does not give it back (documented of one that timed out). */
    coupon: found(({ submittedAt, coupons }) => (submittedAt === undefined ? undefined : coupons)),
    payment: found(({ payments }) => payments.map(({ id }) => id)),
    shippingEmail: found(ofContacts('email')),
    shippingFirstName: found(ofContacts('firstName')),
    shippingLastName: found(ofContacts('lastName')),
    /** Guests are known by where their first goods go alone. */
    guestEmail: ofGuest(({ shippingGroups: [first] }) => folded(contactOf(first).email)),
    guestFirstName: ofGuest(({ shippingGroups: [first] }) => folded(contactOf(first).firstName)),
    guestLastName: ofGuest(({ shippingGroups: [first] }) => folded(contactOf(first).lastName)),
    heldUntil: ({ heldUntil }) => heldUntil,
  },
});

/** Whatever has not been submitted comes first. */
function submitted({ submittedAt }: KnownOrder): number {
  return submittedAt ?? Number.MAX_SAFE_INTEGER;
}

/** What is known of those whom goods go to. */
function ofContacts(part: 'email' | 'firstName' | 'lastName') {
  return ({ shippingGroups }: KnownOrder): readonly string[] =>
    shippingGroups.flatMap(group => folded(contactOf(group)[part]) ?? []);
}

function ofGuest<Key>(keyOf: (order: KnownOrder) => Key): (order: KnownOrder) => Key | undefined {
  return found(order => (order.profileId === undefined ? keyOf(order) : undefined));
}

function found<Key>(keyOf: (order: KnownOrder) => Key): (order: KnownOrder) => Key | undefined {
  return order => (order.cancels === undefined ? keyOf(order) : undefined);
}
