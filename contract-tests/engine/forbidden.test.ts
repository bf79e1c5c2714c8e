import { expect, test } from 'vitest';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { forbidden, isForbidden } from './forbidden.ts';
import { createReader } from './reading.ts';

const document = readDocument();
const read = createReader(document);
const documented = new Map(
  [...eachOperation(document)].map(({ id, operation }) => [
    id,
    (operation['x-occ-errors'] ?? []).map(({ code }) => code),
  ]),
);

test.each(Object.entries(forbidden))(
  'given %s, then it documents each code that any instance refuses it with',
  (id, codes) => {
    expect(documented.get(id)).toEqual(expect.arrayContaining([...codes]));
  },
);

test.each([
  ['a taken e-mail address', 'PUT /profiles/1', '22006', true],
  ['a state that does not suit', 'POST /orders', '20140', true],
  ['what is a supervisor’s', 'PUT /returnRequests/1', '100091', true],
  ['what is another approver’s', 'POST /orders/approve', '100091', false],
  ['an account of others', 'GET /organizationMembers/1', '22010', true],
  ['a price that is believed', 'POST /orders', '28327', false],
  ['an unknown record', 'GET /orders/1', '210105', false],
])('given %s, when %s is not refused with %s, then that is forbidden: %s', (_, request, code, is) => {
  expect(isForbidden(read(exchange(request, {})), code)).toBe(is);
});
