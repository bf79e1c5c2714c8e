/** What of a change OCC tells others about. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { Appeasement } from '../appeasements/records.ts';
import { readAppeasementView } from '../appeasements/views/appeasement-view.ts';
import type { Order } from '../orders/records.ts';
import { orderRecord } from '../orders/views/order-record.ts';
import { surroundingsOf } from '../returns/handlers/stored-returns.ts';
import type { ReturnRequest } from '../returns/records.ts';
import { returnRecord } from '../returns/views/return-record.ts';
import type { Changes, Reading } from '../store/store.ts';

/** The body of a webhook, by its event. */
export interface WebhookBodiesSent {
  /** An order goes to fulfilment: the remorse period is over, or there is none. */
  readonly orderSubmit: Schemas['OrderSubmitWebhook'];
  /** An order was placed, and is held back for the remorse period. Its body is not documented: that of `orderSubmit` (inferred). */
  readonly remorsePeriodStarted: Schemas['OrderSubmitWebhook'];
  /** An order was cancelled within the remorse period. Its body is not documented: that of `orderSubmit` (inferred). */
  readonly orderCancel: Schemas['OrderSubmitWebhook'];
  /** A return request was created or changed. */
  readonly returnRequestUpdate: Schemas['ReturnRequestUpdateWebhook'];
  /** An appeasement was submitted. */
  readonly appeasementSubmit: Schemas['AppeasementSubmitWebhook'];
  /** A shipping group was picked up in a store. */
  readonly pickedUpItems: Schemas['PickedUpItemsWebhook'];
}

/** Names of the events. */
export type WebhookEvent = keyof WebhookBodiesSent;

const eventNames: Readonly<Record<WebhookEvent, true>> = {
  orderSubmit: true,
  remorsePeriodStarted: true,
  orderCancel: true,
  returnRequestUpdate: true,
  appeasementSubmit: true,
  pickedUpItems: true,
};

/** Every event the server sends. */
export const webhookEvents: readonly string[] = Object.keys(eventNames);

/** Something that happened, and what makes the body that tells of it. */
export interface Happening {
  readonly event: WebhookEvent;
  /** Made only when somebody is told; at once, since records go on changing. */
  readonly body: () => WebhookBodiesSent[WebhookEvent];
}

/** What committed changes tell others, in the order in which records changed. */
export function happeningsIn({ orders, returns, appeasements }: Changes, reading: Reading): Happening[] {
  const happenings: Happening[] = [];
  for (const { before, after } of orders.values()) {
    if (after === undefined) continue;
    const event = orderEvent(before, after);
    if (event !== undefined) happenings.push({ event, body: () => orderBody(after, reading) });
    const shippingGroups = pickedUpGroups(before, after);
    if (shippingGroups.length === 0) continue;
    const body = () => ({ shippingGroups, order: orderRecord(after, reading) });
    happenings.push({ event: 'pickedUpItems', body });
  }
  for (const { before, after } of returns.values()) {
    const order = after === undefined ? undefined : reading.orders.get(after.orderId);
    if (after === undefined || order === undefined) continue;
    happenings.push({ event: 'returnRequestUpdate', body: () => returnBody(before, after, order, reading) });
  }
  for (const { before, after } of appeasements.values()) {
    if (after === undefined || !isSubmitted(after) || isSubmitted(before)) continue;
    const body = () => ({ appeasement: readAppeasementView(after, reading.settings) });
    happenings.push({ event: 'appeasementSubmit', body });
  }
  return happenings;
}

const isSubmitted = (appeasement: Appeasement | undefined) => appeasement?.state === 'SUBMITTED';

function orderEvent(before: Order | undefined, after: Order): WebhookEvent | undefined {
  if (after.handedOverAgain !== before?.handedOverAgain) return 'orderSubmit';
  if (after.state === before?.state) return undefined;
  if (after.state === 'SUBMITTED') return 'orderSubmit';
  if (after.state === 'QUEUED') return 'remorsePeriodStarted';
  return before?.state === 'QUEUED' && after.state === 'REMOVED' ? 'orderCancel' : undefined;
}

function pickedUpGroups(before: Order | undefined, after: Order): Schemas['PickedUpShippingGroup'][] {
  const stateBefore = new Map(before?.shippingGroups.map(({ id, state }) => [id, state]));
  return after.shippingGroups.flatMap(({ id, state, pickup }) => {
    const isNew = stateBefore.has(id) && stateBefore.get(id) !== state;
    return pickup !== undefined && isNew && state === 'NO_PENDING_ACTION'
      ? [{ id, locationId: pickup.locationId }]
      : [];
  });
}

function orderBody(order: Order, reading: Reading): Schemas['OrderSubmitWebhook'] {
  const site = reading.sites.get(order.siteId);
  return {
    ...(site === undefined
      ? {}
      : { site: { siteURL: `https://${site.id.toLowerCase()}.example.com`, siteName: site.name } }),
    order: orderRecord(order, reading),
  };
}

function returnBody(
  before: ReturnRequest | undefined,
  after: ReturnRequest,
  order: Order,
  reading: Reading,
): Schemas['ReturnRequestUpdateWebhook'] {
  const made = after.replacementOrderId === undefined ? 'createReturnRequest' : 'createExchangeRequest';
  const op = before === undefined ? made : hasArrived(before, after) ? 'receiveReturns' : undefined;
  return {
    ...(op === undefined ? {} : { op }),
    return: returnRecord(after, surroundingsOf(reading, order, after), reading),
  };
}

function hasArrived(before: ReturnRequest, after: ReturnRequest): boolean {
  const received = ({ items }: ReturnRequest) =>
    items.reduce((units, { quantityReceived }) => units + quantityReceived, 0);
  return received(after) > received(before);
}
