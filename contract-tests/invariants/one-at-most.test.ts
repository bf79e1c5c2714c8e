/** Of a list, one item at most is the default. */

import { expect, test } from 'vitest';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const card = {
  cardNumber: 'xxxxxxxxxxxx1111',
  nickname: 'Work',
  cardType: 'visa',
  expiryMonth: '07',
  expiryYear: '2031',
  nameOnCard: 'Ada Ng',
  iin: null,
  hasExpired: false,
};

test.each([
  ['none', [false, false], []],
  ['one', [true, false], []],
  ['each', [true, true], ['one at most /items']],
])('given the cards of a shopper, when %s is the default, then that is found or not', (_, defaults, places) => {
  const items = defaults.map((isDefault, index) => ({
    ...card,
    savedCardId: `c${index}`,
    repositoryId: `c${index}`,
    isDefault,
  }));
  const cards = { items, total: 2, totalResults: 2, offset: 0, limit: 250, links: [] };
  expect(broken(exchange('GET /profiles/110658/creditCards', cards))).toEqual(places);
});
