/** Refunds of return requests on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Payment } from '../../orders/records.ts';
import { secondaryCurrencyOf } from '../../payments/rules/points.ts';
import { currencyOf, majorOf } from '../../wire/currency.ts';
import { type Money, sum, zero } from '../../wire/money.ts';
import type { RefundMethod, RefundParts, ReturnRequest } from '../records.ts';
import type { MoneyBack } from '../rules/money-back.ts';
import { proposedMethods } from '../rules/refund.ts';
import { refundDue } from '../rules/refund-due.ts';
import { refundOptions } from '../rules/refund-methods.ts';

/** The amounts of a refund. */
export function refundInfoView(request: ReturnRequest): Required<Omit<Schemas['RefundInfo'], TwoCurrencies>> {
  const { toMajor } = currencyOf(request.currencyCode);
  const suggested = (part: keyof RefundParts) => sum(request.items.map(item => item.suggested[part]));
  const suggestedTotal = sum([suggested('item'), suggested('shipping'), suggested('surcharge'), suggested('tax')]);
  return {
    suggestedOrderRefund: toMajor(suggested('item')),
    suggestedShippingRefund: toMajor(suggested('shipping')),
    suggestedShippingSurchargeRefund: toMajor(suggested('surcharge')),
    suggestedTaxRefund: toMajor(suggested('tax')),
    // only people give back what is neither item nor cost of the order
    suggestedOtherRefund: 0,
    suggestedTotalRefund: toMajor(suggestedTotal),
    actualShippingRefund: toMajor(request.actual.shipping),
    actualShippingSurchargeRefund: toMajor(request.actual.surcharge),
    actualTaxRefund: toMajor(request.actual.tax),
    // the reference merchant ships untaxed
    shippingTaxRefund: 0,
    otherRefund: toMajor(request.otherRefund),
    returnFee: toMajor(request.returnFee),
    appeasementRefundAdjustment: toMajor(request.appeasementAdjustment),
    refundDue: toMajor(refundDue(request)),
    unAdjustedRefundSubtotal: toMajor(suggestedTotal),
  };
}

type TwoCurrencies = 'refundDuePrimaryCurrency' | 'refundDueSecondaryCurrency';

/** What is due in each currency, of an order that was paid in two; nothing of any other. */
export function dueInTwoCurrenciesView(
  request: ReturnRequest,
  context: MoneyBack,
): Partial<Pick<Schemas['RefundInfo'], TwoCurrencies>> {
  const due = dueByCurrency(request, context);
  if (due === undefined) return {};
  return { refundDuePrimaryCurrency: majorOf(due.money), refundDueSecondaryCurrency: majorOf(due.points) };
}

/** What a search tells of a refund. */
export function totalRefundView(
  request: ReturnRequest,
  context: MoneyBack,
): Pick<Schemas['ReturnSummary'], 'totalRefund' | 'totalRefundMap'> {
  const { currencyCode } = request;
  const due = dueByCurrency(request, context);
  return {
    totalRefund: majorOf({ currencyCode, amount: refundDue(request) }),
    ...(due && {
      totalRefundMap: {
        [due.money.currencyCode]: majorOf(due.money),
        [due.points.currencyCode]: majorOf(due.points),
      },
    }),
  };
}

function dueByCurrency(request: ReturnRequest, context: MoneyBack): Record<'money' | 'points', Money> | undefined {
  const code = secondaryCurrencyOf(context.order.payments);
  if (code === undefined) return undefined;
  const methods = proposedMethods(request, context);
  const inMoney = methods.filter(({ points }) => points === undefined).map(({ amount }) => amount);
  return {
    money: { currencyCode: request.currencyCode, amount: sum(inMoney) },
    points: { currencyCode: code, amount: sum(methods.map(({ points }) => points ?? zero)) },
  };
}

/** The ways a refund is paid. */
export function refundMethodsView(methods: readonly RefundMethod[], context: MoneyBack): Schemas['PaymentReversal'][] {
  const { order } = context;
  const options = refundOptions(context);
  return methods.map(({ refundType, paymentId, fundId, amount, points, state }) => {
    const option = options.find(each => each.refundType === refundType && each.payment?.id === paymentId);
    const payment = order.payments.find(({ id }) => id === paymentId);
    const { currencyCode } = (points === undefined ? undefined : payment?.points) ?? order;
    const maximum = option?.inPoints?.left.points ?? option?.maximum;
    return {
      refundType,
      amount: majorOf({ currencyCode, amount: points ?? amount }),
      state: state === 'COMPLETE' ? 'Complete' : 'Incomplete',
      currencyCode,
      maxRefundAmount: maximum === undefined ? noLimit : majorOf({ currencyCode, amount: maximum }),
      ...(paymentId === undefined ? {} : { paymentGroupId: paymentId }),
      ...(fundId === undefined ? {} : { giftCardNumber: fundId }),
      ...(payment === undefined ? {} : cardView(payment)),
    };
  });
}

const noLimit = -1;

function cardView({ cardType, cardLast4 }: Payment) {
  return {
    ...(cardType === undefined ? {} : { creditCardType: cardType }),
    ...(cardLast4 === undefined ? {} : { creditCardInfo: { cardNumber: `xxxxxxxxxxxx${cardLast4}` } }),
  };
}
