import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck } from '../../spec/schema-check.ts';
import { type OccAgent, readWebhook } from '../../src/index.ts';
import { listening, secret } from '../../tests/support/webhook-receiver.ts';
import type { ReferenceServer } from '../index.ts';

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
    const { server, agent, received } = listening(orderEvents, { settings });

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

test('given an order of two groups, when one is picked up and the other shipped, then the first is told of', async () => {
  const data = {
    locations: [{ id: 'corner' }],
    products: [{ id: 'mug', skus: [{ id: 'mug-sku', inStockQuantity: 5 }] }],
    profiles: [{ id: 'shopper' }],
  };
  const { server, agent, received } = listening(['pickedUpItems'], { seed: false, data });
  const items = [{ productId: 'mug', catRefId: 'mug-sku', quantity: 1 }];
  const { orders } = agent.forShopper('shopper');
  const shippingAddress = { address1: '1 Mill Lane', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };
  const { id, shippingGroups = [] } = await orders.create({
    profileId: 'shopper',
    shippingGroups: [
      { type: 'inStorePickupShippingGroup', locationId: 'corner', items },
      { shippingAddress, shippingMethod: { value: 'groundShipping' }, items },
    ],
  });
  await orders.submit({ id, payments: [{ type: 'cash' }] });
  server.clock.advance({ hours: 24 });
  const group = shippingGroups.find(({ locationId }) => locationId === 'corner')?.shippingGroupId ?? '';
  await orders.pickUp(id, group);
  server.orders.fulfil(id);
  await server.webhooks.settled();

  const [told, ...others] = received;
  expect(others).toEqual([]);
  const { order, shippingGroups: done } = await readWebhook(
    told?.request ?? new Request(server.baseUrl),
    'pickedUpItems',
    {
      secret,
    },
  );
  expect([order.id, done]).toEqual([id, [{ id: group, locationId: 'corner' }]]);
  expect(check(schemaOf('PickedUpItemsWebhook'), told?.body)).toEqual([]);
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
