/** How a refund is spread over the ways of paying it. @module */

import type { Payment } from '../../orders/records.ts';
import { isAuthorized } from '../../orders/rules/payment.ts';
import { isPoints, sentAmount } from '../../wire/currency.ts';
import { type Amount, type Money, minus, smaller, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { RefundMethod } from '../records.ts';
import { leftInMoney, leftOfPayment, type MoneyBack } from './money-back.ts';
import { amountFor, amountsFor, type PaidInPoints, pointsFor } from './points-back.ts';

export type AutomaticRefund = 'creditCard' | 'physicalGiftCard' | 'onlinePaymentGroup' | 'loyaltyPoints';

// how what was paid with goes back; the rest is paid back by hand
const automatic: Readonly<Record<string, AutomaticRefund>> = {
  card: 'creditCard',
  physicalGiftCard: 'physicalGiftCard',
  paypalCheckout: 'onlinePaymentGroup',
  generic: 'onlinePaymentGroup',
  // no page names it (inferred); gateways for points refund
  loyaltyPoints: 'loyaltyPoints',
};

/** A payment that can be reversed. */
export interface Reversal {
  readonly refundType: AutomaticRefund;
  readonly payment: Payment;
  /** The most that can go back to it. */
  readonly maximum: Amount;
  /** Of an order in money: the points it was made with. */
  readonly inPoints?: PaidInPoints;
}

/** A way to pay a refund. */
export interface RefundOption {
  /** `manualRefund` is paid by the merchant outside the system. */
  readonly refundType: AutomaticRefund | 'manualRefund';
  /** Payment that is reversed; a gift card without one is a new one. */
  readonly payment?: Payment;
  /** The most it can take; absent: no limit. */
  readonly maximum?: Amount;
  readonly inPoints?: PaidInPoints;
}

/** An amount for a way to pay, as a client asks for it; in major units, or points where they were paid with. */
export interface WantedRefund {
  readonly refundType?: string | undefined;
  readonly paymentGroupId?: string | undefined;
  readonly amount: number;
}

/** The payments of an order that can be reversed, cards first. */
export function reversals(context: MoneyBack): Reversal[] {
  const all = context.order.payments.filter(isAuthorized).flatMap(payment => reversalOf(payment, context));
  const isCard = ({ refundType }: Reversal) => refundType === 'creditCard';
  return [...all.filter(isCard), ...all.filter(reversal => !isCard(reversal))];
}

function reversalOf(payment: Payment, context: MoneyBack): Reversal[] {
  const { amount, points: left } = leftOfPayment(payment, context);
  if (payment.points !== undefined && left !== undefined) {
    // a fraction of a minor unit, which paid for nothing
    if (payment.amount === zero) return [];
    const paid = { amount: payment.amount, points: payment.points.amount };
    const inPoints = { paid, left: { amount, points: left } };
    return [{ refundType: 'loyaltyPoints', payment, maximum: amount, inPoints }];
  }
  const refundType = Object.hasOwn(automatic, payment.type) ? automatic[payment.type] : undefined;
  return refundType === undefined ? [] : [{ refundType, payment, maximum: amount }];
}

/**
 * The ways an order's refunds can be paid: each payment that can be reversed; anything by hand, or, where somebody asks for it,
 * with a new gift card (inferred). No way in money takes more than was paid in money.
 */
export function refundOptions(context: MoneyBack): RefundOption[] {
  const all = reversals(context);
  const others: RefundOption[] = [
    { refundType: 'manualRefund' },
    // there are no gift cards with points
    ...(isPoints(context.order.currencyCode) ? [] : [{ refundType: 'physicalGiftCard' as const }]),
  ];
  const money = leftInMoney(context);
  return [...all, ...others].map(option =>
    money === undefined || option.inPoints !== undefined
      ? option
      : { ...option, maximum: smaller(option.maximum ?? money, money) },
  );
}

/** Spreads an amount by itself: what can be reversed first, the rest by hand. */
export function spread(due: Amount, context: MoneyBack): RefundMethod[] {
  let left = due;
  let money = leftInMoney(context) ?? due;
  return refundOptions(context).flatMap(option => {
    const most = option.inPoints === undefined ? smaller(left, money) : left;
    const amount = smaller(most, option.maximum ?? most);
    left = minus(left, amount);
    if (option.inPoints === undefined) money = minus(money, amount);
    return amount === zero ? [] : [methodOf(option, amount)];
  });
}

/**
 * Spreads an amount as a client asks; ways without an amount are left out.
 *
 * @throws {Refusal} 28348: a payment cannot be reversed as far, or more would go back in money than was paid in it; 13001: a way
 * to pay is unknown, an amount is no amount of its currency, or together they are not what is due (inferred).
 */
export function spreadAs(wanted: readonly WantedRefund[], due: Money, context: MoneyBack): RefundMethod[] {
  const at = 'paymentReversalInfo';
  const options = refundOptions(context);
  const ways = wanted.map((way, index) => {
    const option = optionOf(way, options, `${at}.${index}`);
    const currencyCode = option.payment?.points?.currencyCode ?? due.currencyCode;
    return { option, amount: sentAmount(way.amount, `${at}.${index}.amount`, currencyCode) };
  });
  const chosen = options.flatMap((option): Chosen[] => {
    const amounts = ways.filter(way => way.option === option).map(({ amount }) => amount);
    const sent = sum(amounts);
    return amounts.length === 0 ? [] : [{ option, sent, method: sentMethod(option, sent) }];
  });
  const methods = fitted(chosen, due.amount).filter(({ amount, points = zero }) => amount !== zero || points !== zero);
  const isTooMuch = ({ maximum, inPoints }: RefundOption, sent: Amount) =>
    inPoints === undefined ? maximum !== undefined && sent > maximum : sent > inPoints.left.points;
  if (chosen.some(({ option, sent }) => isTooMuch(option, sent)))
    refuse('28348', { path: at, message: 'More would be paid back to a payment than was paid with it.' });
  if (sum(methods.map(({ amount }) => amount)) !== due.amount)
    refuse('13001', { path: at, message: 'The amounts do not add up to the refund that is due.' });
  const inMoney = sum(methods.filter(({ points }) => points === undefined).map(({ amount }) => amount));
  if (inMoney > (leftInMoney(context) ?? inMoney))
    refuse('28348', { path: at, message: 'What was paid in points goes back in points.' });
  return methods;
}

/** A way to pay that a client asks for, with what it sends of it. */
interface Chosen {
  readonly option: RefundOption;
  readonly sent: Amount;
  readonly method: RefundMethod;
}

/** As many points stand for several amounts: the first payments take the most of them, as where nobody asks for a split. */
function fitted(chosen: readonly Chosen[], due: Amount): RefundMethod[] {
  const ranges = chosen.map(({ option: { inPoints }, sent, method }) => {
    const range = inPoints === undefined ? undefined : amountsFor(inPoints, sent);
    return { method, ...(range ?? { least: method.amount, most: method.amount }) };
  });
  let rest = minus(due, sum(ranges.map(({ least }) => least)));
  return ranges.map(({ method, least, most }) => {
    const more = rest > zero ? smaller(rest, minus(most, least)) : zero;
    rest = minus(rest, more);
    return { ...method, amount: sum([least, more]) };
  });
}

function optionOf(way: WantedRefund, options: readonly RefundOption[], path: string): RefundOption {
  const { paymentGroupId, refundType = paymentGroupId === undefined ? 'manualRefund' : undefined } = way;
  const fits = (option: RefundOption) =>
    isOfType(option, refundType) && (paymentGroupId === undefined || option.payment?.id === paymentGroupId);
  const by = refundType === undefined ? '' : ` by ${refundType}`;
  const message = `The refund cannot be paid${by}${paymentGroupId === undefined ? '' : ` to ${paymentGroupId}`}.`;
  return options.find(fits) ?? refuse('13001', { path, message });
}

/** The console calls cards online payments too: they are refunded to where the order was paid from. */
export function isOfType(option: Pick<RefundOption, 'refundType'>, refundType: string | undefined): boolean {
  if (refundType === undefined || option.refundType === refundType) return true;
  return refundType === 'onlinePaymentGroup' && option.refundType === 'creditCard';
}

/** Where points were paid with, points are what is sent. */
function sentMethod(option: RefundOption, sent: Amount): RefundMethod {
  const { inPoints } = option;
  return inPoints === undefined
    ? methodOf(option, sent)
    : { ...methodOf(option, sent === zero ? zero : amountFor(inPoints, sent)), points: sent };
}

function methodOf({ refundType, payment, inPoints }: RefundOption, amount: Amount): RefundMethod {
  return {
    refundType,
    ...(payment === undefined ? {} : { paymentId: payment.id }),
    amount,
    ...(inPoints === undefined ? {} : { points: pointsFor(inPoints, amount) }),
    state: 'INCOMPLETE',
  };
}
