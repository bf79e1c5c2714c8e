/** Money that goes back to gift cards. @module */

import type { Order } from '../orders/records.ts';
import type { RefundMethod } from '../returns/records.ts';
import type { PaidBack } from '../returns/rules/money-back.ts';
import type { Store } from '../store/store.ts';
import { type Amount, sum } from '../wire/money.ts';

type Refund = PaidBack & Pick<RefundMethod, 'refundType' | 'state'>;

/**
 * Pays refunds of an order that are complete onto the gift cards they go to; one that goes to no payment makes a new card.
 *
 * @returns The refunds, with the numbers of new cards.
 */
export function paidOntoGiftCards<R extends Refund>(
  store: Pick<Store, 'funds' | 'nextId'>,
  { payments, currencyCode }: Order,
  refunds: readonly R[],
): R[] {
  return refunds.map(refund => {
    const { refundType, paymentId, amount, state } = refund;
    if (refundType !== 'physicalGiftCard' || state !== 'COMPLETE') return refund;
    if (paymentId === undefined) {
      const id = store.nextId('GC');
      store.funds.put(id, { id, type: 'physicalGiftCard', balance: amount, currencyCode });
      return { ...refund, fundId: id };
    }
    credit(store, payments.find(({ id }) => id === paymentId)?.fundId, amount);
    return refund;
  });
}

function credit({ funds }: Pick<Store, 'funds'>, id: string | undefined, amount: Amount): void {
  const fund = id === undefined ? undefined : funds.get(id);
  if (fund !== undefined) funds.put(fund.id, { ...fund, balance: sum([fund.balance, amount]) });
}
