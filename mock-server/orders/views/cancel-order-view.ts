/** What initiateCancelOrder returns: the cancel order, and what it would refund in the terms of a return request. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { type Currency, currencyOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import { minus, sum } from '../../wire/money.ts';
import type { Order, OrderLine, Payment } from '../records.ts';
import { isDeferred } from '../rules/payment.ts';
import { groupOfLine } from '../rules/shipping-groups.ts';
import { type OrderParties, orderRecord, profileRecord } from './order-record.ts';

// cash and the like are paid back by the merchant, up to whatever amount
const noLimit = -1;

/** A cancel order that has just been made of an order. */
export function cancelOrderInitiatedView(
  order: Order,
  cancelOrder: Order,
  parties: OrderParties,
): Schemas['CancelOrderInitiated'] {
  return { cancelOrder: orderRecord(cancelOrder, parties), returnRequest: refundView(order, cancelOrder, parties) };
}

function refundView(order: Order, cancelOrder: Order, parties: OrderParties): Schemas['CancelReturnRequest'] {
  const { priceInfo, currencyCode } = order;
  const currency = currencyOf(currencyCode);
  const { toMajor } = currency;
  const items = toMajor(priceInfo.amount);
  const shipping = toMajor(sum([priceInfo.shipping, priceInfo.surcharge]));
  const tax = toMajor(priceInfo.tax);
  const total = toMajor(priceInfo.total);
  const allocated = sum(order.payments.map(({ amount }) => amount));
  return {
    originatingOrder: orderRecord(order, parties),
    originatingOrderId: order.id,
    // nothing of the order is left after it is cancelled: just what the cancel order holds
    returnCalculationOrder: { ...orderRecord(cancelOrder, parties) },
    returnAdjustedOrderId: cancelOrder.id,
    profile: profileRecord(order, parties),
    processName: 'Return',
    state: 'incomplete',
    returnPaymentState: 'Refund',
    authorizationDate: isoDate(cancelOrder.createdAt),
    authorizationNumber: null,
    agentId: cancelOrder.agentId ?? null,
    comments: null,
    trackingNumber: null,
    returnLabel: null,
    originOfReturn: 'contactCenter',
    orderCurrencyCode: currencyCode,
    refundMethodList: order.payments.map(payment => refundMethodView(payment, currency)),
    returnItemList: order.lines.map((line, index) =>
      returnItemView(line, cancelOrder.lines[index]?.id ?? line.id, order),
    ),
    returnItemCount: order.lines.length,
    replaceItemCount: 0,
    refundSubtotal: total,
    unAdjustedRefundSubtotal: total,
    totalItemRefund: items,
    totalReturnItemRefund: items,
    totalRefundAmount: total,
    allocatedAmount: toMajor(allocated),
    unallocatedAmount: toMajor(minus(priceInfo.total, allocated)),
    adjustmentAmount: 0,
    otherRefund: 0,
    returnFee: 0,
    suggestedShippingRefund: shipping,
    actualShippingRefund: shipping,
    suggestedTaxRefund: tax,
    actualTaxRefund: tax,
    nonReturnItemSubtotalAdjustment: 0,
    totalOrderPromotionValueAdjustmentChange: 0,
    processed: false,
    processImmediately: false,
    returningItems: true,
    replacingItems: false,
    exchangeProcess: false,
    submitExchangeAllowed: false,
    replacementOrder: null,
    relatedReplacementOrders: [],
    nonReturnItemCostAdjustments: [],
    additionalProperties: {},
  };
}

function refundMethodView(payment: Payment, { toMajor }: Currency): Schemas['CancelRefundMethod'] {
  const refunded = toMajor(payment.amount);
  if (payment.type === 'physicalGiftCard')
    return { refundType: 'physicalGiftCard', amount: refunded, maximumRefundAmount: refunded };
  return isDeferred(payment)
    ? { refundType: 'manualRefund', amount: refunded, maximumRefundAmount: noLimit }
    : { refundType: 'onlinePaymentGroup', amount: refunded, maximumRefundAmount: refunded };
}

function returnItemView(line: OrderLine, returnItemId: string, order: Order): Schemas['CancelReturnItem'] {
  const { quantity } = line;
  const { toMajor } = currencyOf(order.currencyCode);
  const refund = toMajor(minus(line.rawTotal, line.discountShare));
  const shipping = toMajor(sum([line.shippingShare, line.surcharge]));
  const tax = toMajor(line.taxShare);
  const shippingGroupId = groupOfLine(order, line.id).id;
  return {
    returnItemId,
    commerceItemId: line.id,
    catalogRefId: line.skuId,
    shippingGroupId,
    description: null,
    returnReason: 'cancelOrder',
    disposition: null,
    itemCurrencyCode: order.currencyCode,
    quantityToReturn: quantity,
    quantityAvailable: quantity,
    quantityShipped: 0,
    quantityReceived: 0,
    quantityReturned: 0,
    quantityToExchange: 0,
    refundAmount: refund,
    suggestedRefundAmount: refund,
    actualShippingRefundShare: shipping,
    suggestedShippingRefundShare: shipping,
    actualTaxRefundShare: tax,
    suggestedTaxRefundShare: tax,
    itemCostAdjustments: [
      {
        commerceItemId: line.id,
        shippingGroupId,
        quantityAdjusted: quantity,
        amountAdjustment: -toMajor(line.rawTotal),
        taxShareAdjustment: -tax,
        shippingShareAdjustment: -shipping,
        orderDiscountShareAdjustment: toMajor(line.discountShare),
        manualAdjustmentShareAdjustment: 0,
      },
    ],
  };
}
