import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, newReturnOf, orderOf, paymentOf, returnOf } from '../../../tests/support/fulfilled-order.ts';
import type { Product, Sku } from '../../catalog/records.ts';
import { settings } from '../../merchant/seed.ts';
import type { Order } from '../../orders/records.ts';
import { orderTransitions } from '../../orders/rules/order-lifecycle.ts';
import { reserve } from '../../orders/rules/stock.ts';
import type { ReturnRequest } from '../../returns/records.ts';
import { openExchange, sendReplacement } from '../../returns/rules/exchange.ts';
import type { MoneyBack } from '../../returns/rules/money-back.ts';
import { receive } from '../../returns/rules/receiving.ts';
import { adjustRefund, closeReturn, completeManualRefund, startRefund } from '../../returns/rules/refund.ts';
import { awaitsReplacement, returnTransitions } from '../../returns/rules/return-lifecycle.ts';
import { unitsOf } from '../../wire/money.ts';
import { Refusal } from '../../wire/refusal.ts';
import type { Appeasement } from '../records.ts';
import { changedAppeasement, newAppeasement, submittedAppeasement } from './appeasement.ts';

/** An order with everything that gives its money back. */
interface Shop {
  readonly order: Order;
  readonly returns: readonly ReturnRequest[];
  readonly appeasements: readonly Appeasement[];
  /** The orders of exchanges. */
  readonly replacements: readonly Order[];
  /** Units of each SKU. */
  readonly stock: Readonly<Record<string, number>>;
  /** Units that came back and were accepted, as the steps say. */
  readonly accepted: number;
}

/** What an agent does; numbers choose among what there is. */
interface Step {
  readonly does: (typeof deeds)[number];
  readonly which: number;
  readonly line: number;
  readonly quantity: number;
  readonly cents: number;
  readonly disposition: string;
}

const deeds = [
  ...([
    'open',
    'exchange',
    'exchange',
    'receive',
    'receive',
    'receive',
    'send',
    'send',
    'adjust',
    'refund',
    'markManual',
    'close',
  ] as const),
  ...(['draft', 'change', 'submit'] as const),
];
const stockAtFirst = { sku1: 3, sku2: 2 };

const cents = fc.integer({ min: 0, max: 12_000 });
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...deeds),
  which: fc.nat({ max: 5 }),
  line: fc.nat({ max: 2 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  cents,
  disposition: fc.constantFrom('acceptedWithRefund', 'rejectedWithRefund', 'rejectedWithoutRefund'),
});
const line = fc.record({ quantity: fc.integer({ min: 1, max: 4 }), unitPrice: cents, taxShare: fc.nat({ max: 900 }) });
const shop = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    shipping: fc.nat({ max: 2_000 }),
    onCard: fc.nat({ max: 100 }),
  })
  .map(({ lines, shipping, onCard }): Shop => {
    const order = orderOf(
      lines.map((each, index) => lineOf({ ...each, id: `ci${index}` })),
      { shipping },
    );
    const total = unitsOf(order.priceInfo.total);
    const byCard = Math.floor((total * onCard) / 100);
    const payments = [
      paymentOf({ id: 'card', amount: byCard }),
      paymentOf({ id: 'gift', type: 'physicalGiftCard', amount: total - byCard }),
    ];
    return {
      order: { ...order, payments },
      returns: [],
      appeasements: [],
      replacements: [],
      stock: stockAtFirst,
      accepted: 0,
    };
  });

it('given any sequence of returns, exchanges and appeasements, when each is carried out or refused, then no more goes back than was paid, and goods balance', () => {
  let carriedOut = 0;
  let sent = 0;
  fc.assert(
    fc.property(shop, fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }), (start, steps) => {
      let now = start;
      for (const [index, each] of steps.entries()) {
        const before = now;
        frozen(before);
        try {
          now = after(before, each, index);
          carriedOut += now === before ? 0 : 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        assertBalanced(now);
        assertStock(now);
        assertMoves(before, now);
      }
      sent += now.replacements.filter(isSent).length;
    }),
    { numRuns: 1_000 },
  );
  // a shop in which everything is refused would balance as well
  expect(carriedOut).toBeGreaterThan(3_000);
  expect(sent).toBeGreaterThan(30);
});

