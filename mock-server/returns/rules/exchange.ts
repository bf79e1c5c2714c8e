/** Exchanges: what can take the place of goods that come back, the order that brings it, and when it is sent. @module */

import type { Order, OrderLine, Payment } from '../../orders/records.ts';
import { removed } from '../../orders/rules/cancellation.ts';
import { nextOrderState, stateAfter } from '../../orders/rules/order-lifecycle.ts';
import { groupOfLine, priceOfParts } from '../../orders/rules/shipping-groups.ts';
import { reserve } from '../../orders/rules/stock.ts';
import { type Amount, minor, minus, share, smaller, sum, times, unitsOf, zero } from '../../wire/money.ts';
import { Refusal, type RefusalDetail, refuse } from '../../wire/refusal.ts';
import type { RefundMethod, ReturnItem, ReturnRequest } from '../records.ts';
import type { MoneyBack } from './money-back.ts';
import { refundDue } from './refund-due.ts';
import { checkLimits } from './refund-limits.ts';
import { spread } from './refund-methods.ts';
import { nextReturnState } from './return-lifecycle.ts';
import { type NewReturn, openReturn } from './return-request.ts';
import type { ReturnCatalog } from './returnability.ts';

/** What an exchange is made of; every item has a replacement. */
export interface NewExchange extends NewReturn {
  readonly replacementOrder: { readonly id: string; readonly shippingGroupId: string };
  readonly newPaymentId: () => string;
  /** What appeasements of the order have given back. @default nothing */
  readonly appeased?: MoneyBack['appeased'];
}

/** An exchange, and the order that brings what is sent. */
export interface Exchange {
  readonly request: ReturnRequest;
  readonly replacement: Order;
}

/** Payment of replacement orders: what comes back is as good as money. */
const returnCredit = 'returnCredit';

/**
 * An exchange that waits for the shopper's goods, and the order that waits with it.
 *
 * @throws {Refusal} 200185, 200183, 200162: the product cannot be sent any more, not by itself, or was configured; 13001: it is
 * another product (inferred); 28104: there is too little of it (inferred); and as {@link openReturn}.
 */
export function openExchange(parts: NewExchange): Exchange {
  const { replacementOrder: ids, newPaymentId, order, others = [], appeased = [], catalog, now, agentId } = parts;
  const request: ReturnRequest = { ...openReturn(parts), replacementOrderId: ids.id };
  for (const [index, item] of request.items.entries())
    checkReplacement(item, order, catalog, `returnItems.${index}.replacementSkuId`);
  // to where the first of the goods went (inferred)
  const { address, methodId, pickup } = groupOfLine(order, request.items[0]?.lineId ?? '');
  const waiting: Order = {
    id: ids.id,
    state: 'PENDING_CUSTOMER_RETURN',
    profileId: order.profileId,
    organizationId: order.organizationId,
    siteId: order.siteId,
    priceListGroupId: order.priceListGroupId,
    currencyCode: order.currencyCode,
    createdAt: now,
    modifiedAt: now,
    submittedAt: undefined,
    heldUntil: undefined,
    agentId,
    salesChannel: 'contactCenter',
    lines: [],
    shippingGroups: [
      {
        id: ids.shippingGroupId,
        state: 'INITIAL',
        ...(methodId === undefined ? {} : { methodId }),
        ...(address === undefined ? {} : { address }),
        ...(pickup === undefined ? {} : { pickup }),
      },
    ],
    payments: paidByCredit(creditOf(request, { order, others, appeased }), { order, payments: [], newPaymentId }),
    coupons: [],
    promotions: [],
    gifts: [],
    priceInfo: order.priceInfo,
    approverIds: [],
    comments: [],
    replaces: { orderId: order.id, returnRequestId: request.id },
    properties: {},
  };
  const asked = request.items.map(item => ({ item, quantity: item.quantityToReturn, parts: item.suggested }));
  const replacement = { ...waiting, ...goodsOf(asked, order) };
  checkStock(replacement, catalog);
  return { request, replacement };
}

/**
 * Sends what takes the place of the goods that were accepted.
 *
 * @throws {Refusal} 28347: goods are missing, none was accepted, the refund was adjusted, or the order would give back more
 * than was paid; 200185, 200183, 200162, 28104: what was to be sent cannot be any more (all inferred).
 */
export function sendReplacement(
  { request, replacement }: Exchange,
  context: MoneyBack & { readonly catalog: ReturnCatalog },
  { now, newPaymentId }: { readonly now: number; readonly newPaymentId: () => string },
): Exchange {
  const { catalog, order } = context;
  const state = nextReturnState(request.state, 'sendReplacement');
  const sent = nextOrderState(replacement.state, 'sendReplacement');
  if (state === undefined || sent === undefined)
    return refuse('28347', { message: 'The replacement is sent once all goods have been received.' });
  if (request.manuallyAdjusted)
    refuse('28347', { message: 'The refund of the exchange was adjusted: it is paid back, and nothing is sent.' });
  const accepted = request.items.map(item => ({ item, ...item.accepted })).filter(({ quantity }) => quantity > 0);
  if (accepted.length === 0) refuse('28347', { message: 'None of the goods was accepted: there is nothing to send.' });
  checkLimits(request, context, '28347');
  for (const { item } of accepted) checkReplacement(item, order, catalog, 'returnRequestId');
  const goods = goodsOf(accepted, order);
  checkStock({ ...replacement, lines: goods.lines }, catalog);
  const refundMethods = creditOf(request, context, 'COMPLETE');
  const { payments } = replacement;
  return {
    request: { ...request, state, refundMethods },
    replacement: {
      ...replacement,
      ...goods,
      state: sent,
      submittedAt: now,
      modifiedAt: now,
      payments: paidByCredit(refundMethods, { order, payments, newPaymentId }),
    },
  };
}

