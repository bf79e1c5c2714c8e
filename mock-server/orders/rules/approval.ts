/** Which orders of an account need an approver, and what becomes of them. @module */

import type { Settings } from '../../merchant/records.ts';
import type { Organization, Profile } from '../../people/records.ts';
import { type Money, zero } from '../../wire/money.ts';
import type { Order } from '../records.ts';
import { stateAfter } from './order-lifecycle.ts';
import { isDeferred, securedAmount } from './payment.ts';

// in place of the limit, where the merchant has a service that decides
const externalReasons: Readonly<Record<Settings['externalApproval'], string | undefined>> = {
  none: undefined,
  approved: undefined,
  needsApproval: 'The external approval service asks for approval.',
  unavailable: 'The external approval service is unavailable.',
};

/** Why an order of an account needs approval; `undefined`: it does not. */
export function approvalReason(
  { currencyCode, priceInfo }: Pick<Order, 'currencyCode' | 'priceInfo'>,
  account: Organization | undefined,
  { externalApproval }: Pick<Settings, 'externalApproval'>,
): string | undefined {
  if (account === undefined) return undefined;
  if (externalApproval !== 'none' && account.approvalRequired) return externalReasons[externalApproval];
  const isAbove = needsApproval(account, { currencyCode, amount: priceInfo.total });
  return isAbove ? 'The total is above the purchase limit of the account.' : undefined;
}

/** What an approver says of an order. */
export interface Decision {
  readonly now: number;
  readonly approverIds: readonly string[];
  readonly message: string | undefined;
}

/**
 * The order after it was approved: it goes on where its payment is deferred, and waits for it otherwise.
 *
 * @throws {Refusal} 20140: it does not wait for approval.
 */
export function approved(order: Order, decision: Decision, pricesHeldUntil: number | undefined): Order {
  const { payments, priceInfo } = order;
  const isPaid = payments.every(isDeferred) && securedAmount(payments) === priceInfo.total;
  const event = isPaid ? 'approve' : 'approveUnpaid';
  return { ...decided(order, event, decision), heldUntil: isPaid ? undefined : pricesHeldUntil };
}

/**
 * The order after it was rejected.
 *
 * @throws {Refusal} 20140: it does not wait for approval.
 */
export function rejected(order: Order, decision: Decision): Order {
  const payments = order.payments.map(payment => ({ ...payment, state: 'REMOVED' as const }));
  return { ...decided(order, 'reject', decision), payments };
}

function decided(
  order: Order,
  event: 'approve' | 'approveUnpaid' | 'reject',
  { now, approverIds, message }: Decision,
): Order {
  const state = stateAfter(order.state, event, 'orderId');
  return {
    ...order,
    state,
    modifiedAt: now,
    approverIds,
    ...(message === undefined ? {} : { approverMessage: message }),
  };
}

/**
 * Whether an order of some total needs approval: above the limit; with limit 0 always, without a limit never. A total in
 * another currency than the limit's always does: nothing says that it is below (inferred).
 */
export function needsApproval(
  account: Pick<Organization, 'approvalRequired' | 'orderPriceLimit'>,
  total: Money,
): boolean {
  const { approvalRequired, orderPriceLimit } = account;
  if (!approvalRequired || orderPriceLimit === undefined) return false;
  if (orderPriceLimit.currencyCode !== total.currencyCode) return true;
  return orderPriceLimit.amount === zero || total.amount > orderPriceLimit.amount;
}

/** Ids of those who may approve an account's orders. */
export function approverIdsOf(organizationId: string, profiles: Iterable<Profile>): string[] {
  const ids: string[] = [];
  for (const { id, active, roles } of profiles) {
    const approves = roles.some(role => role.function === 'approver' && role.organizationId === organizationId);
    if (active && approves) ids.push(id);
  }
  return ids;
}
