/** Placing an order through a network that fails at every request in every way: one order and one charge, or a way to resume. */
import fc from 'fast-check';
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

const steps = {
  'sign-in': { operationId: 'login' },
  create: { operationId: 'createOrder' },
  price: { operationId: 'createOrder', after: 1 },
  submit: { operationId: 'createOrder', after: 2 },
} as const;
const cases = Object.keys(faults).flatMap(fault =>
  Object.keys(steps)
    // there is no token yet that could have expired
    .filter(step => !(step === 'sign-in' && fault === 'a token that has expired'))
    .map(step => ({ fault, step })),
);

function faultAt(step: string, fault: string, more: object = {}): void {
  server.faults.add({ ...steps[step as keyof typeof steps], ...more, ...faults[fault as keyof typeof faults] });
}

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
    async ({ fault, step }) => {
      faultAt(step, fault);
      const placed = await workflows.placeOrder(desk(), wanted(), { pause: 0 });
      expect(placed.state).toBe('QUEUED');
      const { placed: count, total, charged } = outcome();
      expect({ count, charged }).toEqual({ count: 1, charged: total });
    },
  );

  test.each(cases)(
    'given $fault at $step again and again, when the run is resumed later, then the same',
    async ({ fault, step }) => {
      faultAt(step, fault, { times: 50 });
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

  test.each(Object.keys(faults))(
    'given placing is not answered, and %s at the look-up, then it is placed once and paid once, at once or when it is resumed',
    async fault => {
      server.faults.add({ operationId: 'createOrder', after: 2, kind: 'resetAfter' });
      server.faults.add({ operationId: 'getOrder', ...faults[fault as keyof typeof faults] });
      const placing = workflows.placeOrder(desk(), wanted(), { pause: 0 });
      const placed = await placing.catch((error: unknown) => {
        expect(error).toBeInstanceOf(OccPlacingError);
        return resumedUntilPlaced((error as OccPlacingError).state);
      });
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

  test('given one cart that two agents price and place and a third changes, whatever comes first, then at most one order, paid once, and a code for each loser', async () => {
    const cart = await desk().orders.create({ ...wanted(), payments: [] });
    const [item] = wanted().shoppingCart.items;
    const start = server.snapshot();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isChanged) => {
        server.restore(start);
        const fetch = scheduler.scheduleFunction((request: Request) => server.fetch(request));
        const orders = () =>
          new OccAgent({ baseUrl: server.baseUrl, fetch, auth: server.credentials.agent, retry: false }).forShopper(
            shopper,
          ).orders;
        const placing = [orders(), orders()].map(async ({ price, submit }) => {
          const { priceInfo } = await price({ orderId: cart.id });
          const shoppingCart = { orderTotal: priceInfo?.total ?? 0 };
          return submit({ id: cart.id, shoppingCart, payments: wanted().payments });
        });
        const changing = isChanged
          ? [orders().price({ orderId: cart.id, shoppingCart: { items: [{ ...item, quantity: 2 }] } })]
          : [];
        const results = await scheduler.waitFor(Promise.allSettled([...placing, ...changing]));
        const codes = results.flatMap(result => (result.status === 'rejected' ? [result.reason.errorCode] : []));
        for (const code of codes) expect(['20140', '28327']).toContain(code);
        const { placed, total, charged } = outcome();
        expect({ placed, charged }).toEqual(placed === 1 ? { placed: 1, charged: total } : { placed: 0, charged: 0 });
        // nobody is told that an order was placed that was not, and the other way about
        expect(results.slice(0, 2).filter(({ status }) => status === 'fulfilled')).toHaveLength(placed);
        if (!isChanged) expect([placed, codes]).toEqual([1, ['20140']]);
      }),
      { numRuns: 60 },
    );
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
