/** Cards that shoppers have stored: a token and the last digits, never the number. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { digitsOf, hasExpired, isCardNumber } from '../../payments/rules/card.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile, SavedCard } from '../records.ts';
import { freeAlias } from './address-book.ts';

/**
 * A card of a shopper, or of an account.
 *
 * @throws {Refusal} 28388: there is none with this id.
 */
export function savedCard({ creditCards = [] }: Pick<Profile, 'creditCards'>, id: string): SavedCard {
  return creditCards.find(card => card.id === id) ?? refuse('28388', { path: 'cardId' });
}

/**
 * A shopper with one more card; the first one is the default.
 *
 * @throws {Refusal} 28391: the number is not that of a card, or the card has expired.
 */
export function withCard(
  shopper: Profile,
  sent: Schemas['CreditCardCreate'],
  { id, token, now }: { readonly id: string; readonly token: string; readonly now: number },
): Profile {
  const number = digitsOf(sent.cardNumber);
  if (!isCardNumber(number)) refuse('28391', { path: 'cardNumber', message: 'It is not the number of a card.' });
  const { creditCards = [] } = shopper;
  const lastDigits = number.slice(-4);
  const card: SavedCard = {
    id,
    token,
    cardType: sent.cardType,
    maskedNumber: lastDigits.padStart(number.length, 'x'),
    iin: number.slice(0, 6),
    expiryMonth: sent.expiryMonth.padStart(2, '0'),
    expiryYear: sent.expiryYear,
    nameOnCard: sent.nameOnCard ?? `${shopper.firstName} ${shopper.lastName}`,
    nickname: nicknameAmong(creditCards, sent.nickname || `${sent.cardType} - ${lastDigits}`),
    isDefault: creditCards.length === 0,
  };
  if (isExpired(card, now)) refuse('28391', { path: 'expiryYear', message: 'The card has expired.' });
  return withDefault({ ...shopper, creditCards: [...creditCards, card] }, sent.setAsDefault === true ? id : undefined);
}

/**
 * Insists on a card that is not an account's: those are the merchant's to keep (inferred).
 *
 * @throws {Refusal} The code given: it is an account's.
 */
export function refuseAccountCard(accounts: readonly Organization[], id: string, code: '28393' | '28395'): void {
  if (accounts.some(({ creditCards = [] }) => creditCards.some(card => card.id === id)))
    refuse(code, { path: 'cardId' });
}

/**
 * A shopper with one of the cards changed.
 *
 * @throws {Refusal} 28388: there is no such card.
 */
export function withChangedCard(shopper: Profile, id: string, sent: Schemas['CreditCardUpdate']): Profile {
  const before = savedCard(shopper, id);
  const others = (shopper.creditCards ?? []).filter(card => card.id !== id);
  const card: SavedCard = {
    ...before,
    ...(sent.nickname === undefined ? {} : { nickname: nicknameAmong(others, sent.nickname) }),
    ...(sent.additionalInfo === undefined ? {} : { additionalInfo: sent.additionalInfo }),
  };
  const creditCards = (shopper.creditCards ?? []).map(other => (other.id === id ? card : other));
  return withDefault({ ...shopper, creditCards }, sent.setAsDefault === true ? id : undefined);
}

/**
 * A shopper without one of the cards; of a default one the first that is left takes the place.
 *
 * @throws {Refusal} 28388: there is no such card.
 */
export function withoutCard(shopper: Profile, id: string): Profile {
  const { isDefault } = savedCard(shopper, id);
  const creditCards = (shopper.creditCards ?? []).filter(card => card.id !== id);
  return withDefault({ ...shopper, creditCards }, isDefault ? creditCards[0]?.id : undefined);
}

/** Whether a card is good no more. */
export function isExpired({ expiryMonth, expiryYear }: SavedCard, now: number): boolean {
  return hasExpired(Number(expiryMonth), Number(expiryYear), now);
}

function withDefault(shopper: Profile, id: string | undefined): Profile {
  if (id === undefined) return shopper;
  return { ...shopper, creditCards: (shopper.creditCards ?? []).map(card => ({ ...card, isDefault: card.id === id })) };
}

function nicknameAmong(others: readonly SavedCard[], wanted: string): string {
  return freeAlias(wanted, new Set(others.map(card => card.nickname)));
}
