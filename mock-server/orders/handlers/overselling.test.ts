import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../src/generated/schemas.ts';
import { checkedDesk, type Desk } from '../../../tests/support/checked-desk.ts';
import { card } from '../../../tests/support/order-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../../index.ts';

let server: ReferenceServer;
let call: Desk;

function openShop(stock: { inStockQuantity?: number; backOrderableQuantity?: number }) {
  server = createReferenceServer({ seed: false });
  server.seed.product({ id: 'mug', skus: [{ id: 'mug-sku', ...stock }] });
}

const seeded = (quantity: number, more = {}) =>
  server.seed.order({ state: 'PENDING_PAYMENT', items: [{ skuId: 'mug-sku', quantity }], ...more }).id;

async function pay(id: string) {
  const { body: waiting } = await call('GET', `/orders/${id}`);
  const payments = [{ ...card, amount: waiting.priceInfo?.total }];
  return call('POST', '/orders', { body: { op: 'submitOrder', id, payments } });
}

async function left(): Promise<number> {
  const { body } = await call<Schemas['StockStatus']>('GET', '/stockStatus/mug?skuId=mug-sku&actualStockStatus=true');
  return body.orderableQuantity ?? 0;
}

async function enter(stock: Parameters<typeof openShop>[0]) {
  openShop(stock);
  call = await checkedDesk(server);
}

beforeEach(() => enter({ inStockQuantity: 3 }));

describe('an order that waits for its payment', () => {
  it('given its stock is gone, when it is paid, then 28104 and it goes on waiting', async () => {
    const [first, second] = [seeded(2), seeded(2)];
    expect((await pay(first)).body.state).toMatch(/QUEUED|SUBMITTED/);
    const refused = await pay(second);
    expect(refused).toMatchObject({ status: 400, body: { errorCode: '00000000', errors: [{ errorCode: '28104' }] } });
    expect((await call('GET', `/orders/${second}`)).body.state).toBe('PENDING_PAYMENT');
    expect(await left()).toBe(1);
  });

  it('given two of its lines share what is left, when it is paid, then they are counted together', async () => {
    const items = [2, 2].map(quantity => ({ skuId: 'mug-sku', quantity }));
    expect((await pay(seeded(1, { items }))).body).toMatchObject({ errors: [{ errorCode: '28104' }] });
  });

  it('given back-orders, when it is paid after the stock has gone, then its line says that it is one', async () => {
    await enter({ inStockQuantity: 2, backOrderableQuantity: 5 });
    const [first, second] = [seeded(2), seeded(2)];
    await pay(first);
    const [line] = (await pay(second)).body.shoppingCart?.items ?? [];
    expect(line).toMatchObject({ backOrderQuantity: 2, stateKey: 'BACK_ORDERED' });
  });

  it('given its stock is gone, when the gateway reports its payment, then it is not submitted', async () => {
    const [first, second] = [seeded(2), seeded(2)];
    server.orders.settlePayment(first);
    expect(await left()).toBe(1);
    expect(() => server.orders.settlePayment(second)).toThrow('At most 1 of mug-sku can be ordered');
    expect((await call('GET', `/orders/${second}`)).body.state).toBe('PENDING_PAYMENT');
  });
});

it('given any orders, when they are paid and reported in any order, then units placed and units left are those there were', async () => {
  const orders = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), reported: fc.boolean() }), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(8), fc.nat(3), orders, async (inStockQuantity, backOrderableQuantity, drawn) => {
      await enter({ inStockQuantity, backOrderableQuantity });
      const waiting = drawn.map(({ quantity, reported }) => ({ id: seeded(quantity), quantity, reported }));
      let placed = 0;
      for (const { id, quantity, reported } of waiting) {
        if (reported) attempt(() => server.orders.settlePayment(id));
        else await pay(id);
        const { body } = await call('GET', `/orders/${id}`);
        if (body.state !== 'PENDING_PAYMENT') placed += quantity;
      }
      expect(placed + (await left())).toBe(inStockQuantity + backOrderableQuantity);
    }),
    { numRuns: 15 },
  );
}, 60_000);

function attempt(report: () => unknown): void {
  try {
    report();
  } catch (error) {
    expect(String(error)).toContain('can be ordered');
  }
}
