/** Goods and money that go back. @module */

import type { Conversation } from './said.ts';

export const givingBack: readonly Conversation[] = [
  {
    name: 'returns',
    async hold(say) {
      const anybody = say();
      for (const id of ['return', 'refunded', 'exchange']) await anybody('getReturnRequest', `known-${id}`);
      await anybody('searchReturns', { q: JSON.stringify({ orderId: 'known-sent' }) });
      await anybody('searchReturns', { q: JSON.stringify({ returnRequestId: 'known-return' }) });
      for (const id of ['sent', 'invoiced']) {
        await anybody('initiateReturn', { op: 'initiateReturn', orderId: `known-${id}` });
        await anybody('createExchangeRequest', { op: 'initiateExchange', orderId: `known-${id}` });
      }
      const update = (id: string, op: string, more: object = {}) =>
        anybody('updateReturnRequest', id, { op, returnItems: [], ...more });
      const back = (line: string, quantityToReturn: number) => [
        { commerceItemId: `known-${line}`, quantityToReturn, returnReason: 'defective' },
      ];
      await anybody('initiateReturn', {
        op: 'calculateRefundAmounts',
        orderId: 'known-sent',
        returnItems: back('books', 1),
      });
      const { id, body } = await anybody('initiateReturn', {
        op: 'createReturnRequest',
        orderId: 'known-sent',
        returnItems: back('books', 2),
      });
      const [item] = (body.returnItems ?? []) as { returnItemId?: string }[];
      const returnItemId = item?.returnItemId ?? '';
      const received = (more: object) => [
        { returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund', ...more },
      ];
      await update(id, 'receiveReturns', { returnRequestId: id, returnItems: received({ comments: 'Box is open' }) });
      await anybody('receiveReturnRequest', id, { returnItems: received({}) });
      await update(id, 'adjustRefundAmounts', {
        returnItems: [{ returnItemId, adjustedItemRefund: 15 }],
        adjustedTaxRefund: 0,
        otherRefund: 2,
        returnFee: 1,
        comment: 'Goodwill',
      });
      await anybody('calculateRemainingRefund', id, {
        primaryCurrencyRefundAmount: 1,
        secondaryCurrencyRefundAmount: 0,
      });
      await update(id, 'initiateRefund');
      const invoiced = await anybody('initiateReturn', {
        op: 'createReturnRequest',
        orderId: 'known-invoiced',
        returnItems: back('books-north', 1),
      });
      const [north] = (invoiced.body.returnItems ?? []) as { returnItemId?: string }[];
      const all = [{ returnItemId: north?.returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' }];
      await anybody('receiveReturnRequest', invoiced.id, { returnItems: all });
      await update(invoiced.id, 'initiateRefund');
      await update(invoiced.id, 'markManualRefund', { manualRefundAmount: 10 });
      await update('known-return', 'markAsComplete', { comment: 'Settled by telephone' });
      await anybody('getOrder', 'known-sent');
    },
  },
  {
    name: 'exchanges and appeasements',
    async hold(say) {
      const anybody = say();
      const exchange = (op: string, more: object) => anybody('createExchangeRequest', { op, ...more });
      const wanted = [
        { commerceItemId: 'known-books', quantityToReturn: '1', returnReason: 'incorrectSize', x_knownText: 'Again' },
      ];
      const { id, body } = await exchange('createExchangeRequest', { orderId: 'known-sent', returnItems: wanted });
      await anybody('getOrder', String(body.replacementOrderId));
      const [item] = (body.returnItems ?? []) as { returnItemId?: string }[];
      const returnItems = [
        { returnItemId: item?.returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' },
      ];
      await anybody('receiveReturnRequest', id, { returnItems });
      await exchange('processExchangeRequest', { returnRequestId: id });
      await exchange('submitExchangeOrder', { returnRequestId: id });
      await anybody('getOrder', String(body.replacementOrderId));
      const adjusted = await exchange('createExchangeRequest', {
        orderId: 'known-sent',
        returnItems: [{ commerceItemId: 'known-vases', quantityToReturn: '1', returnReason: 'incorrectSize' }],
      });
      const [vase] = (adjusted.body.returnItems ?? []) as { returnItemId?: string }[];
      const vases = [
        { returnItemId: vase?.returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' },
      ];
      await anybody('receiveReturnRequest', adjusted.id, { returnItems: vases });
      await anybody('updateReturnRequest', adjusted.id, {
        op: 'adjustRefundAmounts',
        returnItems: [{ returnItemId: vase?.returnItemId, adjustedItemRefund: 5 }],
      });
      // as some clients name it
      await exchange('processExchangeOrder', { returnRequestId: adjusted.id });
      await anybody('getOrder', String(adjusted.body.replacementOrderId));
      await anybody('initiateAppeasement', { orderId: 'known-sent' });
      const money = (paymentGroupId: string, refundType: string, amount: number) => ({
        amount,
        currencyCode: 'USD',
        paymentGroupId,
        refundType,
      });
      const refunds = [money('known-pg-card', 'creditCard', 3), money('known-pg-gift', 'physicalGiftCard', 2)];
      const draft = await anybody('createAppeasement', {
        orderId: 'known-sent',
        type: 'order',
        reason: 'itemArrivedDamaged',
        notes: 'The lid was cracked.',
        comments: [{ comment: 'Photo received.' }],
        appeasementRefunds: refunds,
        damagedLineItemId: 'known-vases',
      });
      await anybody('createAppeasement', { orderId: 'known-invoiced' });
      await anybody('updateAppeasement', draft.id, {
        notes: 'Both lids.',
        comments: [{ comment: 'Called.' }],
        appeasementRefunds: [
          money('known-pg-gift', 'physicalGiftCard', 4),
          { amount: 1, refundType: 'externalRefund' },
        ],
      });
      await anybody('submitAppeasement', { id: draft.id });
      await anybody('listAppeasements', { q: 'orderId eq "known-sent"' });
      await anybody('createAppeasement', {
        orderId: 'known-invoiced',
        reason: 'itemArrivedDamaged',
        appeasementRefunds: [{ amount: 1, refundType: 'externalRefund' }],
      });
    },
  },
];
