/** The open cart that a shopper is asked for is the order of that id. */

import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const examples = readDocument().components.examples ?? {};
const [cart, order] = [Object(examples.incompleteOrder?.value), Object(examples.order?.value)];

test.each([
  ['as the order is', {}, false],
  ['otherwise', { cartName: 'Another' }, true],
])(
  'given an order that is open, when the cart of its shopper is named %s, then that is found or not',
  (_, more, isFound) => {
    const { orderId: id, cartName } = cart;
    const told = broken(
      exchange(`GET /orders/${id}`, { ...order, id, cartName, profileId: '110001' }),
      exchange('GET /orders?profileId=110001&status=incomplete', { ...cart, ...more }),
    );
    expect(told.includes('same record /cartName')).toBe(isFound);
  },
);
