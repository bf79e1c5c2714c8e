/** A page says whether another follows, and its rows have what they are named by. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createJudge } from '../engine/judge.ts';
import type { Exchange } from '../engine/recorder.ts';

const judgeOf = createJudge(readDocument(), { knowsRecords: true });

function broken(rule: string, of: Exchange): string[] {
  return judgeOf()(of)
    .findings.filter(each => each.rule === rule)
    .map(({ place, severity }) => `${severity} ${place}`);
}

const profile = (id: string) => ({ profileDetail: { id, email: `${id}@example.com` } });

describe('given a text search that says whether there is more', () => {
  const page = (criteria: object, hasMore: boolean, total: number) =>
    exchange(`GET /profiles?q=${encodeURIComponent(JSON.stringify(criteria))}`, {
      profileList: [profile('p1'), profile('p2')],
      hasMore,
      totalNoOfProfiles: total,
      links: [],
    });
  const counted = { requireCount: true };

  test.each([
    ['has all and says so', page(counted, false, 2), 0],
    ['has all and says that there is more', page(counted, true, 2), 1],
    ['has some and says so', page(counted, true, 3), 0],
    ['has some and says that there is no more', page(counted, false, 3), 1],
    ['is the last of several and says that there is more', page({ ...counted, pageNumber: 1, limit: 2 }, true, 4), 1],
    ['is the last of several and says so', page({ ...counted, pageNumber: 1, limit: 2 }, false, 4), 0],
    ['is one of several, of whatever size', page({ ...counted, pageNumber: 1 }, true, 4), 0],
    ['counts this page alone and says that there is more', page({ requireCount: false }, true, 2), 0],
    ['was not asked for a count and says that there is more', page({}, true, 2), 0],
    ['was not asked for a count and says that there is no more', page({}, false, 3), 1],
  ])('when a page %s, then that is found or not', (_, of, count) => {
    expect(broken('page', of)).toHaveLength(count);
  });
});

describe('given a list with links to its pages', () => {
  const page = (total: number, ...rels: readonly string[]) =>
    exchange('GET /locations?limit=1', {
      items: [{ locationId: 'l1', name: 'One' }],
      offset: 0,
      limit: 1,
      total,
      totalResults: total,
      links: rels.map(rel => ({ rel, href: 'http://localhost/ccagentui/v1/locations?offset=1&limit=1' })),
    });

  test.each([
    ['leads on while rows are left', page(2, 'self', 'next'), []],
    ['leads nowhere while rows are left', page(2, 'self'), ['drift response /links']],
    ['ends with the last row', page(1, 'self'), []],
    ['leads on after the last row', page(1, 'self', 'next'), ['violation response /links']],
    ['has no links at all', page(2), []],
  ])('when a page %s, then that is found or not', (_, of, places) => {
    expect(broken('page', of)).toEqual(places);
  });
});

test('given a link to the next page, when it leads to another list, then that is found', () => {
  const link = (rel: string, path: string) => ({ rel, href: `http://localhost${path}/locations?offset=1&limit=1` });
  const page = (path: string) =>
    exchange('GET /locations?limit=1', {
      items: [{ locationId: 'l1', name: 'One' }],
      ...{ offset: 0, limit: 1, total: 2, totalResults: 2 },
      links: [link('self', '/ccagentui/v1'), link('next', path)],
    });
  expect(broken('page', page('/ccstoreui/v1'))).toEqual(['violation response /links']);
  expect(broken('page', page('/ccagentui/v1'))).toEqual([]);
});

describe('given rows that have an id by their schema', () => {
  const methods = (row: object) =>
    exchange('POST /shippingMethods', { items: [{ displayName: 'Ground', ranges: [], ...row }] });

  const proposed = exchange('POST /appeasements/initiate', { orderId: 'o1', appeasementRefunds: [{ amount: 0 }] });

  test.each([
    ['has one', methods({ repositoryId: 'ground' }), []],
    ['has one by another name', methods({ id: 'ground' }), []],
    ['has it under a name that nobody knows', methods({ value: 'ground' }), ['violation response /items/0']],
    ['has null for one', methods({ repositoryId: null }), []],
    ['is proposed, and not made yet', proposed, []],
  ])('when a row %s, then that is found or not', (_, of, places) => {
    expect(broken('named rows', of)).toEqual(places);
  });
});
