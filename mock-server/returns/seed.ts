/** Return requests of fulfilled orders in every state, made by the server's own rules. @module */

import type { PlannedOrder } from '../orders/seed/planned-order.ts';
import { createRandom } from '../seed/random.ts';
import { type Assignment, PlannedReturn, type ReturnShop } from './planned-return.ts';
import type { ReturnState } from './rules/return-lifecycle.ts';

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
export interface ReturnOptions extends ReturnShop {
  readonly seed: number;
  readonly now: number;
  readonly scale: number;
  readonly orders: readonly PlannedOrder[];
}

/** Plans return requests; an order from which goods come back is told so. */
export function seedReturns(options: ReturnOptions): PlannedReturn[] {
  const random = createRandom(options.seed, 'returns');
  return assignOrders(options)
    .sort((a, b) => a.order.createdAt - b.order.createdAt)
    .map(assignment => new PlannedReturn(assignment, random, options));
}

/** Chooses an order for each return: an old one where all is done, else the latest that there is. */
function assignOrders({ orders, now, scale }: ReturnOptions): Assignment[] {
  const free = orders.filter(order => isReturnedWhole(order) && hasArrived(order, now));
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
  orders: readonly PlannedOrder[],
): (which: 'oldest' | 'latest', paid: readonly Paid[]) => PlannedOrder | undefined {
  const places = [...orders.keys()];
  const queue = (fits: (order: PlannedOrder) => boolean) => {
    const left = places.filter(place => fits(orders[place] as PlannedOrder));
    return { left, first: 0, last: left.length - 1 };
  };
  const queues = { card: queue(({ paidBy }) => paidBy === 'card'), other: queue(({ paidBy }) => paidBy !== 'card') };

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

function hasArrived({ shippedAt }: PlannedOrder, now: number): boolean {
  return shippedAt !== undefined && shippedAt < now - 7 * 24 * hour;
}

/** Orders with things that cannot be returned stay free of returns, so that there are such orders to try. */
function isReturnedWhole({ state, holdsNonreturnable }: PlannedOrder): boolean {
  return state === 'NO_PENDING_ACTION' && !holdsNonreturnable;
}
