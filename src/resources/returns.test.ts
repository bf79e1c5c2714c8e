import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import type { Returns } from './returns.ts';

const path = '/ccagent/v1/returnRequests';
const items = deepFreeze([
  { commerceItemId: 'ci1', quantityToReturn: 1, returnReason: 'defective', x_note: 'scratched' },
]);
const split = deepFreeze([
  { refundType: 'creditCard', paymentGroupId: 'pg1', amount: 7 },
  { refundType: 'manualRefund', amount: 5.5 },
]);
const received = deepFreeze([{ returnItemId: 'ri1', quantityReceived: 1, disposition: 'acceptedWithRefund' }]);

describe('each method is one operation on the wire', () => {
  test.each<[string, (returns: Returns) => unknown, object]>([
    [
      'initiate',
      returns => returns.initiate('o1'),
      { method: 'POST', path, body: { op: 'initiateReturn', orderId: 'o1' } },
    ],
    [
      'calculate',
      returns => returns.calculate('o1', items),
      { method: 'POST', path, body: { op: 'calculateRefundAmounts', orderId: 'o1', returnItems: items } },
    ],
    [
      'create',
      returns => returns.create('o1', items),
      { method: 'POST', path, body: { op: 'createReturnRequest', orderId: 'o1', returnItems: items } },
    ],
    ['get', returns => returns.get('r/1'), { method: 'GET', path: `${path}/r%2F1`, body: undefined }],
    [
      'receive',
      returns => returns.receive('r1', received as never),
      { method: 'PUT', path: `${path}/r1`, body: { op: 'receiveReturns', returnItems: received } },
    ],
    [
      'adjustRefund',
      returns => returns.adjustRefund('r1', deepFreeze({ otherRefund: 5 })),
      { method: 'PUT', path: `${path}/r1`, body: { op: 'adjustRefundAmounts', returnItems: [], otherRefund: 5 } },
    ],
    [
      'initiateRefund',
      returns => returns.initiateRefund('r1'),
      { method: 'PUT', path: `${path}/r1`, body: { op: 'initiateRefund', returnItems: [] } },
    ],
    [
      'initiateRefund, split over several methods',
      returns => returns.initiateRefund('r1', split),
      {
        method: 'PUT',
        path: `${path}/r1`,
        body: { op: 'initiateRefund', returnItems: [], paymentReversalInfo: split },
      },
    ],
    [
      'markManualRefund',
      returns => returns.markManualRefund('r1', 12.5),
      {
        method: 'PUT',
        path: `${path}/r1`,
        body: { op: 'markManualRefund', returnItems: [], manualRefundAmount: 12.5 },
      },
    ],
    [
      'complete',
      returns => returns.complete('r1', 'done'),
      { method: 'PUT', path: `${path}/r1`, body: { op: 'markAsComplete', returnItems: [], comment: 'done' } },
    ],
    [
      'remainingRefund',
      returns => returns.remainingRefund('r1', deepFreeze({ primaryCurrency: 7 })),
      {
        method: 'POST',
        path: `${path}/r1/calculateRemainingRefund`,
        body: { primaryCurrencyRefundAmount: 7, secondaryCurrencyRefundAmount: 0 },
      },
    ],
  ])('%s', async (_, call, wire) => {
    const { agent, sent } = scriptedAgent([json({ returnRequestId: 'r1' })]);

    await call(agent.returns);

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ ...wire, query: {} });
  });

  test.each<[string, (returns: Returns) => unknown, object]>([
    [
      'markManualRefund without an amount',
      returns => returns.markManualRefund('r1'),
      { op: 'markManualRefund', returnItems: [] },
    ],
    ['complete without a comment', returns => returns.complete('r1'), { op: 'markAsComplete', returnItems: [] }],
  ])('%s sends none', async (_, call, body) => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    await call(agent.returns);

    expect(sent[0]?.body).toEqual(body);
  });

  test('search', async () => {
    const { agent, sent } = scriptedAgent([json({ totalRequests: [], searchResults: 0 })]);

    await agent.returns.search(
      deepFreeze({
        orderId: 'o1',
        site: 'siteUS',
        state: 'COMPLETE' as const,
        createdAfter: new Date(0),
        pageSize: 10,
        offset: 20,
      }),
    );

    expect(sent).toMatchObject([{ method: 'GET', path }]);
    expect(Object.keys(sent[0]?.query ?? {})).toEqual(['q']);
    expect(JSON.parse(sent[0]?.query.q ?? '')).toEqual({
      orderId: 'o1',
      siteId: 'siteUS',
      state: 'COMPLETE',
      startDateFromTimeSpan: '1970-01-01T00:00:00.000Z',
      pageNumber: 2,
      limit: 10,
    });
  });
});

