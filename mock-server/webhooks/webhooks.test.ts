import { afterEach, describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';
import { OccAgent, readWebhook } from '../../src/index.ts';
import type { ListeningServer } from '../http/listening-server.ts';
import { createReferenceServer, type ReferenceServer, type ReferenceServerOptions } from '../index.ts';
import type { WebhookEvent } from './webhook-events.ts';

const secret = Buffer.from('the key of a webhook').toString('base64');
const hour = { hours: 1 };

interface Told {
  readonly op?: string;
  readonly order?: { readonly id: string; readonly state: string };
  readonly return?: Readonly<Record<string, unknown>>;
}

/** A server, a supervisor's desk, and what arrives of some events. */
function listening(events: readonly WebhookEvent[], answer = () => 204, options: ReferenceServerOptions = {}) {
  const server = createReferenceServer(options);
  const received: { event: WebhookEvent; request: Request; body: Told }[] = [];
  for (const event of events) {
    const to = async (request: Request) => {
      received.push({ event, request: request.clone(), body: (await request.json()) as Told });
      return new Response(null, { status: answer() });
    };
    server.webhooks.add({ event, to, secret });
  }
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.supervisor });
  return { server, agent, received };
}

async function place({ fixtures }: ReferenceServer, agent: OccAgent): Promise<string> {
  const { shopper, product, address } = fixtures;
  const desk = agent.forShopper(shopper.id);
  const cart = await desk.orders.create({
    profileId: shopper.id,
    shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 1 }] },
    shippingAddress: address,
    shippingMethod: { value: 'groundShipping' },
  });
  const { priceInfo } = await desk.orders.price({ orderId: cart.id });
  const payments = [{ type: 'invoice', PONumber: 'PO-7', amount: priceInfo?.total ?? 0 }] as const;
  return (await desk.orders.submit({ id: cart.id, payments: [...payments] })).id;
}

async function openReturn(server: ReferenceServer, agent: OccAgent): Promise<string> {
  const order = server.seed.order({ state: 'NO_PENDING_ACTION' });
  const { returnItems = [] } = await agent.returns.initiate(order.id);
  const [item] = returnItems;
  const created = await agent.returns.create(order.id, [
    {
      commerceItemId: item?.commerceItemId ?? '',
      productId: item?.productId ?? '',
      catRefId: item?.catRefId ?? '',
      quantityToReturn: 1,
      returnReason: 'defective',
      shippingGroupId: item?.shippingGroup?.shippingGroupId ?? '',
    } as never,
  ]);
  return created.returnRequestId ?? '';
}

const check = createSchemaCheck(readDocument());
const schemaOf = (name: string) => ({ $ref: `#/components/schemas/${name}` }) as never;

let port: ListeningServer | undefined;
afterEach(async () => {
  await port?.close();
  port = undefined;
});

const orderEvents = ['orderSubmit', 'remorsePeriodStarted', 'orderCancel'] as const;

