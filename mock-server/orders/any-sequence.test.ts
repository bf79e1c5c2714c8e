/** Whatever is done to orders, in whatever sequence: no state beside the table, no order lost, and everything adds up. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Schemas } from '../../src/generated/schemas.ts';
import {
  byPoints,
  checkPromotions,
  checkUses,
  marketing,
  metPromotions,
  promotionCommands,
} from '../../tests/support/any-sequence-promotions.ts';
import { checkGroups, shippingCommands, splitOf } from '../../tests/support/any-sequence-shipping.ts';
import { checkedDesk, type Desk } from '../../tests/support/checked-desk.ts';
import { createReferenceServer, type ReferenceServer } from '../index.ts';
import { drawnBy } from '../payments/rules/draws.ts';
import type { State } from '../store/store.ts';
import { unitsOf } from '../wire/money.ts';
import type { Order } from './records.ts';
import { type OrderState, orderTransitions } from './rules/order-lifecycle.ts';
import { securedAmount } from './rules/payment.ts';
import { holdsStock } from './rules/stock.ts';

// `SEQUENCES=20000` looks longer
const sequences = Number(process.env.SEQUENCES ?? 1000);
const patience = Math.max(120_000, sequences * 120);
const giftCard = { type: 'physicalGiftCard', giftCardNumber: '1000', giftCardPin: '1' };
const card = { type: 'card', expiryMonth: '08', expiryYear: '2999' };
const accepted = { ...card, cardNumber: '4111111111111111' };
const invoice = { type: 'invoice', PONumber: 'PO-1' };
const ways = [
  accepted,
  { ...card, cardNumber: '4000000000000002' },
  { ...card, cardNumber: '4000000000000259' },
  invoice,
  { type: 'cash' },
  { ...card, cardNumber: '4000000000000341' },
  giftCard,
  ...byPoints,
];

let server: ReferenceServer;
let call: Desk;
let start: State;
let startTime: number;
let atFirst: Record<string, number>;
const reached = new Set<OrderState>();

beforeAll(async () => {
  const payments = { allowPartialPayment: true, priceHoldHours: 4 };
  const locations = [{ id: 'corner', inventory: true }];
  server = createReferenceServer({ seed: false, settings: { payments }, data: { locations } });
  server.seed.product({
    id: 'mug',
    listPrice: 9.99,
    skus: [{ id: 'mug-sku', inStockQuantity: 7, backOrderableQuantity: 2, inStockQuantities: { corner: 2 } }],
  });
  server.seed.product({
    id: 'pot',
    addOnProductIds: ['mug'],
    listPrice: 33.35,
    shippingSurcharge: 1,
    skus: [{ id: 'pot-sku', inStockQuantity: 6 }],
  });
  server.seed.account({ id: 'acme', orderPriceLimit: 70 });
  server.seed.profile({ id: 'shopper' });
  server.seed.profile({ id: 'buyer', organizationId: 'acme' });
  server.seed.profile({ id: 'boss', organizationId: 'acme', roles: [{ function: 'approver' }] });
  const snapshot = { ...server.snapshot(), funds: new Map([['1000', await fund()]]) };
  server = createReferenceServer({ seed: false, snapshot, data: marketing });
  call = await checkedDesk(server);
  await make('shopper', 'mug', 1, undefined);
  await make('shopper', 'pot', 1, accepted);
  await make('buyer', 'pot', 2, invoice);
  const claimed = await make('shopper', 'mug', 1, undefined);
  const shoppingCart = { coupons: [{ code: 'TWICE' }] };
  await post('/orders', { op: 'submitOrder', id: claimed, shoppingCart, payments: [accepted] });
  const split = await make('shopper', 'pot', 2, undefined);
  const [line] = server.snapshot().orders.get(split)?.lines ?? [];
  await post('/orders', { op: 'priceOrder', id: split, shippingGroups: splitOf({ lines: line ? [line] : [] }, 1) });
  await post('/orders', { op: 'submitOrder', id: split, payments: [accepted] });
  server.orders.provideQuote(await quoted(await make('buyer', 'mug', 1, undefined)));
  startTime = server.clock.now();
  const { sessions, ...state } = server.snapshot();
  const lasting = [...sessions].map(
    ([id, session]) => [id, { ...session, expiresAt: Number.MAX_SAFE_INTEGER }] as const,
  );
  start = { ...state, sessions: new Map(lasting) };
  atFirst = everything(start);
});

/** What every sequence starts with: a cart, and with a payment an order that is held or waits for approval. */
async function make(profileId: string, sku: string, quantity: number, payment: object | undefined): Promise<string> {
  const { body } = await post('/orders', { ...cartFor(profileId), shoppingCart: cartOf([{ sku, quantity }]) });
  const id = body.id ?? '';
  if (payment !== undefined) await post('/orders', { op: 'submitOrder', id, payments: [payment] });
  return id;
}

