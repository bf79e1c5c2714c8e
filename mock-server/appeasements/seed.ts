/** Appeasements of fulfilled orders: one that is submitted, one that is being prepared. @module */

import type { Settings } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import type { PlannedOrder } from '../orders/seed/planned-order.ts';
import { minor, smaller } from '../wire/money.ts';
import type { Appeasement } from './records.ts';
import { newAppeasement, submittedAppeasement } from './rules/appeasement.ts';
import { appeasementOptions } from './rules/appeasement-refunds.ts';

const day = 24 * 3_600_000;

/** Makes appeasements of the oldest of some orders. */
export function seedAppeasements({
  orders,
  agentId,
  settings,
  now,
  newId,
}: {
  readonly orders: Iterable<PlannedOrder>;
  readonly agentId: string;
  readonly settings: Settings;
  readonly now: number;
  readonly newId: (prefix: string) => string;
}): Appeasement[] {
  const [first, second] = fulfilledAndPaidByCard(orders);
  return [first, second].flatMap((order, index) => {
    const money = order && { order, others: [] };
    const [option] = money ? appeasementOptions(money) : [];
    if (money === undefined || option === undefined) return [];
    const world = { money, settings, agentId, now: now - (20 - index) * day, newId };
    const empty = newAppeasement(newId('ap'), { reason: 'orderArrivedLate', comments: [], properties: {} }, world);
    const { refundType, paymentId, maximum } = option;
    // written as it is kept: what only comes from the wire asks `Intl` for its currency, which takes longest of all of a start
    const amount = smaller(minor(500), maximum);
    const refund = { id: newId('ar'), refundType, paymentId, amount, state: 'INCOMPLETE', properties: {} } as const;
    const draft = { ...empty, refunds: [refund] };
    return [index === 0 ? submittedAppeasement(draft, { ...world, now: world.now + day }) : draft];
  });
}

/** One after the other: most are never asked for. */
function* fulfilledAndPaidByCard(orders: Iterable<PlannedOrder>): Generator<Order> {
  for (const order of orders) {
    if (order.state === 'NO_PENDING_ACTION' && order.paidBy === 'card') yield order.record();
  }
}