/**
 * The replacement order of an exchange that is refunded or closed: nothing is sent.
 *
 * @throws {Refusal} 28347: its state does not allow it.
 */
export function droppedReplacement(replacement: Order, now: number): Order {
  stateAfter(replacement.state, 'dropReplacement', 'returnRequestId');
  return removed(replacement, 'The exchange was not carried out', now);
}

/** Why what an exchange brings cannot be sent now; `undefined` where it can. */
export function whyNotSent(
  exchange: Exchange,
  context: MoneyBack & { readonly catalog: ReturnCatalog },
): RefusalDetail | undefined {
  try {
    sendReplacement(exchange, context, { now: 0, newPaymentId: () => '' });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.details[0];
  }
}

/** What an exchange gives back, for its replacement order: in money, and in the points that would go back. */
export function creditOf(
  request: ReturnRequest,
  context: MoneyBack,
  state: RefundMethod['state'] = 'INCOMPLETE',
): RefundMethod[] {
  const inPoints = spread(refundDue(request), context).filter(({ points }) => points !== undefined);
  const inMoney = minus(refundDue(request), sum(inPoints.map(({ amount }) => amount)));
  const money: RefundMethod[] =
    inMoney === zero && inPoints.length > 0 ? [] : [{ refundType: returnCredit, amount: inMoney, state }];
  return [...money, ...inPoints.map(method => ({ ...method, refundType: returnCredit, state }))];
}

/** Payments of a replacement order by what the goods give back; those it has keep their ids. */
function paidByCredit(
  credit: readonly RefundMethod[],
  { order, payments, newPaymentId }: Pick<NewExchange, 'newPaymentId' | 'order'> & Pick<Order, 'payments'>,
): Payment[] {
  return credit.map(({ paymentId, amount, points, state }, index): Payment => {
    const { currencyCode } = order.payments.find(({ id }) => id === paymentId)?.points ?? order;
    return {
      id: payments[index]?.id ?? newPaymentId(),
      type: returnCredit,
      amount,
      ...(points === undefined ? {} : { points: { currencyCode, amount: points } }),
      state: state === 'COMPLETE' ? 'SETTLED' : 'INITIAL',
    };
  });
}

/**
 * Insists on the product of the item, or a variant of it, that can be sold; an add-on goes with its item.
 *
 * @throws {Refusal} 200185, 200183, 200162, 13001.
 */
function checkReplacement(
  { productId, lineId, replacement }: ReturnItem,
  { lines }: Order,
  { products, skus }: ReturnCatalog,
  path: string,
): void {
  const product = products.get(productId);
  const sku = replacement === undefined ? undefined : skus.get(replacement.skuId);
  if (product?.active !== true || sku?.active !== true) refuse('200185', { path });
  if (product.configurable) refuse('200162', { path });
  if (sku.productId !== productId)
    refuse('13001', { path, message: `${sku.id} is no variant of the product ${productId}.` });
  const isAddOn = lines.some(({ id, parentId }) => id === lineId && parentId !== undefined);
  if (product.notForIndividualSale && !isAddOn) refuse('200183', { path });
}

function checkStock(order: Pick<Order, 'lines' | 'shippingGroups'>, { skus }: ReturnCatalog): void {
  const reservation = reserve(order, skus);
  if (!('orderable' in reservation)) return;
  const { skuId, orderable } = reservation;
  refuse('28104', { message: `At most ${orderable} of ${skuId} can be sent: the goods can be refunded instead.` });
}

interface Goods extends Pick<ReturnItem['accepted'], 'quantity' | 'parts'> {
  readonly item: ReturnItem;
}

/** Lines that cost what goods give back, part by part: there is no difference to pay. */
function goodsOf(goods: readonly Goods[], { lines }: Order): Pick<Order, 'lines' | 'priceInfo'> {
  const replacing = goods.flatMap(({ item, quantity, parts }) => {
    const line = lines.find(({ id }) => id === item.lineId);
    if (line === undefined || item.replacement === undefined) return [];
    const base = goods.find(({ item: { lineId } }) => lineId === line.parentId)?.item.replacement;
    return [{ ...lineFor(item, quantity, parts, line), ...(base === undefined ? {} : { parentId: base.lineId }) }];
  });
  return { lines: replacing, priceInfo: priceOfParts(replacing, zero) };
}

function lineFor(
  { replacement, productId, displayName }: ReturnItem,
  quantity: number,
  { item, shipping, surcharge, tax }: ReturnItem['accepted']['parts'],
  { listPrice, unitPrice, onSale, discounts }: OrderLine,
): OrderLine {
  const price = atLeast(unitPrice, item, quantity);
  const rawTotal = times(price, quantity);
  const discountShare = minus(rawTotal, item);
  const parts = share(
    discountShare,
    discounts.map(({ amount }) => unitsOf(amount)),
  );
  return {
    id: replacement?.lineId ?? '',
    productId,
    skuId: replacement?.skuId ?? '',
    displayName,
    quantity,
    returnedQuantity: 0,
    preOrderQuantity: 0,
    backOrderQuantity: 0,
    listPrice,
    unitPrice: price,
    onSale,
    rawTotal,
    discountShare,
    discounts: discounts.map((discount, index) => ({ ...discount, amount: parts[index] ?? discount.amount })),
    taxShare: tax,
    shippingShare: shipping,
    surcharge,
    state: 'INITIAL',
    properties: replacement?.properties ?? {},
  };
}

// some units of a line may have cost more than its price: those with an external one
function atLeast(unitPrice: Amount, total: Amount, quantity: number): Amount {
  const each = minor(Math.ceil(unitsOf(total) / quantity));
  return smaller(unitPrice, each) === unitPrice ? each : unitPrice;
}
