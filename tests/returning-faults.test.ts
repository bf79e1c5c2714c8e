/** Returning and exchanging items through a network that fails at every step: each is done once, or can be resumed. */
import { expect, test } from 'vitest';
import { createReferenceServer } from '../mock-server/index.ts';
import {
  isOccError,
  OccAgent,
  OccPermissionError,
  OccValidationError,
  type ReturningOptions,
  type ReturningState,
  type ReturnRequest,
  workflows,
} from '../src/index.ts';

function setting(role: 'agent' | 'supervisor' = 'supervisor') {
  const server = createReferenceServer({ seed: false });
  server.seed.product({ id: 'mug' });
  const { id: orderId, shoppingCart } = server.seed.order({
    state: 'NO_PENDING_ACTION',
    items: [{ skuId: 'mug-sku', quantity: 2 }],
    payments: [{ type: 'cash' }],
  });
  const agent = new OccAgent({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    auth: server.credentials[role],
    timeout: 80,
    retry: { backoffLimit: 1, maxRetryAfter: 1 },
  });
  const commerceItemId = shoppingCart?.items?.[0]?.commerceItemId ?? '';
  const wanted = {
    orderId,
    items: [{ commerceItemId, quantityToReturn: 1, returnReason: 'defective' }],
    receivedAs: 'acceptedWithRefund',
    refund: true,
    manualRefundPaid: true,
  };
  return { server, agent, wanted };
}

const faults = {
  'a reset before processing': { kind: 'resetBefore' },
  'a reset after processing': { kind: 'resetAfter' },
  'a 503': { kind: 'status', status: 503 },
  'a body that stalls': { kind: 'stalledBody' },
  'a truncated body': { kind: 'truncatedBody' },
} as const;
// each step with the number of requests of its operation that go before it
const steps = [
  { step: 'looking for earlier requests', operationId: 'searchReturns', after: 0 },
  { step: 'creating', operationId: 'initiateReturn', after: 0 },
  { step: 'reading', operationId: 'getReturnRequest', after: 0 },
  { step: 'receiving', operationId: 'updateReturnRequest', after: 0 },
  { step: 'refunding', operationId: 'updateReturnRequest', after: 1 },
  { step: 'marking the manual refund', operationId: 'updateReturnRequest', after: 2 },
] as const;
const cases = Object.keys(faults).flatMap(fault => steps.map(step => ({ fault, ...step })));

/** What a run ends with, resumed where it failed. */
async function resumed(run: (options: ReturningOptions) => Promise<ReturnRequest>): Promise<ReturnRequest> {
  let state: ReturningState | undefined;
  const onState = (next: ReturningState) => {
    state = JSON.parse(JSON.stringify(next));
  };
  return run({ onState }).catch((error: unknown) => {
    expect(isOccError(error)).toBe(true);
    return run({ ...(state === undefined ? {} : { state }), onState });
  });
}

test.each(cases)(
  'given $fault while $step, when items are returned, and again as often as it takes, then there is one request, refunded once',
  async ({ fault, operationId, after }) => {
    const { server, agent, wanted } = setting();
    server.faults.add({ operationId, after, ...faults[fault as keyof typeof faults] });
    const done = await resumed(options => workflows.returnItems(agent, wanted, options));
    expect(done.state?.displayKey).toBe('COMPLETE');
    const requests = [...server.snapshot().returns.values()];
    expect(requests.map(({ state: reached }) => reached)).toEqual(['COMPLETE']);
    expect(requests[0]?.refundMethods.map(method => method.state)).toEqual(['COMPLETE']);
    expect(requests[0]?.items.map(({ quantityReceived }) => quantityReceived)).toEqual([1]);
  },
);

test('given a state that is none, or of a return of another order, when items are returned, then it is refused before anything is sent', async () => {
  const { server, agent, wanted } = setting();
  const { id } = server.seed.order({ state: 'NO_PENDING_ACTION' });
  let state: ReturningState | undefined;
  const onState = (next: ReturningState) => {
    state = next;
  };
  await workflows.returnItems(agent, { orderId: wanted.orderId, items: wanted.items }, { onState });
  const before = server.snapshot().returns;
  for (const [orderId, resumed, message] of [
    [wanted.orderId, {}, 'state must be one that onState heard of'],
    [wanted.orderId, null, 'state must be one that onState heard of'],
    [id, state, `state is of a return of order ${wanted.orderId}, not of ${id}`],
  ] as const) {
    const failure = await workflows
      .returnItems(agent, { ...wanted, orderId }, { state: resumed as ReturningState })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OccValidationError);
    expect(failure).toMatchObject({ field: 'state', message: expect.stringContaining(message) });
  }
  expect(server.snapshot().returns).toEqual(before);
});

const exchangeSteps = [
  { step: 'looking for earlier requests', operationId: 'searchReturns', after: 0 },
  { step: 'creating', operationId: 'createExchangeRequest', after: 0 },
  { step: 'reading', operationId: 'getReturnRequest', after: 0 },
  { step: 'receiving', operationId: 'updateReturnRequest', after: 0 },
  { step: 'sending the replacement', operationId: 'createExchangeRequest', after: 1 },
] as const;

test.each(Object.keys(faults).flatMap(fault => exchangeSteps.map(step => ({ fault, ...step }))))(
  'given $fault while $step, when items are exchanged, and again as often as it takes, then there is one exchange, sent once',
  async ({ fault, operationId, after }) => {
    const { server, agent, wanted } = setting('agent');
    server.faults.add({ operationId, after, ...faults[fault as keyof typeof faults] });
    const done = await resumed(options => workflows.exchangeItems(agent, wanted, options));
    expect(done.state?.displayKey).toBe('COMPLETE');
    const { returns, orders } = server.snapshot();
    expect([...returns.values()].map(({ state: reached }) => reached)).toEqual(['COMPLETE']);
    const replacements = [...orders.values()].filter(({ replaces }) => replaces !== undefined);
    expect(replacements.map(({ id, state: reached }) => [id, reached])).toEqual([
      [done.replacementOrderId, 'SUBMITTED'],
    ]);
  },
);

test('given goods that are still on their way, when items are exchanged, then a later run receives them and sends the replacement', async () => {
  const { server, agent, wanted } = setting('agent');
  const states: ReturningState[] = [];
  const onState = (next: ReturningState) => {
    states.push(next);
  };
  const open = await workflows.exchangeItems(agent, { ...wanted, receivedAs: undefined }, { onState });
  expect(open).toMatchObject({ isExchangeRequest: true, state: { displayKey: 'PENDING_CUSTOMER_ACTION' } });
  const state = states.at(-1);
  const done = await workflows.exchangeItems(agent, wanted, state === undefined ? {} : { state });
  expect(done).toMatchObject({ returnRequestId: open.returnRequestId, state: { displayKey: 'COMPLETE' } });
  expect(server.snapshot().returns.size).toBe(1);
});

test('given a plain agent, when items are returned with refund, then a supervisor resumes where it was refused', async () => {
  const { server, agent, wanted } = setting('agent');
  let state: ReturningState | undefined;
  const onState = (next: ReturningState) => {
    state = next;
  };
  await expect(workflows.returnItems(agent, wanted, { onState })).rejects.toBeInstanceOf(OccPermissionError);
  const supervisor = new OccAgent({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    auth: server.credentials.supervisor,
  });
  const done = await workflows.returnItems(supervisor, wanted, state === undefined ? {} : { state });
  expect(done.state?.displayKey).toBe('COMPLETE');
  expect(server.snapshot().returns.size).toBe(1);
});
