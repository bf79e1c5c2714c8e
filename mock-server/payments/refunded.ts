/** Money that goes back to what it was paid from here: gift cards and points. @module */

import type { Order } from '../orders/records.ts';
import type { RefundMethod } from '../returns/records.ts';
import type { PaidBack } from '../returns/rules/money-back.ts';
import type { Store } from '../store/store.ts';
import { type Amount, sum } from '../wire/money.ts';
import type { Fund } from './records.ts';
import { pointsOf } from './world.ts';

type Refund = PaidBack & Pick<RefundMethod, 'refundType' | 'state'>;
type Funds = Pick<Store, 'funds' | 'nextId'>;

/**
 * Pays refunds of an order that are complete onto the gift cards and points they go to; one that goes to no gift card makes a new one.
 *
 * @returns The refunds, with the numbers of new cards.
 */
export function paidOntoFunds<R extends Refund>(store: Funds, order: Order, refunds: readonly R[]): R[] {
  return refunds.map(refund => {
    if (refund.state !== 'COMPLETE') return refund;
    if (refund.refundType === 'loyaltyPoints')
      credit(store, pointsPaid(store, order, refund), refund.points ?? refund.amount);
    return refund.refundType === 'physicalGiftCard' ? paidOntoGiftCard(store, order, refund) : refund;
  });
}

function paidOntoGiftCard<R extends Refund>(store: Funds, { payments, currencyCode }: Order, refund: R): R {
  const { paymentId, amount } = refund;
  if (paymentId === undefined) {
    const id = store.nextId('GC');
    store.funds.put(id, { id, type: 'physicalGiftCard', balance: amount, currencyCode });
    return { ...refund, fundId: id };
  }
  credit(store, fundOf(store, payments.find(({ id }) => id === paymentId)?.fundId), amount);
  return refund;
}

/** The points that paid, or the shopper's, to whom a replacement was sent for points. */
function pointsPaid(store: Funds, { payments, profileId }: Order, { paymentId }: Refund): Fund | undefined {
  const payment = payments.find(({ id }) => id === paymentId);
  return fundOf(store, payment?.fundId) ?? (profileId === undefined ? undefined : pointsOf(store.funds, profileId));
}

function fundOf({ funds }: Funds, id: string | undefined): Fund | undefined {
  return id === undefined ? undefined : funds.get(id);
}

function credit({ funds }: Funds, fund: Fund | undefined, amount: Amount): void {
  if (fund !== undefined) funds.put(fund.id, { ...fund, balance: sum([fund.balance, amount]) });
}
