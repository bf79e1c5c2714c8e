/** Appeasements of fulfilled orders: one that is submitted, one that is being prepared. @module */

import type { Settings } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import { minor, smaller } from '../wire/money.ts';
import type { Appeasement } from './records.ts';
import { newAppeasement, submittedAppeasement } from './rules/appeasement.ts';
import { appeasementOptions } from './rules/appeasement-refunds.ts';

const day = 24 * 3_600_000;

/** Makes appeasements of the oldest orders from which nothing comes back. */
export function seedAppeasements({
  orders,
  agentId,
  settings,
  now,
  newId,
}: {
  readonly orders: readonly Order[];
  readonly agentId: string;
  readonly settings: Settings;
  readonly now: number;
  readonly newId: (prefix: string) => string;
}): Appeasement[] {
  const [first, second] = orders.filter(
    ({ state, payments }) => state === 'NO_PENDING_ACTION' && payments.every(({ type }) => type === 'card'),
  );
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
