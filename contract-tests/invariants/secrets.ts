/** Nothing secret comes back. @module */

import { type Invariant, invariantFinding } from '../engine/invariant.ts';

const secretNames = /^(password|cardCVV|cvv|cardSecurityCode|giftCardPin)$/i;

/** No password, security code or whole card number in any response; a token only where it is asked for. */
export const nothingSecret: Invariant = ({ exchange, operationId = '' }, { places }) => {
  const [, token] = exchange.requestHeaders.authorization?.match(/^Bearer (.{16,})$/) ?? [];
  const secrets = places.flatMap(({ at, value }) => {
    if (typeof value !== 'string' || value === '') return [];
    const name = at.slice(at.lastIndexOf('/') + 1);
    const what = secretNames.test(name)
      ? `a ${name}`
      : isCardNumber(value)
        ? 'a card number'
        : name !== 'href' && token !== undefined && value.includes(token) && !/login|refresh/i.test(operationId)
          ? 'the token'
          : undefined;
    return what === undefined || /^[x*•]+$/i.test(value) ? [] : [{ at, what }];
  });
  return secrets.map(({ at, what }) => invariantFinding('secret', at, 'nothing secret', what));
};

/** Digits as cards have them, with a check digit that fits. */
function isCardNumber(text: string): boolean {
  if (text.length < 15 || text.length > 19) return false;
  const digits = text.replaceAll(/[ -]/g, '');
  if (!/^[3-6]\d{14,15}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
