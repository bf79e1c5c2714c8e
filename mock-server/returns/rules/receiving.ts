/** What happens when goods of a return request arrive. @module */

import type { Disposition } from '../../merchant/records.ts';
import { disposition } from '../../merchant/rules/reasons.ts';
import type { Order } from '../../orders/records.ts';
import { linesIn, withLinesIn } from '../../orders/rules/shipping-groups.ts';
import { sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnItem, ReturnRequest } from '../records.ts';
import { nothing, partsOfUnits, plus } from './refund-shares.ts';
import { nextReturnState } from './return-lifecycle.ts';
import { quantityToReceive } from './returnability.ts';

/** Units of an item that arrive now. */
export interface Arrival {
  readonly itemId: string;
  /** 0: the item is mentioned, and did not arrive. */
  readonly quantity: number;
  /** Key of a disposition reason; absent: the goods are refunded like accepted ones (inferred). */
  readonly disposition?: string | undefined;
  readonly comments?: string | undefined;
}

/** What arrivals change. */
export interface Received {
  readonly request: ReturnRequest;
  readonly order: Order;
  /** Units that can be sold again, and where: those that were picked up at a location with stock of its own are there. */
  readonly restocked: readonly Restocked[];
}

interface Restocked {
  readonly skuId: string;
  readonly locationId: string | undefined;
  readonly quantity: number;
}

/**
 * Books goods that arrived. From the first arrival on the refund is what the goods that came back earn: units that are
 * rejected without refund earn nothing, those still missing nothing yet (both inferred).
 *
 * @throws {Refusal} 200114: the state allows no receiving, or more arrives than is expected; 13001: an item, a quantity or
 * a disposition is not one of the request (inferred: the documents give no codes).
 */
export function receive(
  request: ReturnRequest,
  order: Order,
  arrivals: readonly Arrival[],
  dispositions: readonly Disposition[],
): Received {
  if (nextReturnState(request.state, 'receivePart') === undefined) {
    refuse('200114', { message: 'Nothing can be received any more for this return request.' });
  }
  if (!arrivals.some(({ quantity }) => quantity !== 0)) {
    refuse('13001', { path: 'returnItems', message: 'Nothing was received.' });
  }
  const received = arrivals.reduce(
    (booked, arrival, index) => book(booked, arrival, `returnItems.${index}`, dispositions),
    request.state === 'PENDING_CUSTOMER_ACTION' ? nothingEarned(request) : request,
  );
  const event = received.items.every(item => quantityToReceive(item) === 0) ? 'receiveAll' : 'receivePart';
  const state = nextReturnState(request.state, event) ?? request.state;
  return {
    // a split of the refund that was planned no longer fits
    request: { ...received, state, refundMethods: [] },
    order: withArrived(order, request, received),
    restocked: restockedBy(arrivals, request, order, dispositions),
  };
}

function nothingEarned(request: ReturnRequest): ReturnRequest {
  return {
    ...request,
    items: request.items.map(item => ({ ...item, actualItemRefund: zero })),
    actual: { shipping: zero, surcharge: zero, tax: zero },
  };
}

function book(
  request: ReturnRequest,
  arrival: Arrival,
  path: string,
  dispositions: readonly Disposition[],
): ReturnRequest {
  const item = request.items.find(({ id }) => id === arrival.itemId);
  if (item === undefined) {
    return refuse('13001', {
      path: `${path}.returnItemId`,
      message: `The return request has no item ${arrival.itemId}.`,
    });
  }
  checkQuantity(item, arrival.quantity, path);
  const earned = earnedBy(item, arrival, path, dispositions);
  const { shipping, surcharge, tax } = request.actual;
  return {
    ...request,
    items: request.items.map(other => (other === item ? arrived(item, arrival, earned) : other)),
    actual: {
      shipping: sum([shipping, earned.parts.shipping]),
      surcharge: sum([surcharge, earned.parts.surcharge]),
      tax: sum([tax, earned.parts.tax]),
    },
  };
}

function checkQuantity(item: ReturnItem, quantity: number, path: string): void {
  const place = `${path}.quantityReceived`;
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    refuse('13001', { path: place, message: 'The received quantity must be an integer.' });
  }
  const expected = quantityToReceive(item);
  if (quantity <= expected) return;
  refuse('200114', { path: place, message: `Of item ${item.id} ${expected} are expected, not ${quantity}.` });
}

function earnedBy(
  item: ReturnItem,
  { quantity, disposition: key }: Arrival,
  path: string,
  dispositions: readonly Disposition[],
): ReturnItem['accepted'] {
  const refunds = key === undefined || disposition(dispositions, key, `${path}.dispositionReason`).refunds;
  if (!refunds) return { quantity: 0, parts: nothing };
  return { quantity, parts: partsOfUnits(item, item.quantityReceived, item.quantityReceived + quantity) };
}

/** Units fill the shipping groups of their line one after the other, as {@link withArrived} counts them. */
function restockedBy(
  arrivals: readonly Arrival[],
  { items }: ReturnRequest,
  order: Order,
  dispositions: readonly Disposition[],
): Restocked[] {
  const places = order.shippingGroups.flatMap(group =>
    linesIn(order, group).map(({ id, quantity, returnedQuantity }) => ({
      lineId: id,
      locationId: group.pickup?.inventoryLocationId,
      free: quantity - returnedQuantity,
    })),
  );
  return arrivals.flatMap(({ itemId, quantity, disposition: key }) => {
    const item = items.find(({ id }) => id === itemId);
    // goods of which nothing is said are as good as accepted ones (inferred)
    const restocks = key === undefined || dispositions.find(each => each.key === key)?.restocks === true;
    let left = quantity;
    return places.flatMap((place): Restocked[] => {
      const units = place.lineId === item?.lineId ? Math.min(left, place.free) : 0;
      left -= units;
      place.free -= units;
      if (item === undefined || !restocks || units === 0) return [];
      return [{ skuId: item.skuId, locationId: place.locationId, quantity: units }];
    });
  });
}

function arrived(
  item: ReturnItem,
  { quantity, disposition: key, comments }: Arrival,
  earned: ReturnItem['accepted'],
): ReturnItem {
  const quantityReceived = item.quantityReceived + quantity;
  return {
    ...item,
    quantityReceived,
    state: quantityReceived === item.quantityToReturn ? 'RETURNED' : 'AWAITING_RETURN',
    actualItemRefund: sum([item.actualItemRefund, earned.parts.item]),
    accepted: {
      quantity: item.accepted.quantity + earned.quantity,
      parts: plus(item.accepted.parts, earned.parts),
    },
    ...(key === undefined || quantity === 0 ? {} : { dispositionReason: key }),
    ...(comments === undefined ? {} : { comments }),
  };
}

// rejected goods came back as well, and cannot be returned a second time
function withArrived(order: Order, before: ReturnRequest, after: ReturnRequest): Order {
  const left = new Map(order.lines.map(({ id }) => [id, receivedOf(after, id) - receivedOf(before, id)]));
  return withLinesIn(order, line => {
    const units = Math.min(left.get(line.id) ?? 0, line.quantity - line.returnedQuantity);
    left.set(line.id, (left.get(line.id) ?? 0) - units);
    return units === 0 ? line : { ...line, returnedQuantity: line.returnedQuantity + units };
  });
}

function receivedOf({ items }: ReturnRequest, lineId: string): number {
  return items.reduce((units, item) => (item.lineId === lineId ? units + item.quantityReceived : units), 0);
}