describe('the response', () => {
  const onTheWire = {
    returnItemId: 'ri1',
    commerceItemId: 'ci1',
    returnReasonId: 'defective',
    returnReason: 'Defective',
    dispositionReason: { displayKey: 'acceptedWithRefund', displayName: 'Accepted With Refund' },
    nonreturnable: true,
    nonReturnableReason: 'Worn',
    x_bin: '7',
  };

  test.each<[string, (returns: Returns) => Promise<unknown>]>([
    ['initiate', returns => returns.initiate('o1')],
    ['calculate', returns => returns.calculate('o1', items)],
    ['create', returns => returns.create('o1', items)],
    ['get', returns => returns.get('r1')],
    ['receive', returns => returns.receive('r1', [{ returnItemId: 'ri1', quantityReceived: 1 }])],
    ['initiateRefund', returns => returns.initiateRefund('r1')],
  ])('of %s has reasons as keys, as in requests, with the names of the merchant beside them', async (_, call) => {
    const { agent } = scriptedAgent([json({ returnRequestId: 'r1', returnItems: [onTheWire] })]);

    expect(await call(agent.returns)).toEqual({
      returnRequestId: 'r1',
      returnItems: [
        {
          returnItemId: 'ri1',
          commerceItemId: 'ci1',
          returnReason: 'defective',
          returnReasonName: 'Defective',
          dispositionReason: 'acceptedWithRefund',
          dispositionReasonName: 'Accepted With Refund',
          nonreturnable: true,
          nonreturnableReason: 'Worn',
          x_bin: '7',
        },
      ],
    });
  });

  test('of an item that is not received has no disposition', async () => {
    const item = { commerceItemId: 'ci1', dispositionReason: null, nonReturnableReason: null };
    const { agent } = scriptedAgent([json({ returnRequestId: 'r1', returnItems: [item] })]);

    expect((await agent.returns.get('r1')).returnItems).toEqual([{ commerceItemId: 'ci1', nonreturnableReason: null }]);
  });

  test.each(['{"returnItems":"none"}', '{"returnItems":[null,"ri1"]}'])(
    'that is not what the specification says is returned as it is: %s',
    async body => {
      const { agent } = scriptedAgent([new Response(body, { headers: { 'content-type': 'application/json' } })]);

      expect(await agent.returns.initiate('o1')).toEqual(JSON.parse(body));
    },
  );

  test.each([
    { totalRequests: [{ returnRequestId: 'r1' }], searchResults: '1' },
    { searchResults: [{ returnRequestId: 'r1' }], totalRequests: 1 },
  ])('of a search is a page, whichever of the two is the list: %j', async found => {
    const { agent } = scriptedAgent([json(found)]);

    expect(await agent.returns.search()).toMatchObject({ items: [{ returnRequestId: 'r1' }], totalResults: 1 });
  });

  test.each([[json({ searchResults: '0' })], [json({ searchResults: 0 })]])(
    'of a search without hits may be without a list',
    async response => {
      const { agent } = scriptedAgent([response]);

      expect((await agent.returns.search()).items).toEqual([]);
    },
  );

  test('of a read in the stored form has the names of the Agent API, and keeps custom properties', async () => {
    const stored = {
      requestId: 'r1',
      state: 'FULL_RETURN',
      refundMethodList: [{ refundType: 'manualRefund', amount: 5, state: 'INCOMPLETE' }],
      returnItemList: [
        {
          commerceItemId: 'ci1',
          returnReason: 'defective',
          disposition: 'acceptedWithRefund',
          refundAmount: 5,
          x_bin: '7',
        },
      ],
      x_lane: 'north',
    };
    const { agent } = scriptedAgent([json(stored)]);

    expect(await agent.returns.get('r1')).toEqual({
      returnRequestId: 'r1',
      state: { displayKey: 'FULL_RETURN' },
      paymentReversalInfo: stored.refundMethodList,
      returnItems: [
        {
          commerceItemId: 'ci1',
          returnReason: 'defective',
          dispositionReason: 'acceptedWithRefund',
          actualRefundAmount: 5,
          x_bin: '7',
        },
      ],
      x_lane: 'north',
    });
  });

  test.each([
    ['FULL_RETURN', { displayKey: 'FULL_RETURN' }],
    ['Full return', { displayName: 'Full return' }],
  ])('of a read has the state as an object, also where the server sends the string %s', async (state, read) => {
    const { agent } = scriptedAgent([json({ returnRequestId: 'r1', state })]);

    expect(await agent.returns.get('r1')).toEqual({ returnRequestId: 'r1', state: read });
  });

  test('of an item whose reason is a key alone has it as the key', async () => {
    const item = { returnItemId: 'ri1', commerceItemId: 'ci1', returnReason: 'defective' };
    const { agent } = scriptedAgent([json({ returnRequestId: 'r1', returnItems: [item] })]);

    expect((await agent.returns.get('r1')).returnItems).toMatchObject([{ returnReason: 'defective' }]);
  });

  test('of an item whose reason is a name alone has it as the name, since its key is not known', async () => {
    const item = { returnItemId: 'ri1', commerceItemId: 'ci1', returnReason: 'Did Not Like' };
    const { agent } = scriptedAgent([json({ returnRequestId: 'r1', returnItems: [item] })]);

    const [read] = (await agent.returns.get('r1')).returnItems ?? [];
    expect(read).toMatchObject({ returnReasonName: 'Did Not Like' });
    expect(read).not.toHaveProperty('returnReason');
  });

  test('of a creation names the request', async () => {
    const { agent } = scriptedAgent([json({ returnRequestId: 'r1', authorizationNumber: 'RMA-1' })]);

    expect(await agent.returns.create('o1', items)).toEqual({ returnRequestId: 'r1', authorizationNumber: 'RMA-1' });
  });
});

