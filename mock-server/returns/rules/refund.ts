/** The refund of a return request: its amounts, its start and its end. @module */

import { sentAmount } from '../../wire/currency.ts';
import { type Amount, type Money, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { RefundMethod, ReturnItem, ReturnRequest } from '../records.ts';
import { type MoneyBack, paidMethods } from './money-back.ts';
import { refundDue } from './refund-due.ts';
import { checkLimits } from './refund-limits.ts';
import { spread, spreadAs, type WantedRefund } from './refund-methods.ts';
import { nextReturnState, type ReturnEvent, type ReturnState } from './return-lifecycle.ts';

/** Amounts a supervisor sets, in major units; what is absent stays. */
export interface RefundAdjustment {
  readonly items?: readonly { readonly itemId: string; readonly amount: number | undefined }[];
  readonly shipping?: number | undefined;
  readonly surcharge?: number | undefined;
  readonly tax?: number | undefined;
  readonly otherRefund?: number | undefined;
  readonly returnFee?: number | undefined;
  /** What appeasements have already given back. */
  readonly appeasement?: number | undefined;
  /** Plan for how it is paid. */
  readonly ways?: readonly WantedRefund[] | undefined;
  readonly comment?: string | undefined;
}

/**
 * Sets amounts of the refund.
 *
 * @throws {Refusal} 28347: the state does not allow it; 13001: an item is unknown, or an amount is not possible (inferred);
 * 28348: a payment cannot be reversed as far.
 */
export function adjustRefund(request: ReturnRequest, adjustment: RefundAdjustment, context: MoneyBack): ReturnRequest {
  const state = stateAfter(request.state, 'adjustRefund');
  const amount = (set: number | undefined, now: Amount, path: string) =>
    set === undefined ? now : sentAmount(set, path, request.currencyCode);
  const adjusted: ReturnRequest = {
    ...request,
    state,
    items: (adjustment.items ?? []).reduce(
      (items, item, index) => withItemRefund(items, item, index, request.currencyCode),
      request.items,
    ),
    actual: {
      shipping: amount(adjustment.shipping, request.actual.shipping, 'adjustedShippingRefund'),
      surcharge: amount(adjustment.surcharge, request.actual.surcharge, 'adjustedShippingSurchargeRefund'),
      tax: amount(adjustment.tax, request.actual.tax, 'adjustedTaxRefund'),
    },
    otherRefund: amount(adjustment.otherRefund, request.otherRefund, 'otherRefund'),
    returnFee: amount(adjustment.returnFee, request.returnFee, 'returnFee'),
    appeasementAdjustment: amount(adjustment.appeasement, request.appeasementAdjustment, 'appeasementRefundAdjustment'),
    manuallyAdjusted: true,
    refundMethods: [],
    comments: withComment(request, adjustment.comment),
  };
  checkLimits(adjusted, context, '13001');
  if (adjustment.ways === undefined) return adjusted;
  return { ...adjusted, refundMethods: spreadAs(adjustment.ways, moneyDue(adjusted), context) };
}

/** How a refund that has not started would be paid: as a supervisor planned it, or else by itself. */
export function proposedMethods(request: ReturnRequest, context: MoneyBack): readonly RefundMethod[] {
  return request.refundMethods.length > 0 ? request.refundMethods : spread(refundDue(request), context);
}

/**
 * Pays back what can be paid back automatically; the rest is left to the merchant.
 *
 * @param ways How it is paid; absent: as proposed.
 * @throws {Refusal} 28347: the state does not allow it, nothing is due, or the order would give back more than was paid;
 * 28348: a payment cannot be reversed, or not as far; 13001: the ways do not add up or are unknown (inferred).
 */
export function startRefund(request: ReturnRequest, context: MoneyBack, ways?: readonly WantedRefund[]): ReturnRequest {
  stateAfter(request.state, 'refundInFull');
  checkLimits(request, context, '28347');
  if (refundDue(request) === zero)
    refuse('28347', { message: 'There is nothing to refund: a return without refund is marked as complete.' });
  const methods = ways === undefined ? proposedMethods(request, context) : spreadAs(ways, moneyDue(request), context);
  checkReversible(methods, context.order);
  const refundMethods = methods.map(method => (method.refundType === 'manualRefund' ? method : completed(method)));
  const event = refundMethods.every(({ state }) => state === 'COMPLETE') ? 'refundInFull' : 'refundInPart';
  return { ...request, state: stateAfter(request.state, event), refundMethods };
}

/**
 * Says that the merchant has paid the manual part.
 *
 * @param paid What was paid, in major units; absent: all of it.
 * @throws {Refusal} 28347: no manual refund is open; 13001: another amount is open (inferred).
 */
export function completeManualRefund(request: ReturnRequest, paid?: number): ReturnRequest {
  const state = stateAfter(request.state, 'markManualRefund');
  const open = sum(request.refundMethods.filter(method => method.state === 'INCOMPLETE').map(({ amount }) => amount));
  if (paid !== undefined && sentAmount(paid, 'manualRefundAmount', request.currencyCode) !== open) {
    refuse('13001', { path: 'manualRefundAmount', message: 'The amount is not the manual refund that is open.' });
  }
  return { ...request, state, refundMethods: request.refundMethods.map(completed) };
}

/**
 * Closes a request; a refund that has not started is not paid through the system.
 *
 * @throws {Refusal} 28347: it is closed.
 */
export function closeReturn(request: ReturnRequest, comment?: string): ReturnRequest {
  const state = stateAfter(request.state, 'close');
  return { ...request, state, refundMethods: paidMethods(request), comments: withComment(request, comment) };
}

/** What its gateway does not give back is refunded in another way. */
function checkReversible(methods: readonly RefundMethod[], { payments }: MoneyBack['order']): void {
  const stuck = payments.find(
    ({ id, irreversible }) => irreversible && methods.some(({ paymentId }) => paymentId === id),
  );
  if (stuck === undefined) return;
  refuse('28348', { path: 'paymentReversalInfo', message: `Payment ${stuck.id} cannot be reversed.` });
}

function stateAfter(from: ReturnState, event: ReturnEvent): ReturnState {
  const message = 'The state of the return request does not allow this operation.';
  return nextReturnState(from, event) ?? refuse('28347', { message });
}

function moneyDue(request: ReturnRequest): Money {
  return { currencyCode: request.currencyCode, amount: refundDue(request) };
}

function withItemRefund(
  items: readonly ReturnItem[],
  { itemId, amount }: { readonly itemId: string; readonly amount: number | undefined },
  index: number,
  currencyCode: string,
): readonly ReturnItem[] {
  const path = `returnItems.${index}`;
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) {
    return refuse('13001', { path: `${path}.returnItemId`, message: `The return request has no item ${itemId}.` });
  }
  if (amount === undefined) return items;
  const actualItemRefund = sentAmount(amount, `${path}.adjustedItemRefund`, currencyCode);
  return items.map(other => (other === item ? { ...item, actualItemRefund } : other));
}

function completed(method: RefundMethod): RefundMethod {
  return { ...method, state: 'COMPLETE' };
}

function withComment({ comments }: ReturnRequest, comment: string | undefined): readonly string[] {
  return comment === undefined || comment === '' ? comments : [...comments, comment];
}
