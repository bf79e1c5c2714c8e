/**
 * All the money that goes back for an order, by its return requests and by its appeasements: together never more than the
 * order cost, and to a payment never more than was paid with it.
 *
 * @module
 */

import type { Order, Payment } from '../../orders/records.ts';
import { type Amount, atLeastZero, minus, sum } from '../../wire/money.ts';
import type { RefundMethod, ReturnRequest } from '../records.ts';
import { refundDue } from './refund-due.ts';

/** Money that went back: to a payment, or past them. */
export interface PaidBack {
  readonly paymentId?: string | undefined;
  readonly amount: Amount;
}

/** What goes back for an order, apart from what is looked at. */
export interface MoneyBack {
  readonly order: Order;
  /** The other return requests of the order. */
  readonly others: readonly ReturnRequest[];
  /** What its other appeasements have given back. @default nothing */
  readonly appeased?: readonly PaidBack[];
}

/** What may still go back of what the order cost; negative where return requests are to be reduced by appeasements. */
export function leftOfOrder({ order, others, appeased = [] }: MoneyBack): Amount {
  return minus(order.priceInfo.total, sum([...others.map(givenBack), ...amountsOf(appeased)]));
}

/** What may still go back to a payment. */
export function leftOfPayment({ id, amount }: Payment, { others, appeased = [] }: MoneyBack): Amount {
  const before = [...others.flatMap(paidMethods), ...appeased].filter(({ paymentId }) => paymentId === id);
  return atLeastZero(minus(amount, sum(amountsOf(before))));
}

/** What appeasements have given back that requests have not taken off yet. */
export function leftToTakeOff({ others, appeased = [] }: MoneyBack): Amount {
  return minus(sum(amountsOf(appeased)), sum(others.filter(givesBack).map(request => request.appeasementAdjustment)));
}

/** Whether a request has paid something back, or may still do so. */
export function givesBack({ state, refundMethods }: ReturnRequest): boolean {
  return state !== 'COMPLETE' || refundMethods.length > 0;
}

/** Refund methods of a request whose refund was started; earlier ones are only planned. */
export function paidMethods({ state, refundMethods }: ReturnRequest): readonly RefundMethod[] {
  return state === 'PENDING_REFUND' || state === 'COMPLETE' ? refundMethods : [];
}

/** What a request gives back, or is going to. */
function givenBack(request: ReturnRequest): Amount {
  return request.state === 'COMPLETE' ? sum(amountsOf(request.refundMethods)) : refundDue(request);
}

function amountsOf(paid: readonly PaidBack[]): Amount[] {
  return paid.map(({ amount }) => amount);
}
