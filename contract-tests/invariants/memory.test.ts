/** What was written is what is read, in whichever form; what else is read is as it was. */

import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { card } from '../../tests/support/responses-to-judge.ts';
import { createJudge } from '../engine/judge.ts';
import type { Exchange } from '../engine/recorder.ts';

const judgeOf = createJudge(readDocument(), { knowsRecords: true });

/** What is told of writes in some exchanges: the rule and the place. */
function told(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges
    .flatMap(each => judge(each).findings)
    .filter(({ rule }) => /written$/.test(rule))
    .map(({ rule, place }) => `${rule} ${place.replace('response ', '')}`);
}

const at = '/profiles/1/addresses/a2';
/** An address, under both names of its nickname. */
const named = (addressType: string, alias = addressType) => ({
  addressType,
  address: { id: 'a2', repositoryId: 'a2', alias, postalCode: '98101' },
  links: [],
});
const renamed = (after: object) => [
  exchange(`GET ${at}`, named('Home')),
  exchange(`PUT ${at}`, named('Work'), { sent: { addressType: 'Work' } }),
  exchange(`GET ${at}`, after),
];

test('given an address that is renamed, when its nickname changes under both names, then nothing is told', () => {
  expect(told(...renamed(named('Work')))).toEqual([]);
});

test('given an address that is renamed, when it has another name under the second, then that is told', () => {
  expect(told(...renamed(named('Work', 'Moon')))).toEqual(['not written /alias']);
});

test.each([
  ['a region by its name', { state: 'Washington', country: 'United States' }, { state: 'WA', country: 'US' }, []],
  ['another region', { state: 'WA' }, { state: 'OR' }, ['written /state']],
  ['a day', { x_since: '2030-06-03' }, { x_since: '06/03/2030' }, []],
  ['a day as an instant', { x_since: '2030-06-03' }, { x_since: '2030-06-03T07:00:00.000Z' }, []],
  ['another day', { x_since: '2030-06-03' }, { x_since: '2030-06-04' }, ['written /x_since']],
  ['a number with zeros', { x_step: '2' }, { x_step: '02' }, []],
  ['a number without its zeros', { postalCode: '02104' }, { postalCode: '2104' }, ['written /postalCode']],
])('given %s, when %j was sent and %j is read, then what is told is %j', (_, sent, read, expected) => {
  const { addressType, address } = named('Home');
  const put = exchange(`PUT ${at}`, {}, { sent: { address: sent } });
  expect(told(put, exchange(`GET ${at}`, { addressType, address: { ...address, ...read } }))).toEqual(expected);
});

test.each([
  ['a county, which is documented', { county: 'Kings' }, ['not written /county']],
  ['the name of its region, which no document has', { regionName: 'Oregon' }, []],
  ["a value of the merchant's own", { x_floor: '2' }, ['not written /x_floor']],
])(
  'given an address of which the city is written, when %s changes as well (%j), then what is told is %j',
  (_, other, expected) => {
    const shown = (more: object) => ({ ...named('Home'), address: { ...named('Home').address, ...more } });
    const address = { city: 'Salem', county: 'King', regionName: 'Washington', x_floor: '1' };
    const before = exchange(`GET ${at}`, shown(address));
    const put = exchange(`PUT ${at}`, {}, { sent: { address: { city: 'Kent' } } });
    const after = exchange(`GET ${at}`, shown({ ...address, city: 'Kent', ...other }));
    expect(told(before, put, after)).toEqual(expected);
  },
);

test('given a card that was stored until a month without its zero, when it is shown with one, then nothing is told', () => {
  const stored = exchange('POST /profiles/1/creditCards', card({}), { sent: { expiryMonth: '2' } });
  expect(told(stored, exchange('GET /profiles/1/creditCards/c1', card({ expiryMonth: '02' })))).toEqual([]);
});

test('given a state that was sent and is no place, when it is not kept, then that is told', () => {
  const suspended = exchange('PUT /scheduledOrders/s1', {}, { sent: { state: 'inactive' } });
  expect(told(suspended, exchange('GET /scheduledOrders/s1', { id: 's1', state: 'active' }))).toEqual([
    'written /state',
  ]);
});

test('given a record that is made of another, when it is read under an id of its own, then nothing is told', () => {
  const made = exchange('POST /orders', { id: 'o2' }, { sent: { id: 'o1', cartName: 'Mine' } });
  expect(told(made, exchange('GET /orders/o2', { id: 'o2', cartName: 'Mine' }))).toEqual([]);
  expect(told(made, exchange('GET /orders/o2', { id: 'o2', cartName: 'Ours' }))).toEqual(['written /cartName']);
});

test.each([
  ['as it was', '2099', []],
  ['as it was sent', '2031', ['not written /expiryYear']],
])(
  'given what a request does not change, when it is sent and read %s, then what is told is %j',
  (_, expiryYear, expected) => {
    const path = '/profiles/1/creditCards/c1';
    const put = exchange(`PUT ${path}`, {}, { sent: { expiryYear: '2031' } });
    const read = (year: string) => exchange(`GET ${path}`, card({ expiryYear: year }));
    expect(told(read('2099'), put, read(expiryYear))).toEqual(expected);
  },
);

