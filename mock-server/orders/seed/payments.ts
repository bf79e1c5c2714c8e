/** How the seed's orders have been paid. @module */

import type { Settings } from '../../merchant/records.ts';
import type { Profile } from '../../people/records.ts';
import type { Random } from '../../seed/random.ts';
import type { Amount } from '../../wire/money.ts';
import type { Address } from '../../wire/records.ts';
import type { Payment } from '../records.ts';
import { isUnpaidIn, paymentStateIn } from '../rules/order-in-state.ts';
import { deferral } from '../rules/payment.ts';
import type { SeededState } from './order-plan.ts';

/** The order that is paid. */
export interface PaidOrder {
  readonly total: Amount;
  readonly customer: Profile;
  readonly address: Address;
  readonly asksApprover: boolean;
  readonly isAccount: boolean;
  readonly settings: Settings['payments'];
  readonly nextId: (prefix: string) => string;
  readonly random: Random;
  readonly now: number;
}

/** One payment of the whole order: accounts mostly by invoice, others mostly by card. */
export function paymentsOf(
  state: SeededState,
  { total, customer, address, asksApprover, isAccount, settings, nextId, random, now }: PaidOrder,
): Payment[] {
  if (isUnpaidIn(state)) return [];
  const type = paymentType(state);
  const id = nextId('pg');
  const deferred = deferral(type, settings);
  const reached = paymentStateIn(state, deferred);
  return [detailed({ id, type, ...deferred, amount: total, state: reached, billingAddress: address })];

  function paymentType(of: SeededState): string {
    // only a card can be refused
    if (of === 'PENDING_PAYMENT' || of === 'FAILED') return 'card';
    // an order that waits for an approver takes deferred payments only
    if (asksApprover) return random.chance(0.9) ? 'invoice' : 'cash';
    if (isAccount) return random.pick(['invoice', 'invoice', 'card']);
    return random.pick(['card', 'card', 'card', 'card', 'cash']);
  }

  function detailed(payment: Payment): Payment {
    if (type === 'invoice') return { ...payment, poNumber: `PO-${random.int(10_000, 99_999)}` };
    if (type !== 'card') return payment;
    // written out: what is spread takes a third more memory, in each of a hundred thousand orders
    return {
      id,
      type,
      amount: total,
      state: payment.state,
      billingAddress: address,
      cardType: random.pick(['visa', 'mastercard', 'americanExpress']),
      cardLast4: String(random.int(0, 9_999)).padStart(4, '0'),
      expiryMonth: String(random.int(1, 12)).padStart(2, '0'),
      expiryYear: String(new Date(now).getUTCFullYear() + random.int(1, 5)),
      nameOnCard: `${customer.firstName} ${customer.lastName}`,
    };
  }
}
