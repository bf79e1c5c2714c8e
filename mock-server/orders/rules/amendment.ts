/** Amending an order in its remorse period: on a copy, which takes its place or is given up. @module */

import type { Settings } from '../../merchant/records.ts';
import { checkPoints, type PointsRate, pointsFor } from '../../payments/rules/points.ts';
import { type Amount, minus, smaller, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Order, Payment } from '../records.ts';
import { approvalReason } from './approval.ts';
import type { CartContext } from './cart.ts';
import { nextOrderState, stateAfter } from './order-lifecycle.ts';
import { isDeferred, isSecured, securedAmount } from './payment.ts';
import { checkPaidInStore, type PlacementContext } from './placement.ts';
import { isHeldBack } from './remorse-period.ts';
import { repriced } from './repricing.ts';
import { withIds } from './shipping-groups.ts';

// ends the id of a line of the copy that the order has too
const copied = '-copy';

/**
 * The order with a copy to work on; items that are no longer sold are not in it.
 *
 * @throws {Refusal} 20140: its remorse period is over, or an amendment is in progress that is not to be gone on with.
 */
export function amendmentBegun(
  order: Order,
  {
    goesOn,
    now,
    newId,
    ...context
  }: Pick<CartContext, 'catalog' | 'shippingMethods' | 'taxRates' | 'claims' | 'now' | 'newId'> & {
    readonly goesOn: boolean;
  },
): Order {
  if (order.amendment !== undefined) {
    const message = 'An amendment of the order is in progress.';
    return goesOn ? order : refuse('20140', { path: 'continueWithInProgressEdit', message });
  }
  const state = isHeldBack(order, now) ? nextOrderState(order.state, 'amend') : undefined;
  const message = 'The remorse period of the order is over: what has been delivered can be returned or exchanged.';
  if (state === undefined) return refuse('20140', { path: 'id', message });
  const copy = repriced(order, { ...context, newId });
  // a record of its own, and so are its lines
  const contents = withIds(copy, { line: ({ id }) => `${id}${copied}` });
  return { ...order, state, amendment: { ...copy, ...contents, id: newId('o'), state: 'INCOMPLETE' } };
}

/**
 * The copy that is worked on.
 *
 * @throws {Refusal} 200120: there is none.
 */
export function amendmentOf({ amendment }: Order): Order {
  return amendment ?? refuse('200120', { path: 'id' });
}

/** What the copy costs beyond what is paid; less than nothing where it costs less. */
export function amountDue({ payments, priceInfo: { total } }: Order): Amount {
  return minus(total, securedAmount(payments));
}

/** The circumstances of submitting an amendment. */
export interface AmendmentContext extends Omit<PlacementContext, 'agentId' | 'settings'> {
  readonly settings: Pick<Settings, 'remorsePeriod' | 'externalApproval' | 'payments'>;
}

/**
 * The copy in the place of the order.
 *
 * @throws {Refusal} 200120: there is no copy; 28347: it is empty or not paid, is paid in a store though shipped, or
 * needs approval and has a payment that is not deferred.
 */
export function amended(order: Order, { now, organization, approverIds, settings }: AmendmentContext): Order {
  const copy = amendmentOf(order);
  if (copy.lines.length === 0) refuse('28347', { path: 'shoppingCart.items', message: 'The order would be empty.' });
  const payments = released(copy.payments.filter(isSecured), copy, settings.payments.alternateCurrency);
  checkPoints(payments, { currencyCode: copy.currencyCode, merchandise: copy.priceInfo.amount });
  checkPaidInStore({ ...copy, payments });
  if (securedAmount(payments) !== copy.priceInfo.total)
    refuse('28347', { path: 'payments', message: 'The payments come to less than the new total.' });
  const reason = approvalReason(copy, organization, settings);
  if (reason !== undefined && !payments.every(isDeferred))
    refuse('28347', {
      path: 'payments',
      message: 'An order that needs approval takes deferred payments only, such as an invoice.',
    });
  const state = stateAfter(order.state, reason === undefined ? 'submitAmendment' : 'requireApproval', 'id');
  return {
    ...copy,
    ...withIds(copy, { line: ({ id }) => id.replace(copied, '') }),
    id: order.id,
    state,
    modifiedAt: now,
    heldUntil: reason === undefined ? order.heldUntil : undefined,
    payments,
    ...(reason === undefined ? {} : { approvalReason: reason, approverIds }),
  };
}

/**
 * The order as it was before.
 *
 * @throws {Refusal} 200120: no amendment is in progress.
 */
export function amendmentDiscarded(order: Order): Order {
  amendmentOf(order);
  const { amendment: _, ...before } = order;
  return { ...before, state: stateAfter(order.state, 'discardAmendment', 'id') };
}

/** Payments of the total at most: of what is beyond it, the last ones are released first, and points with what they paid. */
function released(
  payments: readonly Payment[],
  { priceInfo: { total }, currencyCode }: Order,
  rate: PointsRate,
): Payment[] {
  return payments.flatMap((payment, index) => {
    const before = smaller(total, sum(payments.slice(0, index).map(({ amount }) => amount)));
    const amount = smaller(payment.amount, minus(total, before));
    const taken = pointsFor(amount, rate, currencyCode);
    const points = payment.points === undefined ? {} : { points: { ...payment.points, amount: taken } };
    return amount === zero && payment.amount !== zero ? [] : [{ ...payment, amount, ...points }];
  });
}
