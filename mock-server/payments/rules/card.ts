/** Whether the data of a card can be those of one. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { refuse } from '../../wire/refusal.ts';

type Card = Schemas['CardPaymentRequest'];

/** The digits of a number, without the spaces and hyphens people write between them. */
export function digitsOf(number: string): string {
  return number.replaceAll(/[\s-]/g, '');
}

/**
 * Makes sure that a card may be sent to the gateway.
 *
 * @throws {Refusal} 13001: its number, expiry date or security code cannot be those of a card; 476: it has expired.
 */
export function checkCard(card: Card, path: string, now: number): void {
  const { cardNumber, cardCVV, expiryMonth, expiryYear, endMonth, endYear } = card;
  if (cardNumber && !isCardNumber(digitsOf(cardNumber)))
    refuse('13001', { path: `${path}.cardNumber`, message: 'It is not the number of a card.' });
  if (cardCVV && !/^\d{3,4}$/.test(cardCVV))
    refuse('13001', { path: `${path}.cardCVV`, message: 'A security code has three or four digits.' });
  const month = endMonth || expiryMonth;
  const year = endYear ?? (expiryYear || undefined);
  if (month && !/^(0?[1-9]|1[0-2])$/.test(month))
    refuse('13001', { path: `${path}.expiryMonth`, message: 'A month is 1 to 12.' });
  if (year !== undefined && !/^(\d{2}|\d{4})$/.test(String(year)))
    refuse('13001', { path: `${path}.expiryYear`, message: 'A year has two or four digits.' });
  if (month && year !== undefined && hasExpired(Number(month), Number(year), now))
    refuse('476', { path: `${path}.expiryYear`, message: 'The card has expired.' });
}

/** Thirteen to nineteen digits, the first of which is never 0; the last is the Luhn check digit of the others. */
export function isCardNumber(number: string): boolean {
  if (!/^[1-9]\d{12,18}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A card is good to the end of the month on it. */
export function hasExpired(month: number, year: number, now: number): boolean {
  return Date.UTC(year < 100 ? 2000 + year : year, month) <= now;
}
