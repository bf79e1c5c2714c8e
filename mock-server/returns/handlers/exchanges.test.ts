import { expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer } from '../../index.ts';

type Request = Schemas['ReturnRequest'];

/** A fulfilled order of three blue mugs and a pan; there are red mugs as well. */
async function shop({ red = 5, blue = 10 }: { readonly red?: number; readonly blue?: number } = {}) {
  const server = createReferenceServer({ seed: false });
  server.seed.product({
    id: 'mug',
    listPrice: 12.5,
    shippingSurcharge: 0.35,
    skus: [
      { id: 'blue', inStockQuantity: blue },
      { id: 'red', inStockQuantity: red },
      { id: 'green', active: false },
    ],
  });
  server.seed.product({ id: 'pan' });
  server.seed.product({ id: 'lid', notForIndividualSale: true });
  const { id: orderId, shoppingCart } = server.seed.order({
    state: 'NO_PENDING_ACTION',
    items: [{ skuId: 'blue', quantity: 3 }, { skuId: 'pan-sku' }, { skuId: 'lid-sku' }],
  });
  const [mugs = '', pan = '', lid = ''] = (shoppingCart?.items ?? []).map(({ commerceItemId }) => commerceItemId);
  const call = await checkedDesk(server);
  const supervisor = await checkedDesk(server, 'supervisor');
  const post = (body: object) => call<Request>('POST', '/exchanges', { body });
  const exchange = (commerceItemId: string, quantityToReturn: number | string, more: object = {}) =>
    post({
      op: 'createExchangeRequest',
      orderId,
      returnItems: [{ commerceItemId, quantityToReturn, returnReason: 'incorrectColor', ...more }],
    });
  const receive = (request: Request, quantityReceived: number, dispositionReason = 'acceptedWithRefund') => {
    const returnItems = request.returnItems?.map(({ returnItemId }) => ({
      returnItemId,
      quantityReceived,
      dispositionReason,
    }));
    return call<Request>('PUT', `/returnRequests/${request.returnRequestId}/receive`, { body: { returnItems } });
  };
  const submit = ({ returnRequestId }: Request) => post({ op: 'submitExchangeOrder', returnRequestId });
  const put = ({ returnRequestId }: Request, body: object) =>
    supervisor<Request>('PUT', `/returnRequests/${returnRequestId}`, { body: { returnItems: [], ...body } });
  const appease = (amount: number) =>
    supervisor<Schemas['Appeasement']>('POST', '/appeasements/submit', {
      body: {
        orderId,
        reason: 'itemArrivedDamaged',
        appeasementRefunds: [{ refundType: 'externalRefund', amount }],
      },
    });
  const order = async (id = orderId) => (await call('GET', `/orders/${id}`)).body;
  const stockOf = (id: string) => server.snapshot().skus.get(id)?.stock.inStock;
  return { server, orderId, mugs, pan, lid, call, post, exchange, receive, submit, put, appease, order, stockOf };
}

it('given a fulfilled order, when it is exchanged, then an order for the replacement waits for the goods and is sent once they are there', async () => {
  const { exchange, receive, submit, order, orderId, mugs, stockOf } = await shop();
  const { body: open } = await exchange(mugs, '2', { replacementSkuId: 'red', dynamicProperties: { x_text: 'Ada' } });
  expect(open).toMatchObject({
    isExchangeRequest: true,
    operation: 'process',
    state: { displayKey: 'PENDING_CUSTOMER_ACTION' },
    isSubmitExchangeOrderAllowed: false,
    submitExchangeAllowedValidationMessage: { errorCode: '28347' },
    returnItems: [{ replacementSkuId: 'red', quantityToReturn: 2 }],
    paymentReversalInfo: [],
  });
  const waiting = await order(open.replacementOrderId);
  expect(waiting).toMatchObject({
    state: 'PENDING_CUSTOMER_RETURN',
    originalOrderId: orderId,
    returnRequestData: { returnRequestId: open.returnRequestId },
    submittedDate: null,
    priceInfo: { total: open.refundInfo?.refundDue, shipping: 0 },
    shoppingCart: { items: [{ catRefId: 'red', quantity: 2, unitPrice: 12.5, x_text: 'Ada' }] },
    paymentGroups: [{ paymentMethod: 'returnCredit', amount: open.refundInfo?.refundDue }],
  });
  expect(stockOf('red')).toBe(5);

  const { body: part } = await receive(open, 1);
  expect(part).toMatchObject({
    state: { displayKey: 'PARTIAL_RETURN' },
    isSubmitExchangeOrderAllowed: false,
    paymentReversalInfo: [{ refundType: 'returnCredit', amount: part.refundInfo?.refundDue, state: 'Incomplete' }],
  });
  expect((await submit(open)).body.errorCode).toBe('28347');
  const { body: full } = await receive(open, 1);
  expect(full).toMatchObject({ state: { displayKey: 'FULL_RETURN' }, isSubmitExchangeOrderAllowed: true });
  expect(full.submitExchangeAllowedValidationMessage).toBeUndefined();
  expect(stockOf('blue')).toBe(12);

  const { body: done } = await submit(open);
  expect(done).toMatchObject({
    state: { displayKey: 'COMPLETE' },
    operation: '',
    isSetteled: true,
    isSubmitExchangeOrderAllowed: false,
    paymentReversalInfo: [{ refundType: 'returnCredit', amount: open.refundInfo?.refundDue, state: 'Complete' }],
  });
  const sent = await order(open.replacementOrderId);
  expect(sent).toMatchObject({ state: 'SUBMITTED', priceInfo: waiting.priceInfo });
  expect(sent.submittedDate).not.toBeNull();
  expect(stockOf('red')).toBe(3);
  expect((await submit(open)).body.errorCode).toBe('28347');
});