function after(shop: Shop, step: Step, index: number): Shop {
  const { order, returns, appeasements } = shop;
  // few get as far: those that have are sent
  const full = returns.filter(({ state, replacementOrderId }) => state === 'FULL_RETURN' && replacementOrderId);
  const among = step.does === 'send' && full.length > 0 ? full : returns;
  const request = among[step.which % Math.max(1, among.length)];
  const appeasement = appeasements[step.which % Math.max(1, appeasements.length)];
  switch (step.does) {
    case 'open': {
      const { id: lineId = '' } = order.lines[step.line % order.lines.length] ?? {};
      const opened = returnOf(order, [{ lineId, quantity: step.quantity }], { id: `rr${index}`, others: returns });
      return { ...shop, returns: [...returns, opened] };
    }
    case 'exchange': {
      const { id: lineId = '' } = order.lines[step.line % order.lines.length] ?? {};
      const replacement = { skuId: step.which % 2 === 0 ? 'sku1' : 'sku2', lineId: `ci-r${index}`, properties: {} };
      const exchange = openExchange({
        ...newReturnOf(order, [{ lineId, quantity: step.quantity, replacement }], {
          id: `rr${index}`,
          others: returns,
          catalog: catalogOf(shop),
        }),
        replacementOrder: { id: `o${index}`, shippingGroupId: `sg${index}`, paymentId: `pg${index}` },
      });
      return {
        ...shop,
        returns: [...returns, exchange.request],
        replacements: [...shop.replacements, exchange.replacement],
      };
    }
    case 'draft':
      return { ...shop, appeasements: [...appeasements, newAppeasement(`ap${index}`, wish(step), worldOf(shop))] };
    case 'change':
      return appeasement === undefined
        ? shop
        : withAppeasement(shop, changedAppeasement(appeasement, wish(step), worldOf(shop, appeasement)));
    case 'submit':
      return appeasement === undefined
        ? shop
        : withAppeasement(shop, submittedAppeasement(appeasement, worldOf(shop, appeasement)));
    default:
      return request === undefined ? shop : withReturn(shop, request, step);
  }
}

function withReturn(shop: Shop, request: ReturnRequest, { does, quantity, cents, disposition, which }: Step): Shop {
  const context = moneyOf(shop, request);
  const changed = (made: ReturnRequest): Shop => ({
    ...shop,
    returns: shop.returns.map(other => (other.id === made.id ? made : other)),
    replacements: shop.replacements.map(order =>
      order.replaces?.returnRequestId === made.id && !isSent(order) && !awaitsReplacement(made.state)
        ? { ...order, state: 'REMOVED' }
        : order,
    ),
  });
  const amount = cents / 100;
  switch (does) {
    case 'receive': {
      const [item] = request.items;
      // as many as are expected, or any number
      const units = cents % 2 === 0 ? (item?.quantityToReturn ?? 0) - (item?.quantityReceived ?? 0) : quantity;
      const arrivals = [{ itemId: item?.id ?? '', quantity: units, disposition }];
      const received = receive(request, shop.order, arrivals, settings.reasons.disposition);
      const restocked = received.restocked.reduce((all, { quantity: each }) => all + each, 0);
      return {
        ...changed(received.request),
        order: received.order,
        stock: { ...shop.stock, sku1: (shop.stock.sku1 ?? 0) + restocked },
        accepted: shop.accepted + (disposition === 'acceptedWithRefund' ? units : 0),
      };
    }
    case 'send': {
      const replacement = shop.replacements.find(({ replaces }) => replaces?.returnRequestId === request.id);
      if (replacement === undefined) return shop;
      const sent = sendReplacement({ request, replacement }, { ...context, catalog: catalogOf(shop) }, 0);
      const reservation = reserve(sent.replacement, catalogOf(shop).skus);
      if (!('skus' in reservation)) throw new Error('what is sent was there');
      const left = Object.fromEntries(reservation.skus.map(({ id, stock }) => [id, stock.inStock]));
      return {
        ...changed(sent.request),
        replacements: shop.replacements.map(order => (order === replacement ? sent.replacement : order)),
        stock: { ...shop.stock, ...left },
      };
    }
    case 'adjust': {
      const itemId = request.items[0]?.id ?? '';
      const adjustments = [
        { items: [{ itemId, amount }] },
        { otherRefund: amount },
        { returnFee: amount },
        { appeasement: amount },
        { tax: amount },
        { shipping: amount },
      ];
      return changed(adjustRefund(request, adjustments[which] ?? {}, context));
    }
    case 'refund':
      return changed(startRefund(request, context));
    case 'markManual':
      return changed(completeManualRefund(request));
    default:
      return changed(closeReturn(request));
  }
}

function wish({ which, cents }: Step) {
  const [refundType, paymentId] = [
    ['creditCard', 'card'],
    ['physicalGiftCard', 'gift'],
    ['externalRefund', undefined],
  ][which % 3] as [string, string | undefined];
  return {
    reason: 'itemArrivedDamaged',
    comments: [],
    refunds: [{ refundType, paymentId, amount: cents / 100, properties: {} }],
    properties: {},
  };
}

function worldOf(shop: Shop, appeasement?: Appeasement) {
  const money = moneyOf(shop, undefined, appeasement);
  return { money, settings, agentId: 'agent', now: 0, newId: (prefix: string) => `${prefix}1` };
}

function moneyOf({ order, returns, appeasements }: Shop, request?: ReturnRequest, one?: Appeasement): MoneyBack {
  return {
    order,
    others: returns.filter(({ id }) => id !== request?.id),
    appeased: submitted(appeasements.filter(({ id }) => id !== one?.id)),
  };
}

