/** Whoever decides on payments, in a store. @module */

import type { Store } from '../store/store.ts';
import type { PaymentWorld } from './rules/gateway.ts';

export function worldOf({ settings, funds }: Pick<Store, 'settings' | 'funds'>, now: number): PaymentWorld {
  const { cards, alternateCurrency, allowAlternateCurrency, deferredTypes } = settings.payments;
  const pointsOf = (profileId: string) => funds.by.points.equal(profileId).slice(0, 1)[0];
  return { cards, funds, pointsOf, alternateCurrency, allowAlternateCurrency, deferredTypes, now };
}
