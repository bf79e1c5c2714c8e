/** Nothing secret comes back. @module */

import type { Finding } from '../engine/finding.ts';
import { findingsInParts, type Invariant, invariantFinding } from '../engine/invariant.ts';
import type { Part } from '../engine/schema-walk.ts';
import { isCardNumber } from '../engine/secrets.ts';

const secretNames = /^(password|cardCVV|cvv|cardSecurityCode|giftCardPin)$/i;

/** No password, security code or whole card number in any response; a token only where it is asked for. */
export const nothingSecret: Invariant = ({ exchange, operationId = '' }, { parts }) => {
  const [, token] = exchange.requestHeaders.authorization?.match(/^Bearer (.{16,})$/) ?? [];
  const isTold = token !== undefined && exchange.responseBody.includes(token) && !/login|refresh/i.test(operationId);
  return [...secretsIn(parts), ...(isTold ? tokensIn(parts, token) : [])];
};

const secretsIn = findingsInParts(places =>
  places.flatMap(({ at, value }) => {
    if (typeof value !== 'string' || value === '') return [];
    const name = nameAt(at);
    const what = secretNames.test(name)
      ? `a ${name}`
      : isCardNumber(value) || isWholeNumber(name, value)
        ? 'a card number'
        : undefined;
    return what === undefined || /^[x*•]+$/i.test(value) ? [] : [secretFinding(at, what)];
  }),
);

/** What is called the number of a card shows no more than its end, whether or not its check digit fits; gift cards may be told. */
function isWholeNumber(name: string, value: string): boolean {
  return /card_?number$/i.test(name) && !/gift/i.test(name) && /^\d{12,19}$/.test(value.replaceAll(/[ -]/g, ''));
}

function tokensIn(parts: readonly Part[], token: string): Finding[] {
  return parts.flatMap(({ base, places }) =>
    places
      .filter(({ at, value }) => typeof value === 'string' && value.includes(token) && nameAt(at) !== 'href')
      .map(({ at }) => secretFinding(base + at, 'the token')),
  );
}

function secretFinding(at: string, what: string): Finding {
  return invariantFinding('secret', at, 'nothing secret', what);
}

function nameAt(at: string): string {
  return at.slice(at.lastIndexOf('/') + 1);
}