describe('given a receiver of order events', () => {
  test('when an order is placed, then the remorse period is told at once, and the submit when it ends', async () => {
    const { server, agent, received } = listening(orderEvents);
    const id = await place(server, agent);
    await server.webhooks.settled();
    expect(received.map(({ event, body }) => [event, body.order?.id, body.order?.state])).toEqual([
      ['remorsePeriodStarted', id, 'QUEUED'],
    ]);

    received.length = 0;
    server.clock.advance({ hours: 24 });
    await server.webhooks.settled();

    // other orders of the seed were held as well
    expect(received.every(({ event, body }) => event === 'orderSubmit' && body.order?.state === 'SUBMITTED')).toBe(
      true,
    );
    expect(received.filter(({ body }) => body.order?.id === id)).toHaveLength(1);
  });

  test('when there is no remorse period, then the submit is told at once', async () => {
    const settings = { remorsePeriod: { enabled: false, hours: 0, minutes: 0 } };
    const { server, agent, received } = listening(orderEvents, undefined, { settings });

    const id = await place(server, agent);
    await server.webhooks.settled();

    expect(received.map(({ event, body }) => [event, body.order?.id])).toEqual([['orderSubmit', id]]);
  });

  test('when an order is cancelled, then that is told of the order, and nothing of the cancel order', async () => {
    const { server, agent, received } = listening(orderEvents);
    const { id } = server.fixtures.heldOrder;

    await agent.orders.cancel(id, { reason: 'changeOfMind' });
    await server.webhooks.settled();

    expect(received.map(({ event, body }) => [event, body.order?.id, body.order?.state])).toEqual([
      ['orderCancel', id, 'REMOVED'],
    ]);
  });

  test('when order management ships an order whose remorse period has ended, then its submit was told before', async () => {
    const { server, agent, received } = listening(['orderSubmit']);
    const id = await place(server, agent);
    server.clock.advance({ hours: 24 });
    server.orders.fulfil(id);
    await server.webhooks.settled();

    expect(received.filter(({ body }) => body.order?.id === id)).toHaveLength(1);
  });

  test('when orders are handed over again, then their submit is sent once more', async () => {
    const { server, agent, received } = listening(['orderSubmit']);
    const { id } = server.fixtures.fulfilledOrder;

    await agent.orders.resend([id]);
    await agent.orders.resend([id]);
    await server.webhooks.settled();

    expect(received.map(({ body }) => body.order?.id)).toEqual([id, id]);
  });

  test('when a request is refused, or a test puts in data of its own, then nothing is told', async () => {
    const { server, agent, received } = listening([...orderEvents, 'returnRequestUpdate']);

    server.seed.order();
    server.seed.return();
    await agent.orders.cancel(server.fixtures.fulfilledOrder.id, { reason: 'changeOfMind' }).catch(() => undefined);
    await server.webhooks.settled();

    expect(received).toEqual([]);
  });
});

test('given a receiver of return updates, when a return is created and its goods arrive, then each is told as the specification has it', async () => {
  const { server, agent, received } = listening(['returnRequestUpdate']);
  const id = await openReturn(server, agent);
  const { returnItems = [] } = await agent.returns.get(id);
  await agent.returns.receive(
    id,
    returnItems.map(({ returnItemId }) => ({ returnItemId: returnItemId ?? '', quantityReceived: 1 })) as never,
  );
  await server.webhooks.settled();

  expect(received.map(({ body }) => [body.op, body.return?.requestId, body.return?.state])).toEqual([
    ['createReturnRequest', id, 'PENDING_CUSTOMER_ACTION'],
    ['receiveReturns', id, 'FULL_RETURN'],
  ]);
  for (const { body } of received) expect(check(schemaOf('ReturnRequestUpdateWebhook'), body)).toEqual([]);
  for (const { body } of received) {
    const { totalRefundAmount, allocatedAmount, unallocatedAmount } = body.return ?? {};
    expect(Number(unallocatedAmount)).toBeCloseTo(Number(totalRefundAmount) - Number(allocatedAmount));
  }
});