test('given that proposing a split changes nothing, then it is retried like a read', async () => {
  const { agent, sent } = scriptedAgent([new Response('', { status: 500 }), json({ totalRefundAmount: 7 })]);

  expect(await agent.returns.remainingRefund('r1', { primaryCurrency: 7 })).toEqual({ totalRefundAmount: 7 });
  expect(sent).toHaveLength(2);
});

test('an invalid date is rejected by name', async () => {
  const { agent } = scriptedAgent([json({ id: 'x1' })]);

  expect(await failureOf(() => agent.returns.search({ createdAfter: new Date('no') }))).toMatchObject({
    kind: 'validation',
    field: 'createdAfter',
  });
});

test('given a user without the role, when a refund is started, then the error names the role; and none where every agent may', async () => {
  const forbidden = { errorCode: '100091', message: 'No.', status: '403' };
  const { agent } = scriptedAgent([json(forbidden, 403), json(forbidden, 403)]);

  const started = await failureOf(agent.returns.initiateRefund('r1'));
  const read = await failureOf(agent.returns.get('r1'));

  expect(started).toMatchObject({ name: 'OccPermissionError', requiredRoles: ['csAgentSupervisorRole'] });
  expect(started).toMatchObject({ message: expect.stringContaining('It requires the role csAgentSupervisorRole') });
  expect(read).toMatchObject({ name: 'OccPermissionError', requiredRoles: [] });
});
