/** Where a response says it is from, and where it leads. */

import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createReader } from '../engine/reading.ts';
import { idAsAsked, selfAsAsked } from './identity.ts';
import { linksLeadOn } from './lists.ts';

const read = createReader(readDocument());
const context = { document: readDocument(), parts: [] };

test.each([
  ['the list', '/ccagent/v1/orders', []],
  ['the record that was searched for', '/ccagent/v1/orders/o1', []],
  ['another record', '/ccagent/v1/orders/o2', ['response /links/0/href']],
  ['another list', '/ccagent/v1/profiles', ['response /links/0/href']],
])('given a search for one order, when its response is from %s, then what is told is at %j', (_, href, places) => {
  const found = exchange('GET /orders?profileId=1', { id: 'o1', links: [{ rel: 'self', href }] });
  expect(selfAsAsked(read(found), context).map(({ place }) => place)).toEqual(places);
});

test.each([
  ['the return', '/ccagent/v1/returnRequests/r1', []],
  ['what was done with it', '/ccagent/v1/returnRequests/r1/receive', []],
  ['an order that it names', '/ccagent/v1/orders/o1', []],
  ['another return', '/ccagent/v1/returnRequests/r2', ['response /links/0/href']],
  ['an address below it', '/ccagent/v1/returnRequests/r1/receive/a', ['response /links/0/href']],
])('given an action on a return, when its response is from %s, then what is told is at %j', (_, href, places) => {
  const done = exchange('PUT /returnRequests/r1/receive', { id: 'r1', orderId: 'o1', links: [{ rel: 'self', href }] });
  expect(selfAsAsked(read(done), context).map(({ place }) => place)).toEqual(places);
});

test.each([
  ['the next page', 'next', 'offset=20&limit=10', []],
  ['this page again', 'next', 'limit=10&offset=10', ['response /links/0/href']],
  ['the page before', 'prev', 'offset=0&limit=10', []],
  ['a later page', 'prev', 'offset=20&limit=10', ['response /links/0/href']],
  ['a page by number', 'next', 'q=%7B%22pageNumber%22%3A2%7D', []],
])('given a page, when %s is behind its link "%s", then what is told is at %j', (_, rel, query, places) => {
  const page = exchange('GET /orders?offset=10&limit=10', { items: [], links: [{ rel, href: `/orders?${query}` }] });
  expect(linksLeadOn(read(page), context).map(({ place }) => place)).toEqual(places);
});

test.each([
  ['that address', 'ad1', []],
  ['another', 'ad2', ['response /repositoryId']],
])(
  'given an address that comes with its nickname, when it is %s, then what is told is at %j',
  (_, repositoryId, places) => {
    const found = exchange('GET /profiles/p1/addresses/ad1', { addressType: 'Home', address: { repositoryId } });
    expect(idAsAsked(read(found), context).map(({ place }) => place)).toEqual(places);
  },
);
