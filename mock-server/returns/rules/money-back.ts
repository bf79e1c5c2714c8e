/**
 * All the money that goes back for an order, by its return requests and by its appeasements: together never more than the
 * order cost, to a payment never more than was paid with it, and in points never what was paid in money, nor the other way
 * round.
 *
 * @module
 */

import type { Order, Payment } from '../../orders/records.ts';
import { isAuthorized } from '../../orders/rules/payment.ts';
import { type Amount, atLeastZero, minus, sum, zero } from '../../wire/money.ts';
import type { RefundMethod, ReturnRequest } from '../records.ts';
import { refundDue } from './refund-due.ts';

/** Money that went back: to a payment, or past them. */
export interface PaidBack {
  readonly paymentId?: string | undefined;
  /** In the currency of the order, whatever it was paid in. */
  readonly amount: Amount;
  /** Loyalty points that went back for the amount. */
  readonly points?: Amount;
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

/** What may still go back to a payment, and of one with points how many. */
export function leftOfPayment({ id, amount, points }: Payment, context: MoneyBack): PaidBack {
  const before = paidBefore(context).filter(({ paymentId }) => paymentId === id);
  const left = { amount: atLeastZero(minus(amount, sum(amountsOf(before)))) };
  if (points === undefined) return left;
  return { ...left, points: minus(points.amount, sum(before.map(paid => paid.points ?? zero))) };
}

/** What of an order that points have paid in part may still go back in money; `undefined` where no points have. */
export function leftInMoney(context: MoneyBack): Amount | undefined {
  const { priceInfo, payments } = context.order;
  const byPoints = payments.filter(payment => payment.points !== undefined && isAuthorized(payment));
  if (byPoints.length === 0) return undefined;
  const back = paidBefore(context).filter(({ points }) => points === undefined);
  return atLeastZero(minus(priceInfo.total, sum([...byPoints, ...back].map(({ amount }) => amount))));
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

function paidBefore({ others, appeased = [] }: MoneyBack): readonly PaidBack[] {
  return [...others.flatMap(paidMethods), ...appeased];
}

/** What a request gives back, or is going to. */
function givenBack(request: ReturnRequest): Amount {
  return request.state === 'COMPLETE' ? sum(amountsOf(request.refundMethods)) : refundDue(request);
}

function amountsOf(paid: readonly PaidBack[]): Amount[] {
  return paid.map(({ amount }) => amount);
}
