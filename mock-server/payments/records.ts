/** What can be paid with. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Amount } from '../wire/money.ts';

/** Something with a balance that orders are paid from: a gift card or a store credit. */
export interface Fund {
  /** The number that requests name. */
  readonly id: string;
  readonly type: 'physicalGiftCard' | 'storeCredit';
  /** Of gift cards that have one. */
  readonly pin?: string;
  readonly balance: Amount;
  readonly currencyCode: string;
  /** The shopper a store credit was given to; absent: whoever has its number. */
  readonly profileId?: string;
}

/** A card of which the gateway does not simply say yes. */
export interface TestCard {
  readonly number: string;
  /** `partial`: half of what is asked for is authorised. */
  readonly outcome: 'declined' | 'unreachable' | 'partial';
  /** What the gateway says. */
  readonly message: string;
}
