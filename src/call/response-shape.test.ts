import { describe, expect, test } from 'vitest';
import { table } from '../generated/operations/orders.ts';
import { table as profiles } from '../generated/operations/profiles.ts';
import { operation } from './operation.ts';
import { canBeResponse } from './response-shape.ts';

describe('given an operation that responds with one record', () => {
  const getOrder = operation(table, 'getOrder');

  test.each([
    { items: null },
    { items: [] },
    { items: [{ id: 'o1' }], totalResults: 1, limit: 250, offset: 0, links: [] },
  ])('when it is sent the page %j, then that is none', body => {
    expect(canBeResponse(getOrder, body)).toBe(false);
  });

  test.each([{ id: 'o1' }, { id: 'o1', items: [] }, { totalResults: 1 }])(
    'when it is sent %j, then a property of a later version does no harm',
    body => {
      expect(canBeResponse(getOrder, body)).toBe(true);
    },
  );
});

test('given an operation that responds with pages, when it is sent one, then that is a response', () => {
  expect(canBeResponse(operation(table, 'searchOrders'), { items: null })).toBe(true);
});

test('given a deletion, when it is sent an empty object or nothing, then it is done', () => {
  const deleteProfile = operation(profiles, 'deleteProfile');
  expect([{}, undefined].map(body => canBeResponse(deleteProfile, body))).toEqual([true, true]);
});

test('given an open cart that is asked for, when it is sent an empty object, then that is none', () => {
  expect(canBeResponse(operation(table, 'searchOrders'), {})).toBe(false);
});
