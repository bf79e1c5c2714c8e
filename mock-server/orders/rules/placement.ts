/** Placing a cart: what it must have, and where it goes. @module */

import type { Settings } from '../../merchant/records.ts';
import type { Organization } from '../../people/records.ts';
import { sum } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order } from '../records.ts';
import { needsApproval } from './approval.ts';
import { missingParts } from './order-address.ts';
import { nextOrderState, type OrderEvent } from './order-lifecycle.ts';
import { isDeferred } from './payment.ts';
import { heldUntil } from './remorse-period.ts';

/** The circumstances of placing. */
export interface PlacementContext {
  readonly now: number;
  readonly agentId: string;
  /** The account the order belongs to. */
  readonly organization: Organization | undefined;
  /** Who may approve orders of that account. */
  readonly approverIds: readonly string[];
  readonly remorsePeriod: Settings['remorsePeriod'];
}

/**
 * Places a priced cart whose payments have been authorised. The reference merchant requires full payment: a cart that is
 * not wholly paid stays as it is.
 *
 * @throws {Refusal} 20140: its state does not allow it; 28347: something that it needs is missing.
 */
export function placed(order: Order, context: PlacementContext): Order {
  checkComplete(order);
  checkPaid(order);
  const { now, agentId, organization, approverIds, remorsePeriod } = context;
  // an order that waits for its payment has been approved already
  const asksApprover =
    order.state === 'INCOMPLETE' &&
    organization !== undefined &&
    needsApproval(organization, { currencyCode: order.currencyCode, amount: order.priceInfo.total });
  if (asksApprover && !order.payments.every(isDeferred)) {
    refuse('28347', { path: 'payments', message: 'An order that needs approval can only be paid by invoice or cash.' });
  }
  const held = asksApprover ? undefined : heldUntil(remorsePeriod, now);
  const usual: OrderEvent = held === undefined ? 'submit' : 'hold';
  const state =
    nextOrderState(order.state, asksApprover ? 'requireApproval' : usual) ?? refuse('20140', { path: 'id' });
  return {
    ...order,
    state,
    agentId,
    submittedAt: now,
    modifiedAt: now,
    heldUntil: held,
    approverIds: asksApprover ? approverIds : order.approverIds,
  };
}

function checkComplete({ lines, shippingGroup: { address, methodId } }: Order): void {
  if (lines.length === 0) refuse('28347', { path: 'shoppingCart.items', message: 'The cart is empty.' });
  const missing = missingParts(
    address ?? refuse('28347', { path: 'shippingAddress', message: 'The cart has no shipping address.' }),
  );
  if (missing.length > 0) {
    refuse('28347', {
      path: `shippingAddress.${missing[0]}`,
      message: `The shipping address is missing ${missing.join(', ')}.`,
    });
  }
  if (methodId === undefined) refuse('28347', { path: 'shippingMethod', message: 'The cart has no shipping method.' });
}

function checkPaid({ payments, priceInfo: { total } }: Order): void {
  const paid = sum(payments.map(({ amount }) => amount));
  if (paid === total) return;
  const difference = paid < total ? 'less' : 'more';
  refuse('28347', {
    path: 'payments',
    message: `The payments come to ${difference} than the total; full payment is required.`,
  });
}
