/** How a return request comes into being. @module */

import type { Reason, Settings } from '../../merchant/records.ts';
import type { Order, OrderLine } from '../../orders/records.ts';
import { groupsOfLine } from '../../orders/rules/shipping-groups.ts';
import { sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Replacement, ReturnItem, ReturnRequest } from '../records.ts';
import { nothing, suggestRefunds } from './refund-shares.ts';
import {
  checkOrderIsReturnable,
  type LineReturnability,
  type PartialReturns,
  type ReturnCatalog,
  returnability,
} from './returnability.ts';

/** Units of a line to return. What else names the line is compared with it. */
export interface ItemToReturn {
  readonly lineId: string;
  readonly quantity: number;
  /** Key of a return reason. */
  readonly reason?: string | undefined;
  readonly productId?: string | undefined;
  readonly skuId?: string | undefined;
  readonly shippingGroupId?: string | undefined;
  /** What is sent in its place. */
  readonly replacement?: Replacement | undefined;
}

/** What a return request is made of. */
export interface NewReturn extends PartialReturns {
  readonly id: string;
  /** One for each item. */
  readonly itemIds: readonly string[];
  /** RMA number. */
  readonly authorizationNumber: string;
  readonly order: Order;
  readonly items: readonly ItemToReturn[];
  /** Other return requests of the order. @default none */
  readonly others?: readonly ReturnRequest[];
  readonly now: number;
  readonly agentId: string | undefined;
  readonly originOfReturn: ReturnRequest['originOfReturn'];
  readonly catalog: ReturnCatalog;
  readonly reasons: Pick<Settings['reasons'], 'return'>;
}

/**
 * A return request that waits for the shopper's goods.
 *
 * @throws {Refusal} 13001: an item has no return reason (inferred); and as {@link draftReturn}.
 */
export function openReturn(parts: NewReturn): ReturnRequest {
  const missing = parts.items.findIndex(({ reason }) => reason === undefined);
  if (missing === -1) return draftReturn(parts);
  return refuse('13001', { path: `returnItems.${missing}.returnReason`, message: 'A return needs a reason.' });
}

/**
 * A return request as it would be, for its amounts; the reasons may be open.
 *
 * @throws {Refusal} 200114: the order or an item cannot be returned, or not so many of it; 13001: an item, a quantity or a
 * reason is not one of the order or list (both inferred for items: the documents give no code).
 */
export function draftReturn(parts: NewReturn): ReturnRequest {
  const {
    id,
    itemIds,
    authorizationNumber,
    order,
    items,
    others = [],
    now,
    agentId,
    originOfReturn,
    catalog,
    reasons,
  } = parts;
  checkOrderIsReturnable(order, parts);
  const lines = checkedLines(order, items, returnability(order, others, catalog), reasons.return);
  const suggested = suggestRefunds(order, items, others);
  const returnItems = lines.map((line, index): ReturnItem => {
    const refund = suggested[index] ?? nothing;
    const replacement = items[index]?.replacement;
    return {
      id: itemIds[index] ?? '',
      lineId: line.id,
      productId: line.productId,
      skuId: line.skuId,
      displayName: line.displayName,
      quantityToReturn: items[index]?.quantity ?? 0,
      quantityReceived: 0,
      returnReason: items[index]?.reason ?? '',
      state: 'AWAITING_RETURN',
      suggested: refund,
      actualItemRefund: refund.item,
      accepted: { quantity: 0, parts: nothing },
      ...(replacement === undefined ? {} : { replacement }),
    };
  });
  return {
    id,
    authorizationNumber,
    state: 'PENDING_CUSTOMER_ACTION',
    orderId: order.id,
    siteId: order.siteId,
    currencyCode: order.currencyCode,
    profileId: order.profileId,
    createdAt: now,
    agentId,
    originOfReturn,
    items: returnItems,
    actual: {
      shipping: sum(suggested.map(({ shipping }) => shipping)),
      surcharge: sum(suggested.map(({ surcharge }) => surcharge)),
      tax: sum(suggested.map(({ tax }) => tax)),
    },
    otherRefund: zero,
    returnFee: zero,
    appeasementAdjustment: zero,
    manuallyAdjusted: false,
    refundMethods: [],
    comments: [],
  };
}

/** The line of each item; items of one line share what is available of it. */
function checkedLines(
  order: Order,
  items: readonly ItemToReturn[],
  lines: readonly LineReturnability[],
  reasons: readonly Reason[],
): OrderLine[] {
  if (items.length === 0) refuse('13001', { path: 'returnItems', message: 'There is no item to return.' });
  const asked = new Map<string, number>();
  return items.map((item, index) => {
    const path = `returnItems.${index}`;
    const found = lineOf(order, item, lines, path);
    checkItem(item, path, reasons);
    const units = (asked.get(found.line.id) ?? 0) + item.quantity;
    asked.set(found.line.id, units);
    checkAvailable(found, units, path);
    checkBaseItem(found.line, items, path);
    return found.line;
  });
}

function lineOf(
  order: Order,
  item: ItemToReturn,
  lines: readonly LineReturnability[],
  path: string,
): LineReturnability {
  const found = lines.find(({ line }) => line.id === item.lineId);
  if (found === undefined) {
    return refuse('13001', { path: `${path}.commerceItemId`, message: `The order has no item ${item.lineId}.` });
  }
  const { line } = found;
  const named = [
    { property: 'productId', sent: item.productId, actual: line.productId },
    { property: 'catRefId', sent: item.skuId, actual: line.skuId },
    {
      property: 'shippingGroupId',
      sent: item.shippingGroupId,
      actual: groupMeant(order, line.id, item.shippingGroupId),
    },
  ];
  const other = named.find(({ sent, actual }) => sent !== undefined && sent !== actual);
  if (other === undefined) return found;
  const message = `Item ${line.id} has the ${other.property} ${other.actual}, not ${other.sent}.`;
  return refuse('13001', { path: `${path}.${other.property}`, message });
}

/** Units of a line may lie in several groups, each of which a request may name. */
function groupMeant(order: Order, lineId: string, sent: string | undefined): string {
  const ids = groupsOfLine(order, lineId).map(({ id }) => id);
  return ids.find(id => id === sent) ?? ids.join(' or ');
}

function checkItem({ quantity, reason }: ItemToReturn, path: string, reasons: readonly Reason[]): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    refuse('13001', {
      path: `${path}.quantityToReturn`,
      message: 'The quantity to return must be an integer of at least 1.',
    });
  }
  if (reason !== undefined && !reasons.some(({ key }) => key === reason)) {
    refuse('13001', { path: `${path}.returnReason`, message: `There is no return reason ${reason}.` });
  }
}

/** Add-ons and configured parts go back with what they belong to. */
function checkBaseItem({ id, parentId }: OrderLine, items: readonly ItemToReturn[], path: string): void {
  if (parentId === undefined || items.some(({ lineId }) => lineId === parentId)) return;
  const message = `Item ${id} is an add-on: it goes back with its base item ${parentId} only.`;
  refuse('200114', { path: `${path}.commerceItemId`, message });
}

function checkAvailable(
  { line, available, nonreturnableReason }: LineReturnability,
  units: number,
  path: string,
): void {
  if (nonreturnableReason !== undefined)
    refuse('200114', { path: `${path}.commerceItemId`, message: nonreturnableReason });
  if (units <= available) return;
  const message = `Of item ${line.id} ${available} can be returned, not ${units}.`;
  refuse('200114', { path: `${path}.quantityToReturn`, message });
}
