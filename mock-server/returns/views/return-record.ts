/** A return request as order management sees it: the body of webhooks. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { Order } from '../../orders/records.ts';
import { groupOfLine } from '../../orders/rules/shipping-groups.ts';
import { type OrderParties, orderRecord, profileRecord } from '../../orders/views/order-record.ts';
import { currencyOf } from '../../wire/currency.ts';
import { isoDate } from '../../wire/instant.ts';
import { minus, sum } from '../../wire/money.ts';
import type { RefundMethod, ReturnItem, ReturnRequest } from '../records.ts';
import { whyNotSent } from '../rules/exchange.ts';
import type { MoneyBack } from '../rules/money-back.ts';
import { refundDue } from '../rules/refund-due.ts';
import { refundOptions } from '../rules/refund-methods.ts';
import { unitsTaken } from '../rules/returnability.ts';
import { refundInfoView } from './refund-view.ts';
import { type ReturnSurroundings, shownMethods } from './return-view.ts';

// paid back by hand, up to whatever amount (observed)
const noLimit = -1;

/** The record of a return request. */
export function returnRecord(
  request: ReturnRequest,
  money: ReturnSurroundings,
  parties: OrderParties,
): Schemas['ReturnRecord'] {
  const { order, others, replacement } = money;
  const isExchange = replacement !== undefined;
  const replacementRecord = replacement === undefined ? null : orderRecord(replacement, parties);
  const { toMajor } = currencyOf(request.currencyCode);
  const items = sum(request.items.map(({ actualItemRefund }) => actualItemRefund));
  const due = refundDue(request);
  const { suggestedShippingRefund, suggestedTaxRefund, unAdjustedRefundSubtotal, ...actual } = refundInfoView(request);
  const methods = shownMethods(request, money);
  const allocated = sum(methods.map(({ amount }) => amount));
  return {
    requestId: request.id,
    authorizationNumber: request.authorizationNumber,
    authorizationDate: isoDate(request.createdAt),
    agentId: request.agentId ?? null,
    state: request.state,
    originOfReturn: request.originOfReturn,
    processName: isExchange ? 'Exchange' : 'Return',
    processImmediately: false,
    processed: request.state === 'COMPLETE',
    comments: request.comments.at(-1) ?? null,
    returnLabel: null,
    trackingNumber: null,
    additionalProperties: {},
    returningItems: true,
    replacingItems: isExchange,
    exchangeProcess: isExchange,
    submitExchangeAllowed: replacement !== undefined && whyNotSent({ request, replacement }, money) === undefined,
    returnPaymentState: 'Refund',
    returnItemCount: request.items.length,
    replaceItemCount: replacement?.lines.length ?? 0,
    refundSubtotal: toMajor(sum([due, request.returnFee])),
    unAdjustedRefundSubtotal,
    totalItemRefund: toMajor(items),
    totalReturnItemRefund: toMajor(items),
    totalRefundAmount: toMajor(due),
    allocatedAmount: toMajor(allocated),
    unallocatedAmount: toMajor(minus(due, allocated)),
    adjustmentAmount: toMajor(minus(sum([due, request.returnFee]), items)),
    actualShippingRefund: actual.actualShippingRefund,
    actualShippingSurchargeRefund: actual.actualShippingSurchargeRefund,
    actualTaxRefund: actual.actualTaxRefund,
    shippingTaxRefund: actual.shippingTaxRefund,
    suggestedShippingRefund,
    suggestedTaxRefund,
    otherRefund: actual.otherRefund,
    returnFee: actual.returnFee,
    appeasementRefundAdjustment: toMajor(request.appeasementAdjustment),
    nonReturnItemSubtotalAdjustment: 0,
    totalOrderPromotionValueAdjustmentChange: 0,
    orderCurrencyCode: request.currencyCode,
    originatingOrderId: order.id,
    originatingOrder: orderRecord(order, parties),
    replacementOrder: replacementRecord,
    relatedReplacementOrders: replacementRecord === null ? [] : [replacementRecord],
    returnItemList: request.items.map(item => itemRecord(item, request, order, others)),
    refundMethodList: methods.map(method => methodRecord(method, money)),
    nonReturnItemCostAdjustments: [],
    profile: profileRecord(order, parties),
  };
}

function itemRecord(
  item: ReturnItem,
  request: ReturnRequest,
  order: Order,
  others: readonly ReturnRequest[],
): Schemas['ReturnRecordItem'] {
  const { toMajor } = currencyOf(request.currencyCode);
  const shippingGroupId = groupOfLine(order, item.lineId).id;
  const line = order.lines.find(({ id }) => id === item.lineId);
  const taken = line === undefined ? item.quantityToReturn : unitsTaken(line, [...others, request]);
  return {
    returnItemId: item.id,
    commerceItemId: item.lineId,
    catalogRefId: item.skuId,
    productId: item.productId,
    shippingGroupId,
    description: item.displayName,
    itemCurrencyCode: request.currencyCode,
    returnReason: item.returnReason,
    disposition: item.dispositionReason ?? null,
    state: item.state,
    comments: item.comments ?? null,
    quantityShipped: line?.quantity ?? item.quantityToReturn,
    // what has been asked for so far, this request included (observed)
    quantityReturned: taken,
    quantityToReturn: item.quantityToReturn,
    quantityAvailable: Math.max(0, (line?.quantity ?? taken) - taken),
    quantityToExchange: item.replacement === undefined ? 0 : item.quantityToReturn,
    quantityReceived: item.quantityReceived,
    quantityWithFractionReceived: item.quantityReceived,
    suggestedRefundAmount: toMajor(item.suggested.item),
    refundAmount: toMajor(item.actualItemRefund),
    suggestedShippingRefundShare: toMajor(item.suggested.shipping),
    suggestedTaxRefundShare: toMajor(item.suggested.tax),
    additionalProperties: {},
    itemCostAdjustments: [
      {
        commerceItemId: item.lineId,
        shippingGroupId,
        quantityAdjusted: item.quantityToReturn,
        amountAdjustment: -toMajor(item.suggested.item),
        shippingShareAdjustment: -toMajor(item.suggested.shipping),
        taxShareAdjustment: -toMajor(item.suggested.tax),
        orderDiscountShareAdjustment: 0,
        manualAdjustmentShareAdjustment: 0,
      },
    ],
  };
}

function methodRecord(
  { refundType, paymentId, amount, state }: RefundMethod,
  money: MoneyBack,
): Schemas['ReturnRecordRefundMethod'] {
  const { toMajor } = currencyOf(money.order.currencyCode);
  const option = refundOptions(money).find(({ payment }) => payment !== undefined && payment.id === paymentId);
  const maximumRefundAmount = option?.maximum === undefined ? noLimit : toMajor(option.maximum);
  return { refundType, amount: toMajor(amount), state, maximumRefundAmount };
}
