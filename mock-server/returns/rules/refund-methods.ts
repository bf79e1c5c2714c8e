/** How a refund is spread over the ways of paying it. @module */

import type { Payment } from '../../orders/records.ts';
import { isAuthorized } from '../../orders/rules/payment.ts';
import { sentAmount } from '../../wire/currency.ts';
import { type Amount, type Money, minus, smaller, sum, zero } from '../../wire/money.ts';
import { refuse } from '../../wire/refusal.ts';
import type { RefundMethod } from '../records.ts';
import { leftOfPayment, type MoneyBack } from './money-back.ts';

export type AutomaticRefund = 'creditCard' | 'physicalGiftCard' | 'onlinePaymentGroup';

// how what was paid with goes back; the rest is paid back by hand
const automatic: Readonly<Record<string, AutomaticRefund>> = {
  card: 'creditCard',
  physicalGiftCard: 'physicalGiftCard',
  paypalCheckout: 'onlinePaymentGroup',
  generic: 'onlinePaymentGroup',
};

/** A payment that can be reversed. */
export interface Reversal {
  readonly refundType: AutomaticRefund;
  readonly payment: Payment;
  /** The most that can go back to it. */
  readonly maximum: Amount;
}

/** A way to pay a refund. */
export interface RefundOption {
  /** `manualRefund` is paid by the merchant outside the system. */
  readonly refundType: AutomaticRefund | 'manualRefund';
  /** Payment that is reversed; a gift card without one is a new one. */
  readonly payment?: Payment;
  /** The most it can take; absent: no limit. */
  readonly maximum?: Amount;
}

/** An amount for a way to pay, as a client asks for it; in major units. */
export interface WantedRefund {
  readonly refundType?: string | undefined;
  readonly paymentGroupId?: string | undefined;
  readonly amount: number;
}

/** The payments of an order that can be reversed, cards first. */
export function reversals(context: MoneyBack): Reversal[] {
  const all = context.order.payments.filter(isAuthorized).flatMap((payment): Reversal[] => {
    const refundType = Object.hasOwn(automatic, payment.type) ? automatic[payment.type] : undefined;
    return refundType === undefined ? [] : [{ refundType, payment, maximum: leftOfPayment(payment, context) }];
  });
  const isCard = ({ refundType }: Reversal) => refundType === 'creditCard';
  return [...all.filter(isCard), ...all.filter(reversal => !isCard(reversal))];
}

/**
 * The ways an order's refunds can be paid: each payment that can be reversed; anything by hand, or, where somebody asks for it,
 * with a new gift card (inferred).
 */
export function refundOptions(context: MoneyBack): RefundOption[] {
  return [...reversals(context), { refundType: 'manualRefund' }, { refundType: 'physicalGiftCard' }];
}

/** Spreads an amount by itself: what can be reversed first, the rest by hand. */
export function spread(due: Amount, options: readonly RefundOption[]): RefundMethod[] {
  let left = due;
  return options.flatMap(option => {
    const amount = smaller(left, option.maximum ?? left);
    left = minus(left, amount);
    return amount === zero ? [] : [methodOf(option, amount)];
  });
}

/**
 * Spreads an amount as a client asks; ways without an amount are left out.
 *
 * @throws {Refusal} 28348: a payment cannot be reversed as far; 13001: a way to pay is unknown, an amount is no amount of
 * money, or together they are not what is due (inferred).
 */
export function spreadAs(
  wanted: readonly WantedRefund[],
  due: Money,
  options: readonly RefundOption[],
): RefundMethod[] {
  const at = 'paymentReversalInfo';
  const amounts = wanted.map(({ amount }, index) => sentAmount(amount, `${at}.${index}.amount`, due.currencyCode));
  if (sum(amounts) !== due.amount)
    refuse('13001', { path: at, message: 'The amounts do not add up to the refund that is due.' });
  const chosen = wanted.map((way, index) => optionOf(way, options, `${at}.${index}`));
  return options.flatMap(option => {
    const amount = sum(amounts.filter((_, index) => chosen[index] === option));
    if (option.maximum !== undefined && amount > option.maximum) {
      refuse('28348', { path: at, message: 'More would be paid back to a payment than was paid with it.' });
    }
    return amount === zero ? [] : [methodOf(option, amount)];
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

function methodOf({ refundType, payment }: RefundOption, amount: Amount): RefundMethod {
  return { refundType, ...(payment === undefined ? {} : { paymentId: payment.id }), amount, state: 'INCOMPLETE' };
}
