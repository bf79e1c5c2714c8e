/** What agents do to one order and all that gives its money back, in sequences that nobody thought of. */
import fc from 'fast-check';
import type { Appeasement } from '../../mock-server/appeasements/records.ts';
import {
  changedAppeasement,
  newAppeasement,
  submittedAppeasement,
} from '../../mock-server/appeasements/rules/appeasement.ts';
import type { Product, Sku } from '../../mock-server/catalog/records.ts';
import { settings } from '../../mock-server/merchant/seed.ts';
import type { Order } from '../../mock-server/orders/records.ts';
import { reserve } from '../../mock-server/orders/rules/stock.ts';
import type { ReturnRequest } from '../../mock-server/returns/records.ts';
import { openExchange, sendReplacement } from '../../mock-server/returns/rules/exchange.ts';
import type { MoneyBack } from '../../mock-server/returns/rules/money-back.ts';
import { receive } from '../../mock-server/returns/rules/receiving.ts';
import {
  adjustRefund,
  closeReturn,
  completeManualRefund,
  startRefund,
} from '../../mock-server/returns/rules/refund.ts';
import { refundDue } from '../../mock-server/returns/rules/refund-due.ts';
import type { WantedRefund } from '../../mock-server/returns/rules/refund-methods.ts';
import { remainingRefund } from '../../mock-server/returns/rules/remaining-refund.ts';
import { awaitsReplacement } from '../../mock-server/returns/rules/return-lifecycle.ts';
import { currencyOf } from '../../mock-server/wire/currency.ts';
import { minor, unitsOf } from '../../mock-server/wire/money.ts';
import { lineOf, newReturnOf, orderOf, paymentOf, returnOf } from './fulfilled-order.ts';

/** An order with everything that gives its money back. */
export interface Shop {
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
  'draft',
  'change',
  'submit',
] as const;

/** Units of each SKU before anything is done. */
export const stockAtFirst = { sku1: 3, sku2: 2 };

const cents = fc.integer({ min: 0, max: 12_000 });
export const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...deeds),
  which: fc.nat({ max: 5 }),
  line: fc.nat({ max: 2 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  cents,
  disposition: fc.constantFrom('acceptedWithRefund', 'rejectedWithRefund', 'rejectedWithoutRefund'),
});
const line = fc.record({ quantity: fc.integer({ min: 1, max: 4 }), unitPrice: cents, taxShare: fc.nat({ max: 900 }) });
export const shop = fc
  .record({
    currencyCode: fc.constantFrom('USD', 'JPY', 'KWD'),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    shipping: fc.nat({ max: 2_000 }),
    onCard: fc.nat({ max: 100 }),
    points: fc.option(fc.record({ share: fc.nat({ max: 100 }), count: fc.integer({ min: 1, max: 30_000 }) })),
  })
  .map(({ currencyCode, lines, shipping, onCard, points }): Shop => {
    const order = orderOf(
      lines.map((each, index) => lineOf({ ...each, id: `ci${index}` })),
      { shipping, currencyCode },
    );
    const total = unitsOf(order.priceInfo.total);
    const byPoints = Math.floor((unitsOf(order.priceInfo.amount) * (points?.share ?? 0)) / 100);
    const byCard = Math.floor(((total - byPoints) * onCard) / 100);
    const taken = { currencyCode: 'PTS', amount: minor(points?.count ?? 0) };
    const payments = [
      paymentOf({ id: 'card', amount: byCard }),
      paymentOf({ id: 'gift', type: 'physicalGiftCard', amount: total - byCard - byPoints }),
      ...(byPoints === 0 ? [] : [paymentOf({ id: 'points', type: 'loyaltyPoints', amount: byPoints, points: taken })]),
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

/** The shop after a step. @throws {Refusal} The step is none that the rules allow. */
export function after(shop: Shop, step: Step, index: number): Shop {
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
        replacementOrder: { id: `o${index}`, shippingGroupId: `sg${index}` },
        newPaymentId: () => `pg${index}`,
      });
      return {
        ...shop,
        returns: [...returns, exchange.request],
        replacements: [...shop.replacements, exchange.replacement],
      };
    }
    case 'draft':
      return {
        ...shop,
        appeasements: [...appeasements, newAppeasement(`ap${index}`, wish(step, order.currencyCode), worldOf(shop))],
      };
    case 'change':
      return appeasement === undefined
        ? shop
        : withAppeasement(
            shop,
            changedAppeasement(appeasement, wish(step, order.currencyCode), worldOf(shop, appeasement)),
          );
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
  const amount = currencyOf(request.currencyCode).toMajor(minor(cents));
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
      const sent = sendReplacement(
        { request, replacement },
        { ...context, catalog: catalogOf(shop) },
        {
          now: 0,
          newPaymentId: () => 'pg-sent',
        },
      );
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
      return changed(startRefund(request, context, which % 2 === 0 ? undefined : wanted(request, context, cents)));
    case 'markManual':
      return changed(completeManualRefund(request));
    default:
      return changed(closeReturn(request));
  }
}

/** Some points, and the rest by hand: as what is left of the refund is told. */
function wanted(request: ReturnRequest, context: MoneyBack, points: number): readonly WantedRefund[] {
  const given = context.order.payments.some(({ id }) => id === 'points') ? points : 0;
  const { remaining } = remainingRefund(request, { primary: 0, secondary: given }, context);
  const byHand = given === 0 ? refundDue(request) : remaining.money;
  return [
    ...(given === 0 ? [] : [{ refundType: 'loyaltyPoints', amount: given }]),
    { refundType: 'manualRefund', amount: currencyOf(request.currencyCode).toMajor(byHand) },
  ];
}

function wish({ which, cents }: Step, currencyCode: string) {
  const [refundType, paymentId] = [
    ['creditCard', 'card'],
    ['physicalGiftCard', 'gift'],
    ['externalRefund', undefined],
  ][which % 3] as [string, string | undefined];
  return {
    reason: 'itemArrivedDamaged',
    comments: [],
    refunds: [{ refundType, paymentId, amount: currencyOf(currencyCode).toMajor(minor(cents)), properties: {} }],
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

function withAppeasement(shop: Shop, made: Appeasement): Shop {
  return { ...shop, appeasements: shop.appeasements.map(other => (other.id === made.id ? made : other)) };
}

/** What submitted appeasements give back. */
export function submitted(appeasements: readonly Appeasement[]) {
  return appeasements.filter(({ state }) => state === 'SUBMITTED').flatMap(({ refunds }) => refunds);
}

/** Whether the order of an exchange is on its way. */
export function isSent({ state }: Order): boolean {
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