test('given a receiver of appeasements, when one is kept for later and submitted, then only the submit is sent, once', async () => {
  const { server, agent, received } = listening(['appeasementSubmit']);
  const { id: orderId } = server.fixtures.fulfilledOrder;
  const damaged = {
    orderId,
    reason: 'itemArrivedDamaged',
    appeasementRefunds: [{ refundType: 'externalRefund', amount: 1.5 }],
    damagedLineItemId: 'ci1',
  };
  const draft = await agent.appeasements.create(damaged);
  await agent.appeasements.update(draft.id, { notes: 'The lid was cracked.' });
  await server.webhooks.settled();
  expect(received).toEqual([]);

  await agent.appeasements.submit({ id: draft.id });
  // what is submitted is final: a second attempt is refused, and sends nothing
  await expect(agent.appeasements.submit({ id: draft.id })).rejects.toMatchObject({ errorCode: '900036' });
  await server.webhooks.settled();

  const [told, ...others] = received;
  expect(others).toEqual([]);
  const { appeasement } = await readWebhook(told?.request ?? new Request(server.baseUrl), 'appeasementSubmit', {
    secret,
  });
  expect(check(schemaOf('AppeasementSubmitWebhook'), told?.body)).toEqual([]);
  expect(appeasement).toMatchObject({
    id: draft.id,
    orderId,
    state: 'SUBMITTED',
    submittedDate: expect.any(String),
    originOfAppeasement: 'agent',
    reason: { id: 'itemArrivedDamaged', readableDescription: expect.any(String) },
    type: { id: 'order' },
    notes: 'The lid was cracked.',
    damagedLineItemId: 'ci1',
    appeasementRefunds: [{ refundType: 'externalRefund', amount: 1.5, state: 'INCOMPLETE' }],
  });
});

test('given order events, when their bodies are checked, then they are what the specification promises', async () => {
  const { server, agent, received } = listening(orderEvents);
  const id = await place(server, agent);
  await agent.orders.cancel(id, { reason: 'changeOfMind' });
  server.clock.advance({ hours: 24 });
  await server.webhooks.settled();

  expect(new Set(received.map(({ event }) => event))).toEqual(new Set(orderEvents));
  for (const { body } of received) expect(check(schemaOf('OrderSubmitWebhook'), body)).toEqual([]);
});

describe('given a signed webhook', () => {
  test.each([
    ['a secret in base64', secret, ['x-oracle-cc-webhook-signature', 'x-oracle-cc-webhook-signature-sha512']],
    ['another secret', 'no base64!', ['x-oracle-cc-webhook-signature']],
  ])('of %s, when the SDK reads it, then it is genuine, by each of its headers', async (_, key, headers) => {
    const server = createReferenceServer();
    const requests: Request[] = [];
    const to = (request: Request) => {
      requests.push(request);
      return new Response();
    };
    server.webhooks.add({ event: 'orderSubmit', to, secret: key });
    server.clock.advance({ hours: 24 });
    await server.webhooks.settled();

    const [request] = requests;
    const names = [...(request?.headers.keys() ?? [])].filter(name => name.includes('signature'));
    expect(names).toEqual(headers);
    const body = (await request?.text()) ?? '';
    for (const name of names) {
      const signature = request?.headers.get(name);
      expect((await readWebhook({ body, signature }, 'orderSubmit', { secret: key })).order.state).toBe('SUBMITTED');
    }
  });
});

