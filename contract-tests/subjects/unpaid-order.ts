/** An order of the run's own that waits for its payment: where an instance lets the rest be paid later, a refused card leaves one. @module */

import { card, newShopper, pricedCartOf } from '../behaviours/placing.ts';
import type { Maker } from '../engine/subject.ts';

/** Places an order with a card that is declined; `undefined` where it stays a cart then. */
export async function ownUnpaidOrder(maker: Maker): Promise<{ readonly id: string } | undefined> {
  const { id, total, orders } = await pricedCartOf(maker, await newShopper(maker));
  await orders.submit({ id, payments: [{ ...card(total), cardNumber: '4000000000000002' }] });
  return (await orders.get(id)).state === 'PENDING_PAYMENT' ? { id } : undefined;
}
