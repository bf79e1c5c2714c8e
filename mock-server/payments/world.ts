/** Whoever decides on payments, in a store. @module */

import type { Store } from '../store/store.ts';
import type { Fund } from './records.ts';
import type { PaymentWorld } from './rules/gateway.ts';

export function worldOf({ settings, funds }: Pick<Store, 'settings' | 'funds'>, now: number): PaymentWorld {
  const { cards, alternateCurrency, allowAlternateCurrency, deferredTypes } = settings.payments;
  return {
    cards,
    funds,
    pointsOf: profileId => pointsOf(funds, profileId),
    alternateCurrency,
    allowAlternateCurrency,
    deferredTypes,
    now,
  };
}

/** The loyalty points of a shopper. */
export function pointsOf(funds: Store['funds'], profileId: string): Fund | undefined {
  return funds.by.points.equal(profileId).slice(0, 1)[0];
}
