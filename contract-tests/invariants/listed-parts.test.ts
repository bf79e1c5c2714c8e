/** What is in a list of a record is the same in every form of it. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';
import type { Exchange } from '../engine/recorder.ts';

const { order, orderPage } = readDocument().components.examples ?? {};
const whole = Object(order?.value);
const [row] = Object(orderPage?.value).items;

describe('given an order and its row', () => {
  const payment = (id: string, more: object) => ({
    ...row.paymentGroups[0],
    id,
    amount: 12,
    currencyCode: 'USD',
    ...more,
  });
  const found = (more: object) =>
    exchange('GET /orders?queryFormat=SCIM&q=id%20pr', {
      ...Object(orderPage?.value),
      items: [{ ...row, id: 'o1', paymentGroups: [payment('pg1', more)] }],
    });
  const alone = (more: object) =>
    exchange('GET /orders/o1', {
      ...whole,
      id: 'o1',
      paymentGroups: [
        { paymentGroupId: 'pg1', paymentMethod: 'card', paymentState: 1, amount: 12, currencyCode: 'USD', ...more },
      ],
    });
  const differ = (...of: readonly Exchange[]) => broken(...of).filter(each => /^same record.*paymentGroups/.test(each));

  test('when a payment takes another amount in one of them, then that is found', () => {
    expect(differ(found({}), alone({ amount: 30 }))).toEqual(['same record /paymentGroups/0/amount']);
    expect(differ(found({}), alone({}))).toEqual([]);
  });

  test('when one has the number of an order where the other has null, whichever is read first, then that is found', () => {
    const [none, some] = [{ PONumber: null }, { PONumber: 'PO 7' }];
    expect(differ(found(none), alone(some))).toEqual(['same record /paymentGroups/0/PONumber']);
    expect(differ(alone(some), found(none))).toEqual(['same record /items/0/paymentGroups/0/PONumber']);
  });

  test('when one has no name of a gateway, then it may', () => {
    expect(differ(found({ gatewayName: null }), alone({ gatewayName: 'Vault' }))).toEqual([]);
  });
});