it('given no variant, when an item is exchanged, then the same SKU is sent', async () => {
  const { exchange, mugs } = await shop();
  expect((await exchange(mugs, 1)).body.returnItems).toMatchObject([{ replacementSkuId: 'blue' }]);
});

it('given a whole order that is exchanged, when its replacement comes back as well, then what was paid is given back in the end', async () => {
  const { server, call, exchange, receive, submit, put, order, orderId } = await shop();
  const { shoppingCart, priceInfo } = await order();
  const returnItems = shoppingCart?.items?.flatMap(({ commerceItemId, productId, quantity }) =>
    productId === 'lid' ? [] : [{ commerceItemId, quantityToReturn: quantity, returnReason: 'defective' }],
  );
  const { body: lids } = await call<Request>('POST', '/returnRequests', {
    body: {
      op: 'createReturnRequest',
      orderId,
      returnItems: shoppingCart?.items
        ?.filter(({ productId }) => productId === 'lid')
        .map(({ commerceItemId }) => ({ commerceItemId, quantityToReturn: 1, returnReason: 'defective' })),
    },
  });
  await receive(lids, 1);
  const { body: lidsBack } = await put(lids, { op: 'initiateRefund' });
  const { body: open } = await call<Request>('POST', '/exchanges', {
    body: { op: 'createExchangeRequest', orderId, returnItems },
  });
  expect(open.refundInfo?.suggestedShippingRefund).toBe(priceInfo?.shipping);
  const body = {
    returnItems: open.returnItems?.map(({ returnItemId, quantityToReturn }) => ({
      returnItemId,
      quantityReceived: quantityToReturn,
    })),
  };
  await call('PUT', `/returnRequests/${open.returnRequestId}/receive`, { body });
  await submit(open);
  const replacement = open.replacementOrderId ?? '';
  expect(server.orders.fulfil(replacement).priceInfo?.shipping).toBe(priceInfo?.shipping);

  const again = await order(replacement);
  const { body: back } = await call<Request>('POST', '/returnRequests', {
    body: {
      op: 'createReturnRequest',
      orderId: replacement,
      returnItems: again.shoppingCart?.items?.map(({ commerceItemId, quantity }) => ({
        commerceItemId,
        quantityToReturn: quantity,
        returnReason: 'defective',
      })),
    },
  });
  const cents = (amount = 0) => Math.round(amount * 100);
  expect(cents(back.refundInfo?.refundDue) + cents(lidsBack.refundInfo?.refundDue)).toBe(cents(priceInfo?.total));
  expect((await exchange(returnItems?.[0]?.commerceItemId ?? '', 1)).body.errorCode).toBe('200114');
});

it.each([
  ['another product', 'pan-sku', 'mugs', '13001'],
  ['a variant that is not sold any more', 'green', 'mugs', '200185'],
  ['a SKU that there is not', 'plaid', 'mugs', '200185'],
  ['more than there is', 'red', 'mugs', '28104'],
  ['a product that is not sold by itself', undefined, 'lid', '200183'],
] as const)('given %s, when it is to be sent, then %s for %s is refused with %s', async (_, sku, item, code) => {
  const made = await shop({ red: 1 });
  const before = made.server.snapshot();
  const { body } = await made.exchange(made[item], item === 'lid' ? 1 : 2, { ...(sku && { replacementSkuId: sku }) });
  expect(body.errorCode).toBe(code);
  const after = made.server.snapshot();
  expect([after.returns, after.orders, after.skus]).toEqual([before.returns, before.orders, before.skus]);
});

it('given a replacement that is gone when the goods are there, when it cannot be sent, then the goods are refunded', async () => {
  const { server, exchange, receive, submit, put, order, mugs } = await shop({ red: 2 });
  const { body: open } = await exchange(mugs, 2, { replacementSkuId: 'red' });
  const { body: other } = await exchange(mugs, 1, { replacementSkuId: 'red' });
  await receive(other, 1);
  await submit(other);
  const { body: full } = await receive(open, 2);
  expect(full).toMatchObject({
    isSubmitExchangeOrderAllowed: false,
    submitExchangeAllowedValidationMessage: { errorCode: '28104' },
  });
  expect((await submit(open)).body.errorCode).toBe('28104');
  const { body: refunded } = await put(open, { op: 'initiateRefund' });
  expect(refunded).toMatchObject({
    state: { displayKey: 'COMPLETE' },
    paymentReversalInfo: [{ refundType: 'creditCard', amount: open.refundInfo?.refundDue, state: 'Complete' }],
  });
  expect((await order(open.replacementOrderId)).state).toBe('REMOVED');
  expect((await submit(open)).body.errorCode).toBe('28347');
  expect(server.snapshot().skus.get('red')?.stock.inStock).toBe(1);
});