test.each([
  ['alone', ['approver'], []],
  ['with another one', ['approver', 'buyer'], ['written /roles']],
  ['without any', [], []],
])(
  'given a contact that is made with one role, when it is read %s, then what is told is %j',
  (_, functions, expected) => {
    const made = exchange('POST /organizationMembers', { id: 'm1' }, { sent: { roles: [{ function: 'approver' }] } });
    const roles = functions.map(each => ({ function: each, repositoryId: `r-${each}` }));
    expect(told(made, exchange('GET /organizationMembers/m1', { id: 'm1', roles }))).toEqual(expected);
  },
);

test.each([
  ['that the instance lists', [{ id: 'at1' }], ['written /types']],
  ['that it does not', [{ id: 'at2' }], []],
])(
  'given an address that is made with a type %s, when it is read without, then what is told is %j',
  (_, types, expected) => {
    const listed = exchange('GET /addressTypes', [{ id: 'at1', name: 'Warehouse' }]);
    const made = exchange('POST /organizationAddresses', { address: { repositoryId: 'a1' } }, { sent: { types } });
    expect(told(listed, made, exchange('GET /organizationAddresses/a1', { id: 'a1', types: [] }))).toEqual(expected);
  },
);

const given = [
  { commerceItemId: 'ci1', quantityToReturn: 1 },
  { commerceItemId: 'ci2', quantityToReturn: 2 },
];
const [one, two] = given;

test.each([
  ['both', [], given],
  ['both, one of them in two parts', [], [one, { ...two, quantityToReturn: 1 }, two]],
  ['one', ['written /returnItems', 'written /returnItems/quantityToReturn'], [one]],
  ['fewer units of one', ['written /returnItems/quantityToReturn'], [one, { ...two, quantityToReturn: 1 }]],
])('given a return of two lines, when it is read with %s, then what is told is %j', (_, expected, returnItems) => {
  const sent = { op: 'createReturnRequest', orderId: 'o1', returnItems: given };
  const made = exchange('POST /returnRequests', { returnRequestId: 'r1' }, { sent });
  const read = exchange('GET /returnRequests/r1', { returnRequestId: 'r1', returnItems });
  expect(told(made, read).toSorted()).toEqual(expected);
});

test.each([
  ['it', [], 'Too dear.'],
  ['none', ['written /quoteInfo/rejectionNote'], null],
])(
  'given a quote that is rejected with a note, when the order shows %s, then what is told is %j',
  (_, expected, note) => {
    const sent = { orderId: 'o1', note: 'Too dear.' };
    const rejected = exchange('POST /orders/quote/reject', { id: 'o1' }, { sent });
    const read = exchange('GET /orders/o1', { id: 'o1', quoteInfo: { rejectionNote: note } });
    expect(told(rejected, read)).toEqual(expected);
  },
);

test.each([
  ['what they are adjusted to', 0.5, []],
  ['something else', 9.5, ['written /returnItems/actualRefundAmount']],
])(
  'given a refund that is adjusted, when its item shows %s, then what is told is %j',
  (_, actualRefundAmount, expected) => {
    const adjusted = { returnItemId: 'i2', adjustedItemRefund: 0.5 };
    const sent = { op: 'adjustRefundAmounts', returnItems: [adjusted] };
    const put = exchange('PUT /returnRequests/r1', {}, { sent });
    const returnItems = [
      { returnItemId: 'i1', actualRefundAmount: 7 },
      { returnItemId: 'i2', actualRefundAmount },
    ];
    expect(told(put, exchange('GET /returnRequests/r1', { returnRequestId: 'r1', returnItems }))).toEqual(expected);
  },
);

test.each([
  [
    'it is',
    [
      { alias: 'Home', isDefaultAddress: false },
      { alias: 'Work##0', isDefaultAddress: true },
    ],
    [],
  ],
  [
    'another is',
    [
      { alias: 'Home', isDefaultAddress: true },
      { alias: 'Work', isDefaultAddress: false },
    ],
    ['written /shippingAddresses'],
  ],
  ['none says', [{ alias: 'Home' }, { alias: 'Work' }], []],
])(
  'given an address that is sent as the default, when %s, then that is told or left',
  (_, shippingAddresses, expected) => {
    const sent = { shippingAddresses: [{ alias: 'Work', isDefaultAddress: true }] };
    expect(told(exchange('PUT /profiles/1', { id: '1', shippingAddresses }, { sent }))).toEqual(expected);
  },
);

test.each([
  ['whether it is active', { active: true }, { active: false }, ['not written /active']],
  ['a part of what it shows', { site: { id: 's1', x: 1 } }, { site: { id: 's1', x: 2 } }, ['not written /site/x']],
  ['another record in its place', { site: { id: 's1', x: 1 } }, { site: { id: 's2', x: 2 } }, []],
  [
    'a part of one of several',
    { roles: [{ id: 'r1' }, { id: 'r2', x: 1 }] },
    { roles: [{ id: 'r2', x: 2 }, { id: 'r1' }] },
    ['not written /roles/0/x'],
  ],
])(
  'given a contact of which only the name is written, when %s is another, then that is told or left',
  (_, was, is, expected) => {
    const contact = '/organizationMembers/c1';
    const read = (more: object) => exchange(`GET ${contact}`, { id: 'c1', ...more });
    const put = exchange(`PUT ${contact}`, { id: 'c1' }, { sent: { firstName: 'Ida' } });
    expect(told(read(was), put, read(is))).toEqual(expected);
  },
);
