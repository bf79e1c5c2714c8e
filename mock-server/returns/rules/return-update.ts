/** What requests on a return request say, and whether it is about that request. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { refuse } from '../../wire/refusal.ts';
import type { ReturnRequest } from '../records.ts';
import type { RefundAdjustment } from './refund.ts';

/**
 * Insists that a repeated value is the known one.
 *
 * @throws {Refusal} 13001: it is another (inferred).
 */
export function checkSame(property: string, sent: string | undefined, known: string): void {
  if (sent === undefined || sent === known) return;
  refuse('13001', { path: property, message: `${property} is not that of the return request.` });
}

/**
 * Insists that items are those of the request, also where nothing is done to them.
 *
 * @throws {Refusal} 13001: one is not (inferred).
 */
export function checkReferences(
  request: ReturnRequest,
  items: readonly { readonly returnItemId: string }[] | undefined = [],
): void {
  const index = items.findIndex(({ returnItemId }) => !request.items.some(({ id }) => id === returnItemId));
  if (index === -1) return;
  refuse('13001', { path: `returnItems.${index}.returnItemId`, message: 'The return request has no such item.' });
}

/** The amounts a supervisor sets. */
export function refundAdjustment(body: Schemas['AdjustRefundAmounts']): RefundAdjustment {
  const { returnItems = [] } = body;
  return {
    items: returnItems
      .flatMap(item => [item, ...(item.childReturnItems ?? [])])
      .map(({ returnItemId, adjustedItemRefund }) => ({ itemId: returnItemId, amount: adjustedItemRefund })),
    shipping: body.adjustedShippingRefund,
    surcharge: body.adjustedShippingSurchargeRefund,
    tax: body.adjustedTaxRefund,
    otherRefund: body.otherRefund,
    returnFee: body.returnFee,
    appeasement: body.appeasementRefundAdjustment,
    ways: body.paymentReversalInfo,
    comment: body.comment,
  };
}