describe('given a receiver that fails', () => {
  async function failing(answer: () => number) {
    const { server, agent, received } = listening(['orderCancel'], answer);
    await agent.orders.cancel(server.fixtures.heldOrder.id, { reason: 'changeOfMind' });
    await server.webhooks.settled();
    const [delivery] = server.webhooks.deliveries;
    return { server, received, id: delivery?.id ?? '', delivery: () => server.webhooks.deliveries[0] };
  }

  test('when hours pass, then it is sent again five times, an hour apart, the same body, and is then kept as failed', async () => {
    const { server, received, delivery } = await failing(() => 500);
    const start = server.clock.now();
    expect(delivery()).toMatchObject({ state: 'pending', nextAttemptAt: new Date(start + 3_600_000).toISOString() });

    for (let passed = 0; passed < 8; passed += 1) {
      server.clock.advance(hour);
      await server.webhooks.settled();
    }

    expect(delivery()?.attempts).toEqual(
      [0, 1, 2, 3, 4, 5].map(hours => ({ at: new Date(start + hours * 3_600_000).toISOString(), status: 500 })),
    );
    expect(delivery()?.state).toBe('failed');
    expect(delivery()).not.toHaveProperty('nextAttemptAt');
    expect(new Set(received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('when less than an hour passes, then it waits', async () => {
    const { server, received } = await failing(() => 500);
    server.clock.advance({ minutes: 59 });
    await server.webhooks.settled();

    expect(received).toHaveLength(1);
  });

  test('when the clock is moved far at once, then all that would have been sent by then is', async () => {
    const { server, received, delivery } = await failing(() => 500);
    server.clock.advance({ hours: 3 });
    await server.webhooks.settled();

    expect(received).toHaveLength(4);
    expect(delivery()?.state).toBe('pending');
  });

  test('when it recovers, then it is delivered and not sent any more', async () => {
    const statuses = [500, 302, 204];
    const { server, received, delivery } = await failing(() => statuses.shift() ?? 500);
    server.clock.advance({ hours: 9 });
    await server.webhooks.settled();

    expect(received).toHaveLength(3);
    expect(delivery()).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 500 }, { status: 302 }, { status: 204 }],
    });
  });

  test('when one that has failed is resent, then it is delivered', async () => {
    let status = 500;
    const { server, id, delivery } = await failing(() => status);
    server.clock.advance({ hours: 9 });
    await server.webhooks.settled();
    status = 200;
    server.webhooks.resend(id);
    await server.webhooks.settled();

    expect(delivery()?.state).toBe('delivered');
    expect(delivery()?.attempts).toHaveLength(7);
    expect(() => server.webhooks.resend('wh9')).toThrow('did you mean wh1?');
  });

  test('when it throws, then the reason is kept', async () => {
    const { delivery } = await failing(() => {
      throw new Error('no room');
    });

    expect(delivery()?.attempts).toEqual([{ at: expect.any(String), error: 'no room' }]);
  });
});

test.each([
  [{ event: 'orderSubmitted', to: 'https://a.example', secret }, 'did you mean orderSubmit?'],
  [{ event: 'orderSubmit', url: 'https://a.example', secret }, 'there is no property of a webhook url'],
  [{ event: 'orderSubmit', to: 'ftp://a.example', secret }, 'to of a webhook must be'],
  [{ event: 'orderSubmit', to: 'https://a.example', secret: '' }, 'secret of a webhook must be'],
])('given %j, when it is added, then it is refused with the reason, over HTTP as in code', async (target, reason) => {
  const server = createReferenceServer();
  expect(() => server.webhooks.add(target as never)).toThrow(reason);

  const body = JSON.stringify(target);
  const response = await server.fetch(new Request(`${server.baseUrl}/__reference/webhooks`, { method: 'POST', body }));
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ message: expect.stringContaining(reason) });
});

test('given a receiver on a port, when it is added over HTTP, then it receives, and what became of it is listed and resent there', async () => {
  const receiver = createReferenceServer();
  port = await receiver.listen();
  const server = createReferenceServer();
  const control = (method: string, what: string, body?: object) =>
    server.fetch(
      new Request(`${server.baseUrl}/__reference/${what}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  // the receiver refuses what it does not know
  await control('POST', 'webhooks', { event: 'orderSubmit', to: `${port.url}/hooks`, secret });
  await control('POST', 'clock', { advanceMs: 86_400_000 });
  await server.webhooks.settled();

  const { deliveries } = (await (await control('GET', 'webhooks')).json()) as typeof server.webhooks;
  expect(deliveries[0]).toMatchObject({ event: 'orderSubmit', to: `${port.url}/hooks`, attempts: [{ status: 404 }] });
  expect((await control('POST', `webhooks/${deliveries[0]?.id}/resend`)).status).toBe(200);
  await server.webhooks.settled();
  expect(server.webhooks.deliveries[0]?.attempts).toHaveLength(2);
  expect((await control('POST', 'webhooks/none/resend')).status).toBe(400);
  await control('DELETE', 'webhooks');
  expect(server.webhooks.deliveries).toEqual([]);
});
