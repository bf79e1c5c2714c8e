/** How the seed's orders have been paid. @module */

import type { Settings } from '../../merchant/records.ts';
import type { Random } from '../../seed/random.ts';
import type { Amount } from '../../wire/money.ts';
import type { Payment } from '../records.ts';
import { isUnpaidIn, paymentStateIn } from '../rules/order-in-state.ts';
import { deferral } from '../rules/payment.ts';
import type { Customer } from './customers.ts';
import type { SeededState } from './order-plan.ts';

/** What is paid with. */
export type PaymentChoice =
  | { readonly type: 'cash' }
  | { readonly type: 'invoice'; readonly poNumber: number }
  | ({ readonly type: 'card' } & Card);

interface Card {
  readonly cardType: string;
  readonly lastDigits: number;
  readonly expiryMonth: number;
  /** How long from now it is valid. */
  readonly years: number;
}

/** The account that orders. */
interface Account {
  asksApprover(): boolean;
}

/** Chooses one payment of the whole order: accounts mostly pay by invoice, others mostly by card. */
export function choosePayment(
  state: SeededState,
  account: Account | undefined,
  random: Random,
): PaymentChoice | undefined {
  if (isUnpaidIn(state)) return undefined;
  const type = paymentType(state, account, random);
  if (type === 'cash') return { type };
  if (type === 'invoice') return { type, poNumber: random.int(10_000, 99_999) };
  return {
    type,
    cardType: random.pick(['visa', 'mastercard', 'americanExpress']),
    lastDigits: random.int(0, 9_999),
    expiryMonth: random.int(1, 12),
    years: random.int(1, 5),
  };
}

function paymentType(state: SeededState, account: Account | undefined, random: Random): PaymentChoice['type'] {
  // only a card can be refused
  if (state === 'PENDING_PAYMENT' || state === 'FAILED') return 'card';
  const one = random.fraction();
  if (account === undefined) return one < 4 / 5 ? 'card' : 'cash';
  if (one < 2 / 3) return 'invoice';
  // an order that waits for an approver takes deferred payments only
  if (!account.asksApprover()) return 'card';
  return one < 9 / 10 ? 'invoice' : 'cash';
}

/** The order that is paid. */
export interface PaidOrder {
  readonly id: string;
  readonly state: SeededState;
  readonly total: Amount;
  readonly customer: Customer;
  readonly settings: Settings['payments'];
  readonly now: number;
}

/** The payment as it is kept. */
export function paymentOf(
  choice: PaymentChoice,
  { id, state, total, customer: { profile, address }, settings, now }: PaidOrder,
): Payment {
  const { type } = choice;
  const deferred = deferral(type, settings);
  const reached = paymentStateIn(state, deferred);
  if (type !== 'card') {
    const payment = { id, type, ...deferred, amount: total, state: reached, billingAddress: address };
    return type === 'invoice' ? { ...payment, poNumber: `PO-${choice.poNumber}` } : payment;
  }
  // written out: what is spread takes a third more memory, in each of a hundred thousand orders
  return {
    id,
    type,
    amount: total,
    state: reached,
    billingAddress: address,
    cardType: choice.cardType,
    cardLast4: String(choice.lastDigits).padStart(4, '0'),
    expiryMonth: String(choice.expiryMonth).padStart(2, '0'),
    expiryYear: String(new Date(now).getUTCFullYear() + choice.years),
    nameOnCard: `${profile.firstName} ${profile.lastName}`,
  };
}
