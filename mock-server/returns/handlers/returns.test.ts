import { beforeEach, describe, expect, it } from 'vitest';
import { eachOperation } from '../../../spec/document.ts';
import { readDocument } from '../../../spec/read-document.ts';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk } from '../../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../../index.ts';

type Return = Schemas['ReturnRequest'];
type Failure = Schemas['Error'];

const methods = new Map(
  [...eachOperation(readDocument())].map(({ method, operation }) => [operation.operationId, method.toUpperCase()]),
);

let server: ReferenceServer;
let agent: Desk;
let supervisor: Desk;

beforeEach(async () => {
  server = createReferenceServer();
  agent = await desk('agent');
  supervisor = await desk('supervisor');
});

describe('returning goods', () => {
  it('given a fulfilled order, when a return is prepared, then its lines are listed and nothing is kept', async () => {
    const before = server.snapshot().returns.size;
    const prepared = await initiated();
    const { returnItems = [] } = prepared;
    expect(returnItems.length).toBeGreaterThan(0);
    for (const { quantityShipped = 0, quantityReturned = 0, quantityAvailableForReturn } of returnItems) {
      expect(quantityAvailableForReturn).toBe(quantityShipped - quantityReturned);
    }
    expect(prepared).not.toHaveProperty('returnRequestId');
    expect(server.snapshot().returns.size).toBe(before);
  });

  it('given an exchange, when it is prepared, then the lines are the same', async () => {
    const exchange = await agent.call<Return>('initiateReturn', '', { op: 'initiateExchange', orderId: orderId() });
    expect(exchange).toMatchObject({ isExchangeRequest: true, returnItems: (await initiated()).returnItems });
  });

  it('given items, when a refund is calculated, then it adds up, is what the request gives, and nothing is kept', async () => {
    const returnItems = await itemsToReturn();
    const calculated = await agent.call<Return>('initiateReturn', '', {
      op: 'calculateRefundAmounts',
      orderId: orderId(),
      returnItems,
    });
    expectSums(calculated);
    expect((await created()).refundInfo).toEqual(calculated.refundInfo);
  });

  it('given a request, when it goes all its way, then every answer is in the state of the table and adds up', async () => {
    const request = await created();
    expect(request).toMatchObject({
      result: 'success',
      operation: 'process',
      state: { displayKey: 'PENDING_CUSTOMER_ACTION' },
    });
    const received = await agent.call<Return>('updateReturnRequest', `/${request.returnRequestId}`, {
      op: 'receiveReturns',
      returnItems: arrivals(request),
    });
    expect(received).toMatchObject({
      operation: 'refund',
      returnRequestStatus: 'Full return',
      isManuallyAdjusted: false,
    });
    const adjusted = await supervisor.update(request, { op: 'adjustRefundAmounts', returnItems: [], returnFee: 0.5 });
    expect(adjusted.isManuallyAdjusted).toBe(true);
    const refunded = await supervisor.update(request, { op: 'initiateRefund', returnItems: [] });
    expect(['COMPLETE', 'PENDING_REFUND']).toContain(refunded.state?.displayKey);
    const read = await agent.call<Return>('getReturnRequest', `/${request.returnRequestId}`);
    expect({ ...read, links: undefined }).toEqual({ ...refunded, links: undefined });
    for (const answer of [request, received, adjusted, refunded]) expectSums(answer);
  });

  it('given goods that arrive in parts, when each is received by the other operation, then the order counts them', async () => {
    const request = await created();
    const [item] = request.returnItems ?? [];
    const one = { returnItemId: item?.returnItemId, quantityReceived: 1, dispositionReason: 'acceptedWithRefund' };
    const path = `/${request.returnRequestId}/receive`;
    const part = await agent.call<Return>('receiveReturnRequest', path, { returnItems: [one] });
    expect(part).toMatchObject({
      state: { displayKey: 'PARTIAL_RETURN' },
      returnItems: [{ quantityReceived: 1, quantityToReceive: 1 }],
    });
    await agent.call<Return>('receiveReturnRequest', path, { returnItems: [one] });
    const third = await agent.refused('receiveReturnRequest', path, { returnItems: [one] });
    expect(third).toMatchObject({ status: '400', errorCode: '200114' });
    const line = (await initiated()).returnItems?.find(({ commerceItemId }) => commerceItemId === item?.commerceItemId);
    expect(line?.quantityReturned).toBe(2);
  });

  it('given an order paid by other means than a card, when the merchant has paid, then the manual refund is complete', async () => {
    const pending = await search({ state: 'PENDING_REFUND' });
    const id = pending.totalRequests[0]?.returnRequestId;
    const done = await agent.call<Return>('updateReturnRequest', `/${id}`, { op: 'markManualRefund' });
    expect(done).toMatchObject({
      state: { displayKey: 'COMPLETE' },
      isSetteled: true,
      paymentReversalInfo: [{ state: 'Complete' }],
    });
  });

  it('given what is left to refund, when it is asked for, then nothing changes', async () => {
    const request = await created();
    const due = request.refundInfo?.refundDue ?? 0;
    const left = await agent.call<Schemas['RemainingRefund']>(
      'calculateRemainingRefund',
      `/${request.returnRequestId}/calculateRemainingRefund`,
      {
        primaryCurrencyRefundAmount: due,
        secondaryCurrencyRefundAmount: 0,
      },
    );
    expect(left).toMatchObject({ totalRefundAmount: due, remainingRefundAmountInPrimaryCurrency: 0 });
  });
});

