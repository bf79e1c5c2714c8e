/** Placing a cart: what it must have, and where it goes. @module */

import type { Settings } from '../../merchant/records.ts';
import { checkPoints } from '../../payments/rules/points.ts';
import type { Organization } from '../../people/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, ShippingGroup } from '../records.ts';
import { approvalReason } from './approval.ts';
import { missingParts } from './order-address.ts';
import { type OrderEvent, stateAfter } from './order-lifecycle.ts';
import { inStorePayment, isDeferred, securedAmount } from './payment.ts';
import { heldUntil } from './remorse-period.ts';

/** The circumstances of placing. */
export interface PlacementContext {
  readonly now: number;
  readonly agentId: string;
  /** The account the order belongs to. */
  readonly organization: Organization | undefined;
  /** Who may approve orders of that account. */
  readonly approverIds: readonly string[];
  readonly settings: Pick<Settings, 'remorsePeriod' | 'externalApproval'> & {
    readonly payments: Pick<Settings['payments'], 'allowPartialPayment' | 'priceHoldHours'>;
  };
}

/**
 * Places a priced cart whose payments have been tried. Where the merchant requires full payment, a cart that is not wholly
 * paid stays as it is; where partial payment is allowed it waits for the rest, its prices held.
 *
 * @throws {Refusal} 20140: its state does not allow it; 28347: something that it needs is missing, points pay for more than goods, or
 * something is shipped of what is paid in a store.
 */
export function placed(order: Order, context: PlacementContext): Order {
  checkComplete(order);
  checkPoints(order.payments, { currencyCode: order.currencyCode, merchandise: order.priceInfo.amount });
  checkPaidInStore(order);
  const { now, agentId, organization, approverIds, settings } = context;
  // an order that waits for its payment has been approved already
  const reason = order.state === 'INCOMPLETE' ? approvalReason(order, organization, settings) : undefined;
  const asksApprover = reason !== undefined;
  if (asksApprover && !order.payments.every(isDeferred)) {
    refuse('28347', {
      path: 'payments',
      message: 'An order that needs approval takes deferred payments only, such as an invoice.',
    });
  }
  const { event, held } = nextStep(order, asksApprover, context);
  return {
    ...order,
    state: stateAfter(order.state, event, 'id'),
    agentId,
    submittedAt: order.submittedAt ?? now,
    modifiedAt: now,
    heldUntil: held,
    ...(asksApprover ? { approverIds, approvalReason: reason } : {}),
  };
}

/** What placing an order leads to, and until when it is held there. */
function nextStep(
  order: Order,
  asksApprover: boolean,
  { now, settings: { remorsePeriod, payments } }: PlacementContext,
): { readonly event: OrderEvent; readonly held: number | undefined } {
  // approval stores no card, so an order may be paid after it
  if (asksApprover && order.payments.length === 0) return { event: 'requireApproval', held: undefined };
  if (!isPaid(order, payments.allowPartialPayment)) {
    return { event: 'awaitPayment', held: order.heldUntil ?? pricesHeldUntil(payments, now) };
  }
  if (asksApprover) return { event: 'requireApproval', held: undefined };
  const held = heldUntil(remorsePeriod, now);
  return { event: held === undefined ? 'submit' : 'hold', held };
}

/** Until when an order may wait for its payment; `undefined`: without limit. */
export function pricesHeldUntil(
  { priceHoldHours }: Pick<Settings['payments'], 'priceHoldHours'>,
  now: number,
): number | undefined {
  return priceHoldHours === 0 ? undefined : now + priceHoldHours * 3_600_000;
}

/**
 * Insists on goods, and somewhere to send them.
 *
 * @throws {Refusal} 28347: something is missing.
 */
export function checkComplete({ lines, shippingGroups }: Order): void {
  if (lines.length === 0) refuse('28347', { path: 'shoppingCart.items', message: 'The cart is empty.' });
  for (const group of shippingGroups) if (group.pickup === undefined) checkAddressed(group);
}

/**
 * What is paid at a counter is picked up there (inferred).
 *
 * @throws {Refusal} 28347: something is shipped.
 */
export function checkPaidInStore({ payments, shippingGroups }: Order): void {
  const place = payments.findIndex(({ type, state }) => type === inStorePayment && state !== 'REMOVED');
  if (place >= 0 && shippingGroups.some(({ pickup }) => pickup === undefined))
    refuse('28347', { path: `payments.${place}.type`, message: 'Only what is picked up in a store is paid there.' });
}

function checkAddressed({ address, methodId }: ShippingGroup): void {
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

/** Whether an order is wholly paid; where it must be, one that is not is refused. */
function isPaid({ payments, priceInfo: { total } }: Order, allowPartialPayment: boolean): boolean {
  const paid = securedAmount(payments);
  if (paid === total) return true;
  if (paid < total && allowPartialPayment) return false;
  const difference = paid < total ? 'less' : 'more';
  return refuse('28347', {
    path: 'payments',
    message: `The payments come to ${difference} than the total; full payment is required.`,
  });
}
