import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, orderOf, paymentOf, returnOf } from '../../../tests/support/fulfilled-order.ts';
import { settings } from '../../merchant/seed.ts';
import type { Order } from '../../orders/records.ts';
import type { ReturnRequest } from '../../returns/records.ts';
import type { MoneyBack } from '../../returns/rules/money-back.ts';
import { receive } from '../../returns/rules/receiving.ts';
import { adjustRefund, closeReturn, completeManualRefund, startRefund } from '../../returns/rules/refund.ts';
import { returnTransitions } from '../../returns/rules/return-lifecycle.ts';
import { unitsOf } from '../../wire/money.ts';
import { Refusal } from '../../wire/refusal.ts';
import type { Appeasement } from '../records.ts';
import { changedAppeasement, newAppeasement, submittedAppeasement } from './appeasement.ts';

/** An order with everything that gives its money back. */
interface Shop {
  readonly order: Order;
  readonly returns: readonly ReturnRequest[];
  readonly appeasements: readonly Appeasement[];
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

const deeds = ['open', 'receive', 'adjust', 'refund', 'markManual', 'close', 'draft', 'change', 'submit'] as const;

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
    return { order: { ...order, payments }, returns: [], appeasements: [] };
  });

it('given any sequence of returns and appeasements, when each is carried out or refused, then no more goes back than was paid', () => {
  let carriedOut = 0;
  fc.assert(
    fc.property(shop, fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }), (start, steps) => {
      let now = start;
      for (const [index, each] of steps.entries()) {
        const before = now;
        const frozen = JSON.stringify(before);
        try {
          now = after(before, each, index);
          carriedOut += now === before ? 0 : 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        expect(JSON.stringify(before)).toBe(frozen);
        assertBalanced(now);
        assertMoves(before, now);
      }
    }),
    { numRuns: 1_500 },
  );
  // a shop in which everything is refused would balance as well
  expect(carriedOut).toBeGreaterThan(3_000);
});

function after(shop: Shop, step: Step, index: number): Shop {
  const { order, returns, appeasements } = shop;
  const request = returns[step.which % Math.max(1, returns.length)];
  const appeasement = appeasements[step.which % Math.max(1, appeasements.length)];
  switch (step.does) {
    case 'open': {
      const { id: lineId = '' } = order.lines[step.line % order.lines.length] ?? {};
      const opened = returnOf(order, [{ lineId, quantity: step.quantity }], { id: `rr${index}`, others: returns });
      return { ...shop, returns: [...returns, opened] };
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
  const changed = (made: ReturnRequest) => ({
    ...shop,
    returns: shop.returns.map(other => (other.id === made.id ? made : other)),
  });
  const amount = cents / 100;
  switch (does) {
    case 'receive': {
      const arrivals = [{ itemId: request.items[0]?.id ?? '', quantity, disposition }];
      const received = receive(request, shop.order, arrivals, settings.reasons.disposition);
      return { ...changed(received.request), order: received.order };
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

/** Counted without the rules that are tested. */
function assertBalanced({ order, returns, appeasements }: Shop): void {
  const refunded = returns.filter(({ state }) => state === 'COMPLETE' || state === 'PENDING_REFUND');
  const paidBack: readonly { readonly paymentId?: string | undefined; readonly amount: Order['priceInfo']['total'] }[] =
    [...refunded.flatMap(({ refundMethods }) => refundMethods), ...submitted(appeasements)];
  const total = (parts: typeof paidBack) => parts.reduce((units, { amount }) => units + unitsOf(amount), 0);
  const paid = unitsOf(order.priceInfo.total);
  const kept = paid - total(paidBack);
  expect(kept).toBeGreaterThanOrEqual(0);
  expect(total(paidBack) + kept).toBe(paid);
  for (const { id, amount } of order.payments)
    expect(total(paidBack.filter(({ paymentId }) => paymentId === id))).toBeLessThanOrEqual(unitsOf(amount));
  for (const { id, quantity, returnedQuantity } of order.lines) {
    const items = returns.flatMap(request => request.items.filter(({ lineId }) => lineId === id));
    const received = items.reduce((units, { quantityReceived }) => units + quantityReceived, 0);
    expect(returnedQuantity).toBe(received);
    expect(received).toBeLessThanOrEqual(quantity);
  }
}

function assertMoves(before: Shop, now: Shop): void {
  for (const { id, state } of now.returns) {
    const from = before.returns.find(other => other.id === id)?.state ?? state;
    expect(from === state || returnTransitions.some(move => move.from === from && move.to === state)).toBe(true);
  }
  for (const { id, state } of now.appeasements) {
    const from = before.appeasements.find(other => other.id === id)?.state ?? state;
    expect(from === state || (from === 'INCOMPLETE' && state === 'SUBMITTED')).toBe(true);
  }
}
