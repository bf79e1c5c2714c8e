/** Refunds of return requests on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { currencyOf } from '../../wire/currency.ts';
import { sum } from '../../wire/money.ts';
import type { RefundMethod, RefundParts, ReturnRequest } from '../records.ts';
import { refundDue } from '../rules/refund-due.ts';
import type { RefundOption } from '../rules/refund-methods.ts';

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

/** The ways a refund is paid. */
export function refundMethodsView(
  methods: readonly RefundMethod[],
  options: readonly RefundOption[],
  currencyCode: string,
): Schemas['PaymentReversal'][] {
  const { toMajor } = currencyOf(currencyCode);
  return methods.map(({ refundType, paymentId, fundId, amount, state }) => {
    const option = options.find(({ payment }) => payment !== undefined && payment.id === paymentId);
    return {
      refundType,
      amount: toMajor(amount),
      state: state === 'COMPLETE' ? 'Complete' : 'Incomplete',
      currencyCode,
      maxRefundAmount: option?.maximum === undefined ? noLimit : toMajor(option.maximum),
      ...(paymentId === undefined ? {} : { paymentGroupId: paymentId }),
      ...(fundId === undefined ? {} : { giftCardNumber: fundId }),
      ...(option?.payment === undefined ? {} : cardView(option.payment)),
    };
  });
}

const noLimit = -1;

function cardView({ cardType, cardLast4 }: NonNullable<RefundOption['payment']>) {
  return {
    ...(cardType === undefined ? {} : { creditCardType: cardType }),
    ...(cardLast4 === undefined ? {} : { creditCardInfo: { cardNumber: `xxxxxxxxxxxx${cardLast4}` } }),
  };
}
