/** What order management, the payment gateway and the quoting system report of an order. @module */

import type { Order, OrderLine, Payment, ShippingGroup } from '../records.ts';
import { lineNamed } from './line-named.ts';
import { nextOrderState, type OrderEvent } from './order-lifecycle.ts';
import { securedAmount } from './payment.ts';
import { quoteOf } from './quoting.ts';
import { linesIn, mapGroups, unitsShipped, withLinesIn } from './shipping-groups.ts';

/** Units that have been shipped. */
export interface Shipped {
  readonly commerceItemId: string;
  /** @default all that have not been shipped yet */
  readonly quantity?: number | undefined;
}

/** What is shipped, and how. */
export interface Shipment {
  /** The shipping group it is of. @default all of them */
  readonly shippingGroupId?: string | undefined;
  /** @default everything */
  readonly items?: readonly Shipped[] | undefined;
  readonly trackingNumber?: string | undefined;
}

/**
 * The order after something of it, or all of it, has been shipped or picked up. With the last unit of a group the group is
 * done; with the last of the order it is fulfilled, and payments that were authorised are settled.
 *
 * @throws {Error} Its state does not allow it, or a group or an item is not one of it, or has fewer units left.
 */
export function shipped(order: Order, { shippingGroupId, items, trackingNumber }: Shipment, now: number): Order {
  const groups = groupsMeant(order, shippingGroupId);
  const units = items === undefined ? undefined : unitsByGroup(order, groups, items);
  const sent = withLinesIn(order, (line, group) => {
    if (!groups.includes(group)) return line;
    return withUnits(line, units === undefined ? unshipped(line) : (units.get(group)?.get(line.id) ?? 0));
  });
  const isWhole = sent.lines.every(line => unshipped(line) === 0);
  const shippingGroups = mapGroups(sent.shippingGroups, group => {
    const isOfIt = groups.some(before => before.id === group.id && (units?.has(before) ?? true));
    return isOfIt ? groupAfter(group, sent, trackingNumber, now) : group;
  });
  return {
    ...moved(order, isWhole ? 'fulfil' : shippingGroups.some(isOpen) ? 'fulfilPart' : 'endIncomplete', now),
    lines: sent.lines,
    shippingGroups,
    payments: isWhole ? order.payments.map(captured) : order.payments,
  };
}

function groupAfter(
  group: ShippingGroup,
  sent: Pick<Order, 'lines'>,
  trackingNumber: string | undefined,
  now: number,
): ShippingGroup {
  const isWhole = linesIn(sent, group).every(line => unshipped(line) === 0);
  return {
    ...group,
    state: isWhole ? 'NO_PENDING_ACTION' : 'PENDING_SHIPMENT',
    ...(isWhole ? { shippedAt: group.shippedAt ?? now } : {}),
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
  };
}

/** The order after order management has taken it up, or one of its groups. */
export function takenUp(order: Order, { shippingGroupId }: Pick<Shipment, 'shippingGroupId'>, now: number): Order {
  const groups = groupsMeant(order, shippingGroupId);
  return {
    ...moved(order, 'process', now),
    shippingGroups: mapGroups(order.shippingGroups, group =>
      groups.includes(group) && group.state === 'INITIAL' ? { ...group, state: 'PROCESSING' } : group,
    ),
  };
}

/**
 * The order after order management could not ship it, or one of its groups. As long as another group can be shipped, the
 * order goes on; in the end the merchant must see to it, or where nothing was shipped it has failed.
 */
export function fulfilmentFailed(
  order: Order,
  { shippingGroupId }: Pick<Shipment, 'shippingGroupId'>,
  now: number,
): Order {
  const groups = groupsMeant(order, shippingGroupId);
  const failed = withLinesIn(order, (line, group) => (groups.includes(group) ? { ...line, state: 'FAILED' } : line));
  const shippingGroups = mapGroups(failed.shippingGroups, group =>
    groups.some(({ id }) => id === group.id) ? { ...group, state: 'FAILED' } : group,
  );
  const isWhole = shippingGroups.every(({ state }) => state === 'FAILED');
  const event = isWhole ? 'failFulfilment' : shippingGroups.some(isOpen) ? 'failPart' : 'endIncomplete';
  return { ...moved(order, event, now), lines: failed.lines, shippingGroups };
}

/**
 * The order after a payment, or each, has come in; one that waited for it is submitted.
 *
 * @throws {Error} There is no such payment, or nothing of the order can be settled.
 */