async function quoted(id: string): Promise<string> {
  await post('/orders/quote', { id });
  return id;
}

async function fund() {
  const { minor } = await import('../wire/money.ts');
  return { id: '1000', type: 'physicalGiftCard' as const, pin: '1', balance: minor(60_00), currencyCode: 'USD' };
}

/** What is known of the run: where each order was, and which may be gone. */
interface Model {
  readonly seen: Map<string, OrderState>;
}

type Command = fc.AsyncCommand<Model, null>;

/** A command on the n-th order; what the server refuses must not matter. */
const on = (name: string, n: number, act: (id: string, order: Order) => unknown): Command => ({
  check: () => true,
  async run(model) {
    const all = [...server.snapshot().orders.values()].filter(({ cancels }) => cancels === undefined);
    const order = all[n % Math.max(1, all.length)];
    if (order === undefined) return;
    await Promise.resolve()
      .then(() => act(order.id, order))
      .catch((error: unknown) => expect(String(error)).not.toMatch(/status of 5|TypeError|is not specified/));
    check(model, name === 'removeCart' ? order.id : undefined);
  },
  toString: () => `${name}(${n})`,
});

const post = (path: string, body: object) => call<Schemas['Order']>('POST', path, { body });
const index = fc.nat(7);
const items = fc.array(fc.record({ sku: fc.constantFrom('mug', 'pot'), quantity: fc.integer({ min: 1, max: 4 }) }), {
  minLength: 1,
  maxLength: 2,
});
const cartOf = (lines: readonly { sku: string; quantity: number }[]) => ({
  items: lines.map(({ sku, quantity }) => ({ productId: sku, catRefId: `${sku}-sku`, quantity })),
});
const address = { address1: '1 Engine Street', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' };

const cartFor = (profileId: string) => ({
  op: 'createNewCart',
  profileId,
  shippingAddress: address,
  shippingMethod: { value: 'groundShipping' },
});

const create = fc.record({ who: fc.constantFrom('shopper', 'buyer'), lines: items }).map(
  ({ who, lines }): Command => ({
    check: () => true,
    async run(model) {
      await post('/orders', { ...cartFor(who), shoppingCart: cartOf(lines) });
      check(model, undefined);
    },
    toString: () => `create(${who}, ${JSON.stringify(lines)})`,
  }),
);

const way = fc.constantFrom(...ways);
const part = fc.constantFrom(undefined, 10, 25.5);
const paying = fc.record({ n: index, by: way, amount: part });
const paid = ({ by, amount }: { by: object; amount: number | undefined }) => ({ ...by, ...(amount && { amount }) });
const named = (name: string, act: (id: string, order: Order) => unknown) => index.map(n => on(name, n, act));

const commands = [
  create,
  create,
  fc
    .record({ n: index, lines: items })
    .map(({ n, lines }) =>
      on('price', n, id => post('/orders', { op: 'priceOrder', id, shoppingCart: cartOf(lines) })),
    ),
  paying.map(one =>
    on(`submit ${JSON.stringify(paid(one))}`, one.n, id =>
      post('/orders', { op: 'submitOrder', id, payments: [paid(one)] }),
    ),
  ),
  paying.map(one =>
    on(`submit two ${JSON.stringify(paid(one))}`, one.n, id =>
      post('/orders', { op: 'submitOrder', id, payments: [{ ...giftCard, amount: 7 }, paid(one)] }),
    ),
  ),
  named('submit', id => post('/orders', { op: 'submitOrder', id })),
  paying.map(one =>
    on('add', one.n, orderId => {
      const { type: paymentMethodType, ...data } = { type: '', ...paid(one) };
      return post('/payment', { orderId, payments: [{ amount: 10, ...data, paymentMethodType }] });
    }),
  ),
  named('void', (orderId, { payments }) =>
    post('/payment/void', { orderId, payments: payments.slice(0, 1).map(({ id }) => ({ paymentGroupId: id })) }),
  ),
  named('cancel', id => post(`/orders/${id}`, { op: 'cancel', cancelReason: 'changeOfMind' })),
  named('amend', id => post(`/orderAmendments/${id}`, { op: 'initiateAmendment' })),
  fc
    .record({ n: index, lines: items })
    .map(({ n, lines }) =>
      on('change the amendment', n, id =>
        post(`/orderAmendments/${id}`, { op: 'priceOrderAmendment', shoppingCart: cartOf(lines) }),
      ),
    ),
  fc.record({ n: index, by: way }).map(({ n, by }) =>
    on('pay for the amendment', n, (id, { amendment }) => {
      const due =
        amendment === undefined ? 0 : unitsOf(amendment.priceInfo.total) - unitsOf(securedAmount(amendment.payments));
      return post(`/orderAmendments/${id}`, {
        op: 'preAuthorizeAmendOrder',
        amountRemaining: due / 100,
        payments: [by],
      });
    }),
  ),
  named('submit the amendment', id => call('PUT', `/orderAmendments/${id}`)),
  named('give the amendment up', id => call('DELETE', `/orderAmendments/${id}`)),
  named('approve', orderId => post('/orders/approve', { orderId })),
  named('reject', orderId => post('/orders/reject', { orderId })),
  named('reprice', id => post('/orders/reprice', { id })),
  named('copy', orderId => post('/orders/copyOrder', { orderId, mergeShippingGroups: true })),
  named('ask for a quote', id => post('/orders/quote', { id })),
  named('quote', id => server.orders.provideQuote(id)),
  named('reject the quote', id => post('/orders/quote/reject', { id })),
  named('fulfil', id => server.orders.fulfil(id)),
  named('fail', id => server.orders.failFulfilment(id)),
  named('hand over and fulfil', id => handOver().then(() => server.orders.fulfil(id))),
  named('hand over and fail', id => handOver().then(() => server.orders.failFulfilment(id))),
  named('settle', id => server.orders.settlePayment(id)),
  ...promotionCommands(named, post),
  ...shippingCommands(named, post, handOver, () => server),
  named('removeCart', (orderId, { profileId }) => call('DELETE', `/orders?profileId=${profileId}&orderId=${orderId}`)),
  fc.constantFrom(20, 90, 300).map(
    (minutes): Command => ({
      check: () => true,
      async run(model) {
        server.clock.advance({ minutes });
        await call('GET', '/orders/none');
        check(model, undefined);
      },
      toString: () => `wait ${minutes} minutes`,
    }),
  ),
];

/** Lets the remorse period of all orders end; by chance alone too few sequences get there. */
async function handOver(): Promise<void> {
  server.clock.advance({ minutes: 90 });
  await call('GET', '/orders/none');
}

const reachable = new Map<string, Set<string>>();
for (const { from } of orderTransitions) {
  const states = new Set<string>([from]);
  for (const state of states) for (const move of orderTransitions) if (move.from === state) states.add(move.to);
  reachable.set(from, states);
}

/** What holds after every command. */
function check({ seen }: Model, mayBeGone: string | undefined): void {
  const { orders, skus, funds } = server.snapshot();
  for (const [id, state] of seen) {
    const now = orders.get(id)?.state;
    if (now === undefined && (id === mayBeGone || state === undefined)) seen.delete(id);
    else if (now !== state) expect(reachable.get(state), `${id}: ${state} → ${now}`).toContain(now);
  }
  for (const order of orders.values()) {
    seen.set(order.id, order.state);
    reached.add(order.state);
    checkMoney(order);
    checkPromotions(order);
    checkGroups(order);
  }
  for (const { stock, stockAt = {} } of skus.values())
    expect(Math.min(stock.inStock, stock.backOrderable, stockAt.corner ?? 0)).toBeGreaterThanOrEqual(0);
  for (const { balance } of funds.values()) expect(unitsOf(balance)).toBeGreaterThanOrEqual(0);
  checkUses({ orders });
  expect(everything({ orders, skus, funds })).toEqual(atFirst);
}

/** Units of each SKU, in stock or in orders, and money of the gift card, on it or paid with it: no more and no less than ever. */
function everything({ orders, skus, funds }: Pick<State, 'orders' | 'skus' | 'funds'>): Record<string, number> {
  const amounts: Record<string, number> = {};
  const count = (name: string, amount: number) => {
    amounts[name] = (amounts[name] ?? 0) + amount;
  };
  for (const [id, { stock, stockAt = {} }] of skus)
    count(id, stock.inStock + stock.backOrderable + (stockAt.corner ?? 0));
  for (const [id, { balance }] of funds) count(id, unitsOf(balance));
  for (const order of orders.values()) {
    for (const [id, amount] of drawnBy(order)) count(id, unitsOf(amount));
    if (holdsStock(order)) for (const { skuId, quantity } of order.lines) count(skuId, quantity);
  }
  return amounts;
}

const unpaid: readonly OrderState[] = [
  'INCOMPLETE',
  'PENDING_PAYMENT',
  'PENDING_QUOTE',
  'QUOTED',
  'REJECTED_QUOTE',
  'FAILED_APPROVAL',
  'REMOVED',
];

function checkMoney({ id, state, priceInfo, lines, payments }: Order): void {
  const { amount, rawSubtotal, discount, shipping, surcharge, tax, total } = priceInfo;
  const sum = (amounts: readonly (typeof total)[]) => amounts.reduce((all, one) => all + unitsOf(one), 0);
  expect(sum([amount, shipping, surcharge, tax]), id).toBe(unitsOf(total));
  expect(unitsOf(rawSubtotal) - unitsOf(discount), id).toBe(unitsOf(amount));
  expect(sum(lines.map(line => line.rawTotal)), id).toBe(unitsOf(rawSubtotal));
  expect(sum(lines.map(line => line.taxShare)), id).toBe(unitsOf(tax));
  expect(sum(lines.map(line => line.shippingShare)), id).toBe(unitsOf(shipping));
  expect(sum(lines.map(line => line.discountShare)), id).toBe(unitsOf(discount));
  const secured = unitsOf(securedAmount(payments));
  if (state === 'PENDING_PAYMENT') expect(secured, id).toBeLessThan(unitsOf(total));
  else if (state === 'PENDING_APPROVAL') expect([0, unitsOf(total)], id).toContain(secured);
  else if (!unpaid.includes(state)) expect(secured, id).toBe(unitsOf(total));
}

test(
  `given ${sequences} sequences of whatever can be done, then no state beside the table is reached, no order is lost, no stock oversold, and all amounts agree`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 8, size: 'max' }), async sequence => {
        server.restore(start);
        server.clock.set(startTime);
        await fc.asyncModelRun(() => ({ model: { seen: new Map() }, real: null }), sequence);
      }),
      { numRuns: sequences },
    );
    // a run that nothing was carried out in would have proved nothing
    const ends = orderTransitions
      .map(({ to }) => to)
      .filter(state => state !== 'PROCESSING' && !state.endsWith('TEMPLATE'));
    expect([...reached]).toEqual(expect.arrayContaining(ends));
    const promotions = marketing.promotions.map(({ id }) => id);
    expect(metPromotions()).toEqual(expect.arrayContaining([...promotions, 'points']));
  },
  patience,
);