function submitted(appeasements: readonly Appeasement[]) {
  return appeasements.filter(({ state }) => state === 'SUBMITTED').flatMap(({ refunds }) => refunds);
}

function withAppeasement(shop: Shop, made: Appeasement): Shop {
  return { ...shop, appeasements: shop.appeasements.map(other => (other.id === made.id ? made : other)) };
}

/** What is changed all the same fails: records are values. */
function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
}

/** Counted without the rules that are tested. */
function assertBalanced({ order, returns, appeasements }: Shop): void {
  const refunded = returns.filter(({ state }) => state === 'COMPLETE' || state === 'PENDING_REFUND');
  const paidBack: readonly { readonly paymentId?: string | undefined; readonly amount: Order['priceInfo']['total'] }[] =
    [...refunded.flatMap(({ refundMethods }) => refundMethods), ...submitted(appeasements)];
  const total = (parts: typeof paidBack) => parts.reduce((units, { amount }) => units + unitsOf(amount), 0);
  const paid = unitsOf(order.priceInfo.total);
  const kept = paid - total(paidBack);
  assert.ok(kept >= 0);
  assert.equal(total(paidBack) + kept, paid);
  for (const { id, amount } of order.payments)
    assert.ok(total(paidBack.filter(({ paymentId }) => paymentId === id)) <= unitsOf(amount));
  for (const { id, quantity, returnedQuantity } of order.lines) {
    const items = returns.flatMap(request => request.items.filter(({ lineId }) => lineId === id));
    const received = items.reduce((units, { quantityReceived }) => units + quantityReceived, 0);
    assert.equal(returnedQuantity, received);
    assert.ok(received <= quantity);
  }
}

/** What was accepted is in stock or was sent again, and what is sent costs what it was exchanged for. */
function assertStock({ stock, accepted, replacements, returns }: Shop): void {
  const sent = replacements.filter(isSent);
  const units = sent.flatMap(({ lines }) => lines).reduce((all, { quantity }) => all + quantity, 0);
  const left = Object.values(stock);
  const total = (amounts: readonly Order['priceInfo']['total'][]) =>
    amounts.reduce((all, one) => all + unitsOf(one), 0);
  assert.ok(Math.min(...left) >= 0);
  assert.equal(left.reduce((all, each) => all + each, 0) + units, stockAtFirst.sku1 + stockAtFirst.sku2 + accepted);
  for (const { replaces, priceInfo, payments, lines } of sent) {
    const request = returns.find(({ id }) => id === replaces?.returnRequestId);
    const credit = (request?.refundMethods ?? []).map(({ amount }) => amount);
    assert.equal(unitsOf(priceInfo.total), total(credit));
    assert.equal(total(payments.map(({ amount }) => amount)), total(credit));
    const { rawTotal, discountShare, taxShare, shippingShare, surcharge } = sums(lines);
    assert.equal(rawTotal - discountShare + taxShare + shippingShare + surcharge, total(credit));
    assert.ok(discountShare >= 0);
  }
}

function sums(lines: Order['lines']) {
  const of = (part: 'rawTotal' | 'discountShare' | 'taxShare' | 'shippingShare' | 'surcharge') =>
    lines.reduce((all, line) => all + unitsOf(line[part]), 0);
  return {
    rawTotal: of('rawTotal'),
    discountShare: of('discountShare'),
    taxShare: of('taxShare'),
    shippingShare: of('shippingShare'),
    surcharge: of('surcharge'),
  };
}

function isSent({ state }: Order): boolean {
  return state === 'SUBMITTED';
}

/** One product in two variants. */
function catalogOf({ stock }: Shop) {
  const product = { active: true, nonreturnable: false, notForIndividualSale: false } as Product;
  const skuOf = (id: string) =>
    ({
      id,
      productId: 'prod1',
      active: true,
      nonreturnable: false,
      stock: { inStock: stock[id] ?? 0, preOrderable: 0, backOrderable: 0 },
    }) as Sku;
  return { products: { get: () => product }, skus: { get: skuOf } };
}

function assertMoves(before: Shop, now: Shop): void {
  for (const { id, state } of now.returns) {
    const from = before.returns.find(other => other.id === id)?.state ?? state;
    assert.ok(from === state || returnTransitions.some(move => move.from === from && move.to === state));
  }
  for (const { id, state } of now.replacements) {
    const from = before.replacements.find(other => other.id === id)?.state ?? state;
    assert.ok(from === state || orderTransitions.some(move => move.from === from && move.to === state));
  }
  for (const { id, state } of now.appeasements) {
    const from = before.appeasements.find(other => other.id === id)?.state ?? state;
    assert.ok(from === state || (from === 'INCOMPLETE' && state === 'SUBMITTED'));
  }
}