describe('refusing returns', () => {
  it('given an order on its way, when it is returned, then it is refused', async () => {
    const order = server.fixtures.processingOrder.id;
    const refusal = await agent.refused('initiateReturn', '', { op: 'initiateReturn', orderId: order });
    expect(refusal).toMatchObject({ status: '400', errorCode: '200114' });
  });

  it('given ids that nobody has, when they are used, then they are not found', async () => {
    const order = await agent.refused('initiateReturn', '', { op: 'initiateReturn', orderId: 'o0' });
    const request = await agent.refused('getReturnRequest', '/rr0');
    const update = await agent.refused('updateReturnRequest', '/rr0', { op: 'markAsComplete' });
    expect([order, request, update].map(({ status }) => status)).toEqual(['404', '404', '404']);
  });

  it('given a body that is not one, when it is sent, then it is a bad request and not a missing one', async () => {
    expect(await agent.refused('updateReturnRequest', '/rr0', { op: 'burn' })).toMatchObject({
      status: '400',
      errorCode: '13001',
    });
  });

  it('given an item that cannot be returned, when it is listed, then it says so, and returning it is refused', async () => {
    const { id, commerceItemId } = server.fixtures.orderWithNonreturnableItem;
    const { returnItems } = await agent.call<Return>('initiateReturn', '', { op: 'initiateReturn', orderId: id });
    const item = returnItems?.find(line => line.commerceItemId === commerceItemId);
    expect(item).toMatchObject({ nonreturnable: true, nonReturnableReason: expect.any(String) });
    const refusal = await agent.refused('initiateReturn', '', {
      op: 'createReturnRequest',
      orderId: id,
      returnItems: [{ commerceItemId, quantityToReturn: 1, returnReason: 'defective' }],
    });
    expect(refusal.errorCode).toBe('200114');
  });

  it('given an agent, when the refund is adjusted or started, then a supervisor is needed', async () => {
    const { returnRequestId } = await created();
    for (const op of ['adjustRefundAmounts', 'initiateRefund']) {
      const refusal = await agent.refused('updateReturnRequest', `/${returnRequestId}`, { op, returnItems: [] });
      expect(refusal).toMatchObject({ status: '403', errorCode: '100091' });
    }
  });

  it('given an account that the order has nothing to do with, when it is named, then the return is refused', async () => {
    const { organizationId } = server.fixtures.accountAdministrator;
    const body = { op: 'initiateReturn', orderId: orderId() };
    expect(await agent.refused('initiateReturn', '', body, organizationId)).toMatchObject({
      errorCode: '100099',
    });
  });

  it('given a refused request, when the store is looked at, then nothing of it was kept', async () => {
    const before = server.snapshot();
    const returnItems = [
      ...(await itemsToReturn()),
      { commerceItemId: 'ci0', quantityToReturn: 1, returnReason: 'defective' },
    ];
    await agent.refused('initiateReturn', '', { op: 'createReturnRequest', orderId: orderId(), returnItems });
    expect(server.snapshot()).toEqual(before);
  });
});

