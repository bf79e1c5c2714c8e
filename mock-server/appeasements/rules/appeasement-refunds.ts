/** How the money of an appeasement goes back, and how much may. @module */

import type { Order } from '../../orders/records.ts';
import { leftInMoney, leftOfOrder, type MoneyBack } from '../../returns/rules/money-back.ts';
import { isOfType, type Reversal, reversals } from '../../returns/rules/refund-methods.ts';
import { sentAmount } from '../../wire/currency.ts';
import { type Amount, atLeastZero, smaller, sum, zero } from '../../wire/money.ts';
import type { DynamicProperties } from '../../wire/records.ts';
import { refuse } from '../../wire/refusal.ts';
import type { AppeasementRefund } from '../records.ts';

/** A refund as a request describes it, its amount in major units. */
export interface WantedAppeasement {
  readonly id?: string | undefined;
  readonly refundType: string;
  readonly paymentId?: string | undefined;
  readonly amount: number;
  readonly currencyCode?: string | undefined;
  readonly properties: DynamicProperties;
}

/** A way to give money back, with the most that is left for it. */
export interface AppeasementOption {
  readonly refundType: string;
  readonly paymentId: string | undefined;
  readonly maximum: Amount;
}

/** Paid by the merchant outside the system. */
const external = 'externalRefund';

/**
 * Insists on an order whose shopper can be appeased.
 *
 * @throws {Refusal} 13001: it is neither submitted nor fulfilled.
 */
export function checkAppeasable({ id, state }: Order): void {
  if (state === 'SUBMITTED' || state === 'NO_PENDING_ACTION') return;
  refuse('13001', { path: 'orderId', message: `Order ${id} is ${state}, neither submitted nor fulfilled.` });
}

/** The ways in which money of an order can go back, of which something is left. */
export function appeasementOptions(money: MoneyBack): AppeasementOption[] {
  const left = leftToAppease(money);
  const ofPayments = appeasable(money).map(({ refundType, payment, maximum }) => ({
    refundType,
    paymentId: payment.id,
    maximum: smaller(maximum, left),
  }));
  const all = [...ofPayments, { refundType: external, paymentId: undefined, maximum: left }];
  return all.filter(({ maximum }) => maximum > zero);
}

/** The payments that are in the currency of the order: appeasements give back no other (documented). */
function appeasable(money: MoneyBack): Reversal[] {
  return reversals(money).filter(({ inPoints }) => inPoints === undefined);
}

function leftToAppease(money: MoneyBack): Amount {
  const left = atLeastZero(leftOfOrder(money));
  return smaller(left, leftInMoney(money) ?? left);
}

/**
 * The refunds of an appeasement as they are wanted; `before` are those there are.
 *
 * @param money What goes back for its order; absent: it is about none, and only the merchant itself can pay.
 * @throws {Refusal} 900017: a refund type is unknown, or no payment can be reversed by it; 13001: a refund, an amount or a currency is
 * not valid, or more would go back than was paid (inferred).
 */
export function wantedRefunds(
  wanted: readonly WantedAppeasement[],
  before: readonly AppeasementRefund[],
  {
    money,
    currencyCode,
    newId,
  }: {
    readonly money: MoneyBack | undefined;
    readonly currencyCode: string;
    readonly newId: () => string;
  },
): AppeasementRefund[] {
  const refunds = wanted.map((refund, index): AppeasementRefund => {
    const path = `appeasementRefunds.${index}`;
    if (refund.currencyCode !== undefined && refund.currencyCode !== currencyCode)
      refuse('13001', { path: `${path}.currencyCode`, message: `The refund must be in ${currencyCode}.` });
    const amount = sentAmount(refund.amount, `${path}.amount`, currencyCode);
    if (amount === zero) refuse('13001', { path: `${path}.amount`, message: 'A refund is more than nothing.' });
    checkWay(refund, money, path);
    const { refundType, properties } = refund;
    // the documents name a payment beside a refund that leaves it alone
    const paymentId = refundType === external ? undefined : refund.paymentId;
    return { id: idOf(refund, before, path, newId), refundType, paymentId, amount, state: 'INCOMPLETE', properties };
  });
  const ids = new Set(refunds.map(({ id }) => id));
  if (ids.size < refunds.length)
    refuse('13001', { path: 'appeasementRefunds', message: 'Two refunds have the same id.' });
  if (money !== undefined) checkAppeasementLimits(refunds, money);
  return refunds;
}

/**
 * Makes sure that an appeasement gives back no more than was paid and has not gone back already.
 *
 * @throws {Refusal} 13001: it would.
 */
export function checkAppeasementLimits(refunds: readonly AppeasementRefund[], money: MoneyBack): void {
  for (const { payment, maximum } of appeasable(money)) {
    const toPayment = refunds.filter(({ paymentId }) => paymentId === payment.id);
    if (sum(toPayment.map(({ amount }) => amount)) <= maximum) continue;
    refuse('13001', { path: 'appeasementRefunds', message: `More would go back to ${payment.id} than is left of it.` });
  }
  if (sum(refunds.map(({ amount }) => amount)) <= leftToAppease(money)) return;
  const message = 'The returns and appeasements of the order would give back more than it cost.';
  refuse('13001', { path: 'appeasementRefunds', message });
}

/** Reverses payments; what the merchant pays outside the system stays open. */
export function paidRefunds(refunds: readonly AppeasementRefund[]): AppeasementRefund[] {
  return refunds.map(refund => (refund.refundType === external ? refund : { ...refund, state: 'COMPLETE' }));
}

function checkWay({ refundType, paymentId }: WantedAppeasement, money: MoneyBack | undefined, path: string): void {
  if (refundType === external) return;
  const payments = money === undefined ? [] : appeasable(money);
  // a card whose number is kept as a token is a card
  const type = refundType === 'tokenizedCreditCard' ? 'creditCard' : refundType;
  const ofType = payments.filter(reversal => isOfType(reversal, type));
  if (ofType.length === 0)
    refuse('900017', { path: `${path}.refundType`, message: `There is no payment to refund by ${refundType}.` });
  if (paymentId === undefined)
    refuse('13001', { path: `${path}.paymentGroupId`, message: 'The refund must name a payment.' });
  if (payments.every(({ payment }) => payment.id !== paymentId))
    refuse('13001', { path: `${path}.paymentGroupId`, message: `The order has no payment ${paymentId} to reverse.` });
  if (ofType.every(({ payment }) => payment.id !== paymentId))
    refuse('900017', { path: `${path}.refundType`, message: `${refundType} does not suit the payment ${paymentId}.` });
}

function idOf(
  { id }: WantedAppeasement,
  before: readonly AppeasementRefund[],
  path: string,
  newId: () => string,
): string {
  if (id === undefined) return newId();
  if (before.some(refund => refund.id === id)) return id;
  return refuse('13001', { path: `${path}.id`, message: `The appeasement has no refund ${id}.` });
}