it('given goods of which some are rejected without refund, when the rest is exchanged, then only the rest is sent', async () => {
  const { exchange, receive, submit, order, mugs, stockOf } = await shop();
  const { body: open } = await exchange(mugs, 3, { replacementSkuId: 'red' });
  await receive(open, 1, 'rejectedWithoutRefund');
  await receive(open, 1, 'rejectedWithRefund');
  const { body: full } = await receive(open, 1);
  await submit(full);
  const sent = await order(open.replacementOrderId);
  expect(sent.shoppingCart?.items).toMatchObject([{ catRefId: 'red', quantity: 2 }]);
  expect(sent.priceInfo?.total).toBe(full.refundInfo?.refundDue);
  expect([stockOf('blue'), stockOf('red')]).toEqual([11, 3]);
});

it('given goods that are all rejected, when the exchange is submitted, then 28347, and closing it removes the replacement', async () => {
  const { exchange, receive, submit, put, order, mugs, stockOf } = await shop();
  const { body: open } = await exchange(mugs, 1);
  await receive(open, 1, 'rejectedWithoutRefund');
  expect((await submit(open)).body.errorCode).toBe('28347');
  await put(open, { op: 'markAsComplete' });
  expect((await order(open.replacementOrderId)).state).toBe('REMOVED');
  expect(stockOf('blue')).toBe(10);
});

it('given an exchange whose refund a supervisor adjusts, when it is submitted, then 28347: it is paid back', async () => {
  const { exchange, receive, submit, put, mugs } = await shop();
  const { body: open } = await exchange(mugs, 1);
  await receive(open, 1);
  await put(open, { op: 'adjustRefundAmounts', returnFee: 1 });
  expect((await submit(open)).body.errorCode).toBe('28347');
  expect((await put(open, { op: 'initiateRefund' })).body.state).toMatchObject({ displayKey: 'COMPLETE' });
});

it('given an order of which an appeasement has left 1.00, when goods that cost more are exchanged, then 28347: 1.00 is paid back', async () => {
  const { exchange, receive, submit, put, appease, order, mugs } = await shop();
  const { priceInfo } = await order();
  expect((await appease((Number(priceInfo?.total) * 100 - 100) / 100)).body.state).toBe('SUBMITTED');
  const { body: open } = await exchange(mugs, 1);
  const { body: full } = await receive(open, 1);
  expect((await submit(open)).body.errorCode).toBe('28347');
  expect((await order(open.replacementOrderId)).state).toBe('PENDING_CUSTOMER_RETURN');
  const given = (Number(full.refundInfo?.refundDue) * 100 - 100) / 100;
  await put(open, { op: 'adjustRefundAmounts', appeasementRefundAdjustment: given });
  expect((await put(open, { op: 'initiateRefund' })).body.refundInfo?.refundDue).toBe(1);
});

it('given a return, when it is processed or submitted as an exchange, then 200114', async () => {
  const { call, post, orderId, mugs } = await shop();
  const items = [{ commerceItemId: mugs, quantityToReturn: 1, returnReason: 'defective' }];
  const { body } = await call<Request>('POST', '/returnRequests', {
    body: { op: 'createReturnRequest', orderId, returnItems: items },
  });
  for (const op of ['submitExchangeOrder', 'processExchangeOrder', 'processExchangeRequest'])
    expect((await post({ op, returnRequestId: body.returnRequestId })).body.errorCode).toBe('200114');
});

it('given an exchange, when it is processed, then it says whether the replacement can be sent, and changes nothing', async () => {
  const { server, post, exchange, receive, mugs } = await shop();
  const { body: open } = await exchange(mugs, 1);
  const { body: full } = await receive(open, 1);
  const before = server.snapshot();
  const { body } = await post({ op: 'processExchangeRequest', returnRequestId: open.returnRequestId });
  expect({ ...body, links: undefined }).toEqual({ ...full, links: undefined });
  expect(server.snapshot().returns).toEqual(before.returns);
  const { body: sent } = await post({ op: 'processExchangeOrder', returnRequestId: open.returnRequestId });
  expect(sent.state).toMatchObject({ displayKey: 'COMPLETE' });
});

it('given ids that nobody has, when an exchange is prepared, created or submitted, then 210105', async () => {
  const { post, mugs } = await shop();
  const returnItems = [{ commerceItemId: mugs, quantityToReturn: 1, returnReason: 'defective' }];
  for (const body of [
    { op: 'initiateExchange', orderId: 'nobody' },
    { op: 'createExchangeRequest', orderId: 'nobody', returnItems },
    { op: 'submitExchangeOrder', returnRequestId: 'nobody' },
    { op: 'processExchangeRequest', returnRequestId: 'nobody' },
  ])
    expect((await post(body)).body.errorCode).toBe('210105');
});
