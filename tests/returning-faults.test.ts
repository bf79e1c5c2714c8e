/** Returning items through a network that fails at every step: one return request and one refund, or a way to resume. */
import { expect, test } from 'vitest';
import { createReferenceServer } from '../mock-server/index.ts';
import { isOccError, OccAgent, OccPermissionError, type ReturningState, workflows } from '../src/index.ts';

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

test.each(cases)(
  'given $fault while $step, when items are returned, and again as often as it takes, then there is one request, refunded once',
  async ({ fault, operationId, after }) => {
    const { server, agent, wanted } = setting();
    server.faults.add({ operationId, after, ...faults[fault as keyof typeof faults] });
    let state: ReturningState | undefined;
    const run = () =>
      workflows.returnItems(agent, wanted, {
        ...(state === undefined ? {} : { state }),
        onState: next => {
          state = JSON.parse(JSON.stringify(next));
        },
      });
    const done = await run().catch(async (error: unknown) => {
      expect(isOccError(error)).toBe(true);
      return run();
    });
    expect(done.state?.displayKey).toBe('COMPLETE');
    const requests = [...server.snapshot().returns.values()];
    expect(requests.map(({ state: reached }) => reached)).toEqual(['COMPLETE']);
    expect(requests[0]?.refundMethods.map(method => method.state)).toEqual(['COMPLETE']);
    expect(requests[0]?.items.map(({ quantityReceived }) => quantityReceived)).toEqual([1]);
  },
);

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
