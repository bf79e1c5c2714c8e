/** Whoever decides on payments, in a store. @module */

import type { Store } from '../store/store.ts';
import type { PaymentWorld } from './rules/gateway.ts';

export function worldOf({ settings, funds }: Pick<Store, 'settings' | 'funds'>, now: number): PaymentWorld {
  return { cards: settings.payments.cards, funds, now };
}
