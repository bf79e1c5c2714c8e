/** A list is what was asked for. */

import { expect, test } from 'vitest';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const id = (each: string) => ({ id: each, repositoryId: each, name: each });
const page = (query: string, more: object = {}) =>
  broken(
    exchange(`GET /organizations?${query}`, {
      items: [id('or-1'), id('or-2')],
      total: 2,
      totalResults: 2,
      offset: 0,
      limit: 250,
      ...more,
    }),
  ).filter(each => /^(limit|page|count|sort)/.test(each));

test.each([
  ['one row is asked for', 'limit=1', {}, ['limit /', 'page /limit']],
  ['fewer rows than none are asked for, and that is left out', 'limit=-1', {}, []],
  ['a page of no number is asked for, and that is left out', 'offset=one', {}, []],
  ['a page before the first is asked for, and that is left out', 'offset=-1', {}, []],
  ['another page is asked for', 'offset=1', {}, ['page /offset', 'count /total', 'count /totalResults']],
  [
    'another order is told',
    'sort=name:desc',
    { sort: [{ property: 'name', order: 'asc' }] },
    ['sort /sort', 'sorted /'],
  ],
  ['an order that is none is asked for', 'sort=name:sideways', { sort: [{ property: 'name', order: 'asc' }] }, []],
])('given a list of two, when %s (%s), then what is told is as expected', (_, query, more, expected) => {
  expect(page(query, more).toSorted()).toEqual(expected.toSorted());
});
