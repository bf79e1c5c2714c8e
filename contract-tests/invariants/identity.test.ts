/** Where a response says it is from. */

import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createReader } from '../engine/reading.ts';
import { selfAsAsked } from './identity.ts';

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
