import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createBlame, isCertainlyRefused } from './certain-refusals.ts';
import { createReader } from './reading.ts';

const read = createReader(readDocument());

test.each([
  ['a taken e-mail address', 'PUT /profiles/1', '22006', true],
  ['a state that does not suit', 'POST /orders', '20140', true],
  ['what is in part a supervisor’s', 'PUT /returnRequests/1', '100091', true],
  ['what is a supervisor’s', 'POST /appeasements/submit', '100091', true],
  ['what is another approver’s', 'POST /orders/approve', '100091', true],
  ['an account of others, read', 'GET /organizationMembers/1', '22010', true],
  ['an account of others, written', 'PUT /organizationMembers/1', '22010', false],
  ['a price that is believed', 'POST /orders', '28327', false],
  ['an unknown record, read', 'GET /orders/1', '210105', false],
  ['an unknown record, named in a body', 'POST /orders', '20107', false],
  ['an address that is not there', 'DELETE /profiles/1/addresses/ad1', '22038', true],
  ['what is no operation', 'GET /nowhere', '20140', false],
])('given %s, when %s is not refused with %s, then any instance should have refused it: %s', (_, request, code, is) => {
  expect(isCertainlyRefused(read(exchange(request, {})), code)).toBe(is);
});

test.each([
  ['a write', [exchange('GET /orders/1', {}), exchange('PUT /orders/1', {}), exchange('GET /orders/1', {})], true],
  ['a write that is refused', [exchange('GET /orders/1', {}), exchange('PUT /orders/1', {}, { status: 400 })], false],
  ['a write before it', [exchange('PUT /orders/1', {}), exchange('GET /orders/1', {})], false],
] as const)('given %s, when it is not refused, then whether something has changed is told: %s', (_, exchanges, is) => {
  expect(createBlame(readDocument())(exchanges, '13001', 1).hasWritten).toBe(is);
});