export function paid(order: Order, paymentGroupId: string | undefined, now: number): Order {
  const isMeant = ({ id, state }: Payment) =>
    paymentGroupId === undefined ? state !== 'REMOVED' : id === paymentGroupId;
  if (!order.payments.some(isMeant)) throw new Error(`order ${order.id} has no payment ${paymentGroupId ?? 'at all'}`);
  if (order.state === 'REMOVED' || order.state === 'INCOMPLETE')
    throw new Error(`order ${order.id} is ${order.state}: its payments cannot be settled`);
  const payments = order.payments.map(payment =>
    isMeant(payment) ? { ...payment, state: 'SETTLED' as const } : payment,
  );
  const paidAmount = securedAmount(payments);
  if (paidAmount > order.priceInfo.total)
    throw new Error(
      `order ${order.id}: its payments would come to more than its total; name one by its paymentGroupId`,
    );
  return order.state === 'PENDING_PAYMENT' && paidAmount === order.priceInfo.total
    ? { ...moved(order, 'submit', now), payments }
    : { ...order, payments, modifiedAt: now };
}

/** The order after it turned out that somebody has to approve it. */
export function approvalAsked(order: Order, approverIds: readonly string[], now: number): Order {
  return { ...moved(order, 'requireApproval', now), approverIds };
}

/** What the quoting system says. */
export interface ProvidedQuote {
  readonly note?: string | undefined;
  /** Until when it holds, as an ISO 8601 date. */
  readonly expirationDate?: string | undefined;
}

/** The order after its quote has come. */
export function quoted(order: Order, { note, expirationDate }: ProvidedQuote, now: number): Order {
  return {
    ...moved(order, 'provideQuote', now),
    quote: {
      ...quoteOf(order),
      quotedAt: now,
      ...(note === undefined ? {} : { providerNote: note }),
      ...(expirationDate === undefined ? {} : { expiresAt: Date.parse(expirationDate) }),
    },
  };
}

function moved(order: Order, event: OrderEvent, now: number): Order {
  const { id, state } = order;
  const next = nextOrderState(state, event);
  if (next !== undefined) return { ...order, state: next, modifiedAt: now };
  const held = state === 'QUEUED' ? ': its remorse period runs until the clock is moved on' : '';
  throw new Error(`order ${id} is ${state}, which does not allow this${held}`);
}

/** Whether something is still to happen to a group: its goods are not all gone, and it has not failed. */
export function isOpen({ state }: ShippingGroup): boolean {
  return state !== 'NO_PENDING_ACTION' && state !== 'FAILED';
}

/** The groups that a report is about: those that are not done. */
function groupsMeant(order: Order, id: string | undefined): readonly ShippingGroup[] {
  const open = order.shippingGroups.filter(isOpen);
  if (id === undefined) return open;
  const group = order.shippingGroups.find(candidate => candidate.id === id);
  if (group === undefined) throw new Error(`order ${order.id} has no shipping group ${id}`);
  if (!open.includes(group)) throw new Error(`shipping group ${id} is ${group.state}, which does not allow this`);
  return [group];
}

/** Where the units of items are taken from: what is left of the groups, the first ones first. */
function unitsByGroup(
  order: Order,
  groups: readonly ShippingGroup[],
  items: readonly Shipped[],
): ReadonlyMap<ShippingGroup, ReadonlyMap<string, number>> {
  const taken = new Map<ShippingGroup, Map<string, number>>();
  for (const { commerceItemId: name, quantity } of items) {
    const commerceItemId = lineNamed(order.lines, name)?.id;
    if (commerceItemId === undefined) throw new Error(`the order has no item ${name}`);
    const places = groups.flatMap(group => {
      const line = linesIn(order, group).find(({ id }) => id === commerceItemId);
      const left = line === undefined ? 0 : unshipped(line) - (taken.get(group)?.get(commerceItemId) ?? 0);
      return line === undefined ? [] : [{ group, left }];
    });
    const all = places.reduce((units, { left }) => units + left, 0);
    let missing = quantity ?? all;
    if (missing > all) throw new Error(`of item ${commerceItemId} ${all} are left to ship, not ${missing}`);
    for (const { group, left } of places) {
      const units = Math.min(left, missing);
      missing -= units;
      if (units === 0) continue;
      const ofGroup = taken.get(group) ?? new Map<string, number>();
      taken.set(group, ofGroup.set(commerceItemId, (ofGroup.get(commerceItemId) ?? 0) + units));
    }
  }
  return taken;
}

function unshipped(line: OrderLine): number {
  return line.quantity - unitsShipped(line);
}

function withUnits(line: OrderLine, units: number): OrderLine {
  if (units === 0) return line;
  const { shippedQuantity: _, ...rest } = line;
  const all = unitsShipped(line) + units;
  return all === line.quantity ? { ...rest, state: 'DELIVERED' } : { ...rest, shippedQuantity: all };
}

function captured(payment: Payment): Payment {
  return payment.state === 'AUTHORIZED' ? { ...payment, state: 'SETTLED' } : payment;
}
