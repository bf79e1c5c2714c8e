/** The numbers that tests pay with; docs/guide/payments.md lists them. @module */

import { minor } from '../wire/money.ts';
import type { Fund, TestCard } from './records.ts';

/** Every other card with a valid number is accepted, for instance 4111111111111111. */
export const testCards: readonly TestCard[] = [
  { number: '4000000000000002', outcome: 'declined', message: 'The card is declined.' },
  { number: '4000000000009995', outcome: 'declined', message: 'The card has insufficient funds.' },
  { number: '4000000000000119', outcome: 'unreachable', message: 'The payment gateway did not respond in time.' },
  { number: '4000000000000341', outcome: 'irreversible', message: 'The authorization cannot be reversed.' },
  { number: '4000000000000259', outcome: 'partial', message: 'Only a part of the amount is authorized.' },
];

/** Gift cards and store credits. */
export const funds: readonly Fund[] = [
  { id: '70010001', type: 'physicalGiftCard', pin: '1234', balance: minor(50_00), currencyCode: 'USD' },
  { id: '70010002', type: 'physicalGiftCard', pin: '1234', balance: minor(1_000_00), currencyCode: 'USD' },
  { id: '70010003', type: 'physicalGiftCard', pin: '1234', balance: minor(0), currencyCode: 'USD' },
  { id: '70020001', type: 'physicalGiftCard', pin: '1234', balance: minor(100_00), currencyCode: 'EUR' },
  { id: 'SC1001', type: 'storeCredit', balance: minor(250_00), currencyCode: 'USD' },
];

/** Points of shoppers, by their ids: 25,000 for the first, and less for the next. */
export function pointsOf(profileIds: readonly string[]): readonly Fund[] {
  return profileIds.slice(0, 20).map((profileId, index) => ({
    id: `LP${profileId}`,
    type: 'loyaltyPoints',
    balance: minor(25_000 - 1_000 * index),
    currencyCode: 'PTS',
    profileId,
  }));
}