describe('searching returns', () => {
  it('given many requests, when they are paged, then the pages are the list, newest first', async () => {
    const all = await search({});
    const dates = all.totalRequests.map(({ createdDate }) => String(createdDate));
    expect(dates).toEqual([...dates].sort().reverse());
    const pages = await Promise.all([0, 1].map(pageNumber => search({ pageNumber, limit: 3 })));
    expect(pages.map(({ searchResults }) => searchResults)).toEqual([all.searchResults, all.searchResults]);
    expect(pages.flatMap(({ totalRequests }) => totalRequests)).toEqual(all.totalRequests.slice(0, 6));
  });

  it('given a new request, when its order or number is searched for, then it is found', async () => {
    const { returnRequestId, authorizationNumber } = await created();
    for (const criteria of [{ orderId: orderId() }, { authorizationNumber }, { returnRequestId }]) {
      expect(await search(criteria)).toMatchObject({ searchResults: 1, totalRequests: [{ returnRequestId }] });
    }
  });

  it('given no hit or no criteria at all, when they are searched with, then there is an empty page or a refusal', async () => {
    expect(await search({ orderId: 'o0' })).toMatchObject({ searchResults: 0, totalRequests: [] });
    expect(await agent.refused('searchReturns', '?q=orderId%20eq%20%22o1%22')).toMatchObject({ errorCode: '85000' });
  });
});

function orderId(): string {
  return server.fixtures.fulfilledOrder.id;
}

function initiated(): Promise<Return> {
  return agent.call('initiateReturn', '', { op: 'initiateReturn', orderId: orderId() });
}

/** Two units of a line that has them. */
async function itemsToReturn(): Promise<Schemas['ReturnItemRequest'][]> {
  const { returnItems = [] } = await initiated();
  const [item] = returnItems.filter(
    ({ nonreturnable, quantityAvailableForReturn = 0 }) => !nonreturnable && quantityAvailableForReturn >= 2,
  );
  return [{ commerceItemId: item?.commerceItemId ?? '', quantityToReturn: 2, returnReason: 'defective' }];
}

async function created(): Promise<Return> {
  return agent.call('initiateReturn', '', {
    op: 'createReturnRequest',
    orderId: orderId(),
    returnItems: await itemsToReturn(),
  });
}

function search(criteria: object): Promise<Schemas['ReturnSearch']> {
  return agent.call('searchReturns', `?q=${encodeURIComponent(JSON.stringify(criteria))}`);
}

function arrivals({ returnItems = [] }: Return) {
  return returnItems.map(({ returnItemId, quantityToReceive }) => ({
    returnItemId,
    quantityReceived: quantityToReceive,
    dispositionReason: 'acceptedWithRefund',
  }));
}

function expectSums({ refundInfo, returnItems = [] }: Return): void {
  const sum = (...amounts: (number | undefined)[]) =>
    Math.round(amounts.reduce<number>((a, b) => a + (b ?? 0), 0) * 100) / 100;
  const info = refundInfo ?? {};
  expect(info.suggestedTotalRefund).toBe(
    sum(
      info.suggestedOrderRefund,
      info.suggestedShippingRefund,
      info.suggestedShippingSurchargeRefund,
      info.suggestedTaxRefund,
      info.suggestedOtherRefund,
    ),
  );
  const items = returnItems.map(({ actualRefundAmount }) => actualRefundAmount);
  const { actualShippingRefund, actualShippingSurchargeRefund, actualTaxRefund, otherRefund, returnFee = 0 } = info;
  expect(info.refundDue).toBe(
    sum(...items, actualShippingRefund, actualShippingSurchargeRefund, actualTaxRefund, otherRefund, -returnFee),
  );
}

interface Desk {
  /** The body of a success. */
  call<T>(operationId: string, rest: string, body?: object): Promise<T>;
  update(request: Return, body: object): Promise<Return>;
  refused(operationId: string, rest: string, body?: object, organization?: string): Promise<Failure>;
}

async function desk(who: 'agent' | 'supervisor'): Promise<Desk> {
  const send = await checkedDesk(server, who);
  const ask = <T>(operationId: string, rest: string, body?: object, organization?: string) =>
    send<T>(methods.get(operationId) ?? operationId, `/returnRequests${rest}`, {
      ...(body && { body }),
      ...(organization && { organization }),
    });
  const call: Desk['call'] = async <T>(...args: Parameters<Desk['call']>) => {
    const { status, body } = await ask<T>(...args);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  return {
    call,
    update: ({ returnRequestId }, content) => call('updateReturnRequest', `/${returnRequestId}`, content),
    async refused(...args) {
      const { status, body } = await ask<Failure>(...args);
      expect(status).toBeGreaterThanOrEqual(400);
      return body;
    },
  };
}
