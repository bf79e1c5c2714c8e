/** What can be paid with. Records are values: a rule returns a new one, and only the store replaces it. @module */

import type { Amount } from '../wire/money.ts';

/** Something with a balance that orders are paid from: a gift card, a store credit or a shopper's loyalty points. */
export interface Fund {
  /** The number that requests name; of points, the shopper's membership, which requests do not name. */
  readonly id: string;
  readonly type: 'physicalGiftCard' | 'storeCredit' | 'loyaltyPoints';
  /** Of gift cards that have one. */
  readonly pin?: string;
  readonly balance: Amount;
  readonly currencyCode: string;
  /** Whether its issuer responds. @default true */
  readonly available?: boolean;
  /** The shopper a store credit was given to, or who has the points; absent: whoever has its number. */
  readonly profileId?: string;
}

/** A card of which the gateway does not simply say yes. */
export interface TestCard {
  readonly number: string;
  /** `partial`: half of what is asked for is authorised; `irreversible`: all of it is, and cannot be given back. */
  readonly outcome: 'declined' | 'unreachable' | 'partial' | 'irreversible';
  /** What the gateway says. */
  readonly message: string;
}
