/** Who orders when, and what has become of it. @module */

import type { Random } from '../../seed/random.ts';
import type { Customer } from './customers.ts';
import { orderPlan, type SeededState } from './order-plan.ts';

/** An order of which the rest is still to be chosen. */
export interface Draft {
  readonly state: SeededState;
  readonly customer: Customer;
  readonly createdAt: number;
  /** It holds something that cannot be sent back: every sixth fulfilled one does. */
  readonly holdsNonreturnable: boolean;
}

/** How many times the usual number of orders there are, and until when. */
export interface DraftOptions {
  readonly scale: number;
  readonly now: number;
}

/** Drafts orders of every state, the oldest first. */
export function draftOrders(active: readonly Customer[], { scale, now }: DraftOptions, random: Random): Draft[] {
  const shopper = active.filter(({ profile }) => profile.type === 'b2c_user');
  const contact = active.filter(({ profile }) => profile.type === 'b2b_user');
  const approvedContact = contact.filter(({ organization }) => organization?.approvalRequired);
  const customers = { shopper, contact, approvedContact };
  // one cart for each shopper and site; the first shopper never has one, so that there is somebody to place a first order for
  const withoutCart = {
    shopper: shopper.filter(customer => customer !== active[0]),
    contact: contact.filter(customer => customer !== active[0]),
  };

  const drafts = Object.entries(orderPlan).flatMap(([name, { count, age, by }]) => {
    const state = name as SeededState;
    return Array.from({ length: Math.max(1, Math.round(count * scale)) }, (_, index) => {
      const anybody = index % 3 === 1 ? 'contact' : 'shopper';
      const createdAt = now - random.int(age[0], age[1]) * 60_000 - random.int(0, 59_999);
      const customer =
        state === 'INCOMPLETE'
          ? random.take(withoutCart[anybody])
          : random.pick(customers[by === 'anybody' ? anybody : by]);
      return { state, customer, createdAt, holdsNonreturnable: false };
    });
  });
  drafts.sort((a, b) => a.createdAt - b.createdAt);
  let fulfilled = 0;
  for (const draft of drafts) {
    if (draft.state !== 'NO_PENDING_ACTION') continue;
    fulfilled += 1;
    draft.holdsNonreturnable = fulfilled % 6 === 1;
  }
  return drafts;
}
