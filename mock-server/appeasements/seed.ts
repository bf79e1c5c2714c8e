/** Appeasements of fulfilled orders: one that is submitted, one that is being prepared. @module */

import type { Settings } from '../merchant/records.ts';
import type { Order } from '../orders/records.ts';
import { currencyOf } from '../wire/currency.ts';
import { smaller } from '../wire/money.ts';
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
    const { parse, toMajor } = currencyOf(money.order.currencyCode);
    const amount = toMajor(smaller(parse(5) ?? option.maximum, option.maximum));
    const world = { money, settings, agentId, now: now - (20 - index) * day, newId };
    const { refundType, paymentId } = option;
    const draft = newAppeasement(
      newId('ap'),
      {
        reason: 'orderArrivedLate',
        comments: [],
        refunds: [{ refundType, paymentId, amount, properties: {} }],
        properties: {},
      },
      world,
    );
    return [index === 0 ? submittedAppeasement(draft, { ...world, now: world.now + day }) : draft];
  });
}
