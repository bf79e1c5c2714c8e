/** Placing an order through a network that fails at every request in every way: one order and one charge, or a way to resume. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createReferenceServer, type ReferenceServer } from '../mock-server/index.ts';
import { OccAgent, OccPlacingError, type PlacingState, workflows } from '../src/index.ts';

let server: ReferenceServer;
let shopper: string;
const giftCard = '70010002';

beforeEach(() => {
  server = createReferenceServer();
  shopper = server.fixtures.shopper.id;
});

function desk() {
  const agent = new OccAgent({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    auth: server.credentials.agent,
    timeout: 80,
    retry: { backoffLimit: 1, maxRetryAfter: 1 },
  });
  return agent.forShopper(shopper);
}

function wanted() {
  const { product, address, shippingMethod } = server.fixtures;
  return {
    profileId: shopper,
    shoppingCart: { items: [{ productId: product.id, catRefId: product.skuId, quantity: 1 }] },
    shippingAddress: address,
    shippingMethod: { value: shippingMethod.id },
    payments: [{ type: 'physicalGiftCard' as const, giftCardNumber: giftCard, giftCardPin: '1234' }],
  };
}

/** Orders of the shopper that this test has placed, and what the gift card has lost, in cents. */
function outcome() {
  const { orders, funds } = server.snapshot();
  const placed = [...orders.values()].filter(order => order.profileId === shopper && order.state === 'QUEUED');
  const mine = placed.filter(order => order.payments.some(({ fundId }) => fundId === giftCard));
  const charged = 100_000 - Number(funds.get(giftCard)?.balance);
  return { placed: mine.length, total: Number(mine[0]?.priceInfo.total ?? 0), charged };
}

const faults = {
  'a reset before processing': { kind: 'resetBefore' },
  'a reset after processing': { kind: 'resetAfter' },
  'a 503': { kind: 'status', status: 503 },
  'a 503 that says when to come back': { kind: 'status', status: 503, headers: { 'retry-after': '0' } },
  'a 500 page': { kind: 'htmlPage', status: 500 },
  'headers that never come': { kind: 'stalledHeaders' },
  'a body that stalls': { kind: 'stalledBody' },
  'a truncated body': { kind: 'truncatedBody' },
  'a token that has expired': { kind: 'status', status: 401, errorCode: '60011' },
} as const;

const steps = ['create', 'price', 'submit'];
const cases = Object.keys(faults).flatMap(fault => steps.map((step, after) => ({ fault, step, after })));

async function resumedUntilPlaced(state: PlacingState) {
  let known = state;
  for (let run = 0; run < 3; run += 1) {
    try {
      return await workflows.placeOrder(desk(), wanted(), { pause: 0, state: known });
    } catch (error) {
      if (!(error instanceof OccPlacingError)) throw error;
      known = JSON.parse(JSON.stringify(error.state));
    }
  }
  throw new Error('it was not placed in three runs');
}

describe('placeOrder', () => {
  test.each(cases)(
    'given $fault at $step, when an order is placed, then it is placed once and paid once',
    async ({ fault, after }) => {
      server.faults.add({ operationId: 'createOrder', after, ...faults[fault as keyof typeof faults] });
      const placed = await workflows.placeOrder(desk(), wanted(), { pause: 0 });
      expect(placed.state).toBe('QUEUED');
      const { placed: count, total, charged } = outcome();
      expect({ count, charged }).toEqual({ count: 1, charged: total });
    },
  );

  test.each(cases)(
    'given $fault at $step again and again, when the run is resumed later, then the same',
    async ({ fault, after }) => {
      const always = { times: 50, ...faults[fault as keyof typeof faults] };
      server.faults.add({ operationId: 'createOrder', after, ...always });
      let state: PlacingState | undefined;
      const onState = (next: PlacingState) => {
        state = JSON.parse(JSON.stringify(next));
      };
      await workflows.placeOrder(desk(), wanted(), { pause: 0, onState }).catch(() => undefined);
      server.faults.clear();
      const placed = await resumedUntilPlaced(state ?? { marker: '' });
      expect(placed.state).toBe('QUEUED');
      const { placed: count, total, charged } = outcome();
      expect({ count, charged }).toEqual({ count: 1, charged: total });
    },
  );

  test('given nobody can be asked, when it fails, then the error has the order to resume', async () => {
    server.faults.add({ operationId: 'createOrder', after: 2, kind: 'resetAfter' });
    server.faults.add({ operationId: 'getOrder', times: 50, kind: 'resetBefore' });
    const error = await workflows.placeOrder(desk(), wanted(), { pause: 0 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OccPlacingError);
    const { state } = error as OccPlacingError;
    expect(state.orderId).toMatch(/^o\d+$/);
    server.faults.clear();
    expect((await resumedUntilPlaced(state)).id).toBe(state.orderId);
    expect(outcome().placed).toBe(1);
  });

  test('given a payment that is declined, when an order is placed, then it stays a cart and says why', async () => {
    const payments = [{ type: 'card' as const, cardNumber: '4000000000000002', expiryMonth: '08', expiryYear: '2099' }];
    const { state, payments: tried } = await workflows.placeOrder(desk(), { ...wanted(), payments }, { pause: 0 });
    expect([state, [tried ?? []].flat()[0]?.message]).toEqual(['INCOMPLETE', 'The card is declined.']);
    expect(outcome()).toMatchObject({ placed: 0, charged: 0 });
    expect(await desk().orders.cart(shopper)).toBeDefined();
  });
});

describe('two agents at once', () => {
  test('given one cart, when both place it, then one order and one charge, and 20140 for the other', async () => {
    const cart = await desk().orders.create({ ...wanted(), payments: [] });
    const submit = () => desk().orders.submit({ id: cart.id, payments: wanted().payments });
    const results = await Promise.allSettled([submit(), submit()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find(result => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ errorCode: '20140' });
    const { placed, total, charged } = outcome();
    expect({ placed, charged }).toEqual({ placed: 1, charged: total });
  });

  test('given the cart changes between pricing and placing, when it is placed at the price that was seen, then 28327', async () => {
    const { orders } = desk();
    const cart = await orders.create({ ...wanted(), payments: [] });
    const { priceInfo } = await orders.price({ orderId: cart.id });
    const [item] = wanted().shoppingCart.items;
    await desk().orders.price({ orderId: cart.id, shoppingCart: { items: [{ ...item, quantity: 2 }] } });
    const placing = orders.submit({
      id: cart.id,
      shoppingCart: { orderTotal: priceInfo?.total ?? 0 },
      payments: wanted().payments,
    });
    await expect(placing).rejects.toMatchObject({ errorCode: '28327' });
    expect(outcome()).toMatchObject({ placed: 0, charged: 0 });
  });
});
