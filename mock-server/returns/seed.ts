/** Return requests of fulfilled orders in every state, made by the server's own rules. @module */

import type { Disposition, Settings } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import { createRandom, type Random } from '../seed/random.ts';
import type { ReturnRequest } from './records.ts';
import { receive } from './rules/receiving.ts';
import { closeReturn, startRefund } from './rules/refund.ts';
import type { ReturnState } from './rules/return-lifecycle.ts';
import { openReturn } from './rules/return-request.ts';
import type { ReturnCatalog } from './rules/returnability.ts';

const hour = 3_600_000;

// how many at scale 1; one in five of those that are complete was closed without a refund
const plan: Readonly<Record<ReturnState, number>> = {
  PENDING_CUSTOMER_ACTION: 3,
  PARTIAL_RETURN: 2,
  FULL_RETURN: 2,
  PENDING_REFUND: 2,
  COMPLETE: 5,
};

/** What return requests are made of. */
export interface ReturnOptions {
  readonly seed: number;
  readonly now: number;
  readonly scale: number;
  readonly nextId: (prefix: string) => string;
  readonly orders: readonly Order[];
  readonly catalog: ReturnCatalog;
  readonly agentIds: readonly string[];
  readonly reasons: Settings['reasons'];
}

/** Makes return requests; an order from which goods came back is replaced. */
export function seedReturns(options: ReturnOptions): { readonly returns: ReturnRequest[]; readonly orders: Order[] } {
  const random = createRandom(options.seed, 'returns');
  const changed = new Map<string, Order>();
  const returns = assignOrders(options)
    .sort((a, b) => a.order.createdAt - b.order.createdAt)
    .map(({ state, order, isClosed }) => {
      const made = requestIn(
        state,
        isClosed,
        openFor(state, order, random, options),
        order,
        options.reasons.disposition,
      );
      changed.set(order.id, made.order);
      return made.request;
    });
  return { returns, orders: options.orders.map(order => changed.get(order.id) ?? order) };
}

interface Assignment {
  readonly state: ReturnState;
  readonly order: Order;
  readonly isClosed: boolean;
}

/** Chooses an order for each return: an old one where all is done, else the latest that there is. */
function assignOrders({ orders, catalog, now, scale }: ReturnOptions): Assignment[] {
  const free = orders.filter(order => isReturnedWhole(order, catalog) && hasArrived(order, now));
  const pool = createPool(free);
  return Object.entries(plan).flatMap(([name, count]) => {
    const state = name as ReturnState;
    return Array.from({ length: Math.max(1, Math.round(count * scale)) }, (_, index) => {
      const isClosed = state === 'COMPLETE' && index % 5 === 4;
      const order = pool(state === 'COMPLETE' ? 'oldest' : 'latest', paidBy(state, isClosed));
      if (order === undefined) throw new Error(`the seed has no order left to return in state ${state}`);
      return { state, order, isClosed };
    });
  });
}

type Paid = 'card' | 'other';

/** Cards are refunded at once; with any other payment the merchant has to act. */
function paidBy(state: ReturnState, isClosed: boolean): readonly Paid[] {
  if (state === 'COMPLETE' && !isClosed) return ['card'];
  return state === 'PENDING_REFUND' ? ['other'] : ['card', 'other'];
}

/** Hands out each order once: of those paid in one of some ways, the oldest or the latest. */
function createPool(
  orders: readonly Order[],
): (which: 'oldest' | 'latest', paid: readonly Paid[]) => Order | undefined {
  const isPaidByCard = ({ payments }: Order) => payments.every(({ type }) => type === 'card');
  const places = [...orders.keys()];
  const queue = (fits: (order: Order) => boolean) => {
    const left = places.filter(place => fits(orders[place] as Order));
    return { left, first: 0, last: left.length - 1 };
  };
  const queues = { card: queue(isPaidByCard), other: queue(order => !isPaidByCard(order)) };

  return (which, paid) => {
    const candidates = paid
      .map(way => queues[way])
      .filter(({ first, last }) => first <= last)
      .map(from => ({ from, place: from.left[which === 'oldest' ? from.first : from.last] as number }))
      .sort((a, b) => a.place - b.place);
    const chosen = candidates.at(which === 'oldest' ? 0 : -1);
    if (chosen === undefined) return undefined;
    if (which === 'oldest') chosen.from.first += 1;
    else chosen.from.last -= 1;
    return orders[chosen.place];
  };
}

function hasArrived({ shippingGroups: [{ shippedAt }] }: Order, now: number): boolean {
  return shippedAt !== undefined && shippedAt < now - 7 * 24 * hour;
}

/** Orders with things that cannot be returned stay free of returns, so that there are such orders to try. */
function isReturnedWhole({ state, lines }: Order, { products, skus }: ReturnCatalog): boolean {
  return (
    state === 'NO_PENDING_ACTION' &&
    lines.every(({ productId, skuId }) => !products.get(productId)?.nonreturnable && !skus.get(skuId)?.nonreturnable)
  );
}

function openFor(
  state: ReturnState,
  order: Order,
  random: Random,
  { nextId, agentIds, catalog, reasons }: ReturnOptions,
): ReturnRequest {
  // two lines where only a part arrives, so that something does arrive
  const lines = order.lines.slice(0, state === 'PARTIAL_RETURN' ? 2 : random.int(1, 2));
  const byAgent = random.chance(0.6);
  const id = nextId('rr');
  return openReturn({
    id,
    itemIds: lines.map(() => nextId('ri')),
    authorizationNumber: id,
    order,
    items: lines.map(({ id, quantity }) => ({ lineId: id, quantity, reason: random.pick(reasons.return).key })),
    now: (order.shippingGroups[0].shippedAt ?? order.createdAt) + random.int(24, 6 * 24) * hour,
    agentId: byAgent ? random.pick(agentIds) : undefined,
    originOfReturn: byAgent ? 'contactCenter' : 'default',
    catalog,
    reasons,
  });
}

function requestIn(
  state: ReturnState,
  isClosed: boolean,
  open: ReturnRequest,
  order: Order,
  dispositions: readonly Disposition[],
): { request: ReturnRequest; order: Order } {
  if (state === 'PENDING_CUSTOMER_ACTION') return { request: open, order };
  const arrived = receive(open, order, arrivals(open, state === 'PARTIAL_RETURN'), dispositions);
  if (isClosed) return { ...arrived, request: closeReturn(arrived.request, 'The customer took a gift card instead.') };
  if (state === 'PARTIAL_RETURN' || state === 'FULL_RETURN') return arrived;
  return { ...arrived, request: startRefund(arrived.request, { order: arrived.order, others: [] }) };
}

function arrivals({ items }: ReturnRequest, onlyPart: boolean) {
  return items.map(({ id, quantityToReturn }, index) => ({
    itemId: id,
    quantity: onlyPart && index === 0 ? quantityToReturn - 1 : quantityToReturn,
    disposition: 'acceptedWithRefund',
  }));
}
