import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { createJudge } from '../engine/judge.ts';
import type { Exchange } from '../engine/recorder.ts';
import { createRecordMemory } from './record-memory.ts';

const document = readDocument();
const judgeOf = createJudge(document, { knowsRecords: true });

/** A value of an example of the specification. */
function example(name: string): Readonly<Record<string, unknown>> {
  return document.components.examples?.[name]?.value as Readonly<Record<string, unknown>>;
}

function exchange(method: string, path: string, body: object, sent = ''): Exchange {
  return {
    method,
    url: `https://shop.example.com/ccagent/v1${path}`,
    requestHeaders: sent === '' ? {} : { 'content-type': 'application/json' },
    requestBody: sent,
    status: 200,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: JSON.stringify(body),
  };
}

const { items, ...page } = example('memberList');
const [member] = items as readonly object[];

const listed = (changes: object = {}, query = '') =>
  exchange('GET', `/organizationMembers${query}`, { ...page, items: [{ ...member, ...changes }] });
const read = (changes: object = {}) =>
  exchange('GET', '/organizationMembers/bb-110002', { ...example('member'), ...changes });
const renamed = { ...example('member'), lastName: 'Vrees' };
const written = exchange('PUT', '/organizationMembers/bb-110002', renamed, '{"lastName":"Vrees"}');

/** Places at which a record is found to be another than it was elsewhere. */
function different(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges.flatMap(each =>
    judge(each)
      .findings.filter(({ rule }) => rule === 'same record')
      .map(({ place }) => place),
  );
}

describe('given an address that one account has and another inherits', () => {
  const entry = example('entry');
  const shown = (flags: object) =>
    exchange('GET', '/organizationAddresses/ad1', {
      ...entry,
      address: { ...Object(entry.address), id: 'ad1', repositoryId: 'ad1', ...flags },
    });

  test('when each has its own defaults, then nothing is found', () => {
    const own = shown({ isInherited: false, isDefaultShippingAddress: true });
    expect(different(own, shown({ isInherited: true, isDefaultShippingAddress: false }))).toEqual([]);
  });

  test('when it is in another town for one of them, then that is found', () => {
    const elsewhere = shown({ isInherited: true, city: 'Elsewhere' });
    expect(different(shown({ isInherited: false }), elsewhere)).toEqual(['response /address/city']);
  });
});

describe('given what is asked for in a language', () => {
  const asked = (changes: object, language?: string): Exchange => {
    const one = exchange('GET', '/organizationMembers/bb-110002', { ...example('member'), ...changes });
    return language === undefined ? one : { ...one, requestHeaders: { 'x-ccasset-language': language } };
  };

  test('when it is called something else in another, then nothing is found', () => {
    expect(different(asked({ lastName: 'Vrees' }), asked({ lastName: 'Wrees' }, 'de'))).toEqual([]);
    expect(different(asked({ lastName: 'Vrees' }, 'fr'), asked({ lastName: 'Wrees' }, 'de'))).toEqual([]);
  });

  test('when it has another flag there, then that is found', () => {
    const one = { receiveEmail: 'yes', approvalRequired: true };
    const other = { ...one, approvalRequired: false };
    expect(different(asked(one), asked(other, 'de'))).toEqual(['response /approvalRequired']);
    expect(different(asked(other, 'de'), asked(one))).toEqual(['response /approvalRequired']);
  });
});

describe('given an account that is closed', () => {
  const shown = (active: boolean) =>
    exchange('GET', '/organizations/or-100001', { ...example('organization'), active });
  const row = (active: boolean) =>
    exchange('GET', '/organizations', { ...page, items: [{ ...example('organization'), active }] });

  test('when a list says that it is active, then that is found', () => {
    expect(different(row(true), shown(false))).toEqual(['response /active']);
    expect(different(row(false), shown(false))).toEqual([]);
    const { id, name } = example('organization');
    const profileDetail = {
      ...Object(example('profile')),
      parentOrganization: { id, repositoryId: id, name, active: false },
    };
    const person = exchange('GET', '/profiles/bb-110002', { profileDetail });
    expect(different(row(true), person)).toEqual(['response /profileDetail/parentOrganization/active']);
  });
});

describe('given a record that two operations show', () => {
  test('when both show the same, then nothing is found', () => {
    expect(different(listed(), read())).toEqual([]);
  });

  test('when one shows another name, then the place is found', () => {
    expect(different(listed(), read({ lastName: 'Vrees' }))).toEqual(['response /lastName']);
  });

  test('when it does so again, then the place is found again: what is seen only once may be the work of others', () => {
    const other = read({ lastName: 'Vrees' });
    expect(different(listed(), other, other)).toEqual(['response /lastName', 'response /lastName']);
  });

  test('when one shows another address in its place, or another state of the address, then the place is found', () => {
    const { parentOrganization: account } = example('member') as { parentOrganization: { billingAddress: object } };
    const moved = (changes: object) =>
      read({ parentOrganization: { ...account, billingAddress: { ...account.billingAddress, ...changes } } });
    expect(different(read(), listed(), moved({ repositoryId: 'ad1' }))).toContain(
      'response /parentOrganization/billingAddress/repositoryId',
    );
    expect(different(read(), listed(), moved({ state: 'CA' }))).toContain(
      'response /parentOrganization/billingAddress/state',
    );
  });

  test('when one calls its account something else, then the place is found, though no more of it is shown', () => {
    const role = (name: string) =>
      read({ roles: [{ function: 'buyer', name: 'Buyer', relativeTo: { repositoryId: 'or-100009', name } }] });
    const row = listed({
      roles: [{ function: 'buyer', name: 'Buyer', relativeTo: { repositoryId: 'or-100009', name: 'Ng' } }],
    });
    expect(different(row, role('Ng'))).toEqual([]);
    expect(different(row, role('Lee'))).toEqual(['response /roles/0/relativeTo/name']);
  });

  test('when it was written in between, then nothing is found', () => {
    expect(different(listed(), written, listed({ lastName: 'Vrees' }))).toEqual([]);
  });

  test('when the write names the shopper in its query, then what its response shows is compared all the same', () => {
    const forShopper = { ...written, url: `${written.url}?profileId=110658` };
    expect(different(forShopper, listed({ lastName: 'Vrees' }))).toEqual([]);
    expect(different(forShopper, listed())).toEqual(['response /items/0/lastName']);
  });

  test('when words are cased, joined or instants written in another way, then nothing is found', () => {
    const [row, detail] = [
      { x_since: '2026-01-02T10:00:00.000Z', x_kind: 'not_specified' },
      { x_since: '2026-01-02T12:00:00.000+02:00', x_kind: 'Not specified' },
    ];
    expect(different(listed(row), read(detail))).toEqual([]);
  });

  test('when what somebody wrote was written at two times, then it is found, though no more of it is shown', () => {
    const note = { repositoryId: 'oc1', comment: 'Called about the delivery date.' };
    const noted = (creationDate: string) =>
      exchange('GET', '/comments?orderId=o1&type=order', { items: [{ ...note, creationDate }] });
    const order = exchange('GET', '/orders/o1', {
      ...example('order'),
      orderComments: [{ ...note, creationDate: '2026-01-02T10:00:00.000Z' }],
    });
    expect(different(order, noted('2026-01-02T12:00:00.000+02:00'))).toEqual([]);
    expect(different(order, noted('2026-01-02T05:00:00.000Z'))).toEqual(['response /items/0/creationDate']);
  });

  test('when an e-mail address is cased in another way, then it is another', () => {
    const { email } = member as { readonly email: string };
    expect(different(listed(), read({ email: email.toUpperCase() }))).toEqual(['response /email']);
  });

  test('when the same is read twice and says something else, then it is found, whatever it said', () => {
    const [once, again] = [read({ x_since: '2026-01-02T10:00:00Z' }), read({ x_since: '2026-01-02T10:00:01Z' })];
    const judge = judgeOf();
    const expected = [once, again, once]
      .flatMap(each => judge(each).findings)
      .filter(({ rule }) => rule === 'same record');
    expect(expected.map(each => each.expected)).toEqual(['what it was', 'what it was']);
  });

  test('when two orders have a line of one id, then they are two lines', () => {
    const { shoppingCart, ...rest } = example('order') as { shoppingCart: { items: readonly object[] } };
    const items = (changes: object) => [{ ...shoppingCart.items[0], id: 'ci1', ...changes }];
    const order = (id: string, displayName: string) =>
      exchange('GET', `/orders/${id}`, {
        ...rest,
        id,
        shoppingCart: { ...shoppingCart, items: items({ displayName }) },
      });
    const place = 'response /shoppingCart/items/0/displayName';
    expect(different(order('o1', 'Tent'), order('o2', 'Stove'))).not.toContain(place);
    expect(different(order('o1', 'Tent'), order('o1', 'Stove'))).toContain(place);
  });

  test('when they have nothing but the id in common, then they are two', () => {
    const other = { items: [{ repositoryId: 'bb-110002', key: 'a', displayName: 'b' }] };
    expect(different(listed(), exchange('GET', '/merchant/orderCancelReasons', other))).toEqual([]);
  });

  test('when a parameter decides how it is shown, then both are right', () => {
    expect(different(listed({}, '?fields=items.lastName'), read({ lastName: 'Vrees' }))).toEqual([]);
  });
});

test('given a target that is set back before each behaviour, when a record was read before a write, then the next behaviour knows it', () => {
  const memory = createRecordMemory({ isReset: true });
  const first = judgeOf(memory);
  for (const each of [listed(), written, listed({ lastName: 'Vrees' })]) first(each);
  const { findings } = judgeOf(memory)(read({ firstName: 'Anna' }));
  expect(findings.filter(({ rule }) => rule === 'same record').map(({ place }) => place)).toEqual([
    'response /firstName',
  ]);
});

test('given a write whose response has no body, when the record is read, then it may be another', () => {
  const deleted = { ...exchange('DELETE', '/profiles/110658', {}), status: 204, responseBody: '' };
  expect(different(listed(), deleted, listed({ lastName: 'Vrees' }), read({ lastName: 'Vrees' }))).toEqual([]);
});

test('given a value that one response shows, when another of the same record says null, then that is found; of no text, it is drift', () => {
  const judge = judgeOf();
  judge(listed({ x_points: 5 }));
  const { findings } = judge(read({ x_loyaltyTier: null, x_points: null }));
  expect(findings.filter(({ rule }) => rule === 'same record')).toMatchObject([
    { severity: 'violation', place: 'response /x_loyaltyTier', got: 'null' },
    { severity: 'drift', place: 'response /x_points', got: 'null' },
  ]);
});

describe('given an order in two forms', () => {
  /** With other properties in the first of a list. */
  const withFirst = (record: object, list: string, changes: object) => {
    const [first, ...rest] = Reflect.get(record, list) as readonly object[];
    return { ...record, [list]: [{ ...first, ...changes }, ...rest] };
  };
  const orders = example('orderPage');
  const [row = {}] = orders.items as readonly object[];
  const found = (list: string, changes: object) =>
    exchange('GET', '/orders?queryFormat=SCIM&q=id%20pr', { ...orders, items: [withFirst(row, list, changes)] });
  const order = example('order');
  const alone = (changes: object) => exchange('GET', `/orders/${order.id}`, { ...order, ...changes });
  const withItem = (changes: object) => ({
    shoppingCart: withFirst(order.shoppingCart as object, 'items', changes),
    shippingGroups: [],
  });

  test('when some of a line were returned, then one may tell how many are left', () => {
    const left = found('commerceItems', { quantity: 0, returnedQuantity: 1 });
    expect(different(left, alone(withItem({ returnedQuantity: 1 })))).toEqual([]);
  });

  test('when none was returned, then both tell as many', () => {
    const other = alone(withItem({ quantity: 2 }));
    expect(different(found('commerceItems', {}), other)).toEqual(['response /shoppingCart/items/0/quantity']);
  });

  test('when they name how it is paid in their own ways, then both are right', () => {
    const paidBy = { paymentMethod: 'creditCard' };
    const { paymentGroup, paymentGroups } = withFirst(order, 'paymentGroups', paidBy) as Readonly<
      Record<string, object>
    >;
    const other = alone({ paymentGroups, paymentGroup: { ...paymentGroup, ...paidBy } });
    expect(different(found('paymentGroups', {}), other)).toEqual([]);
  });
});

describe('given a part without an id of its own', () => {
  const account = example('member').parentOrganization as { readonly billingAddress: object };
  const billed = (changes: object) => ({
    parentOrganization: { ...account, billingAddress: { ...account.billingAddress, ...changes } },
  });

  test('when the same form calls null what another response shows in it, then it is drift', () => {
    const judge = judgeOf();
    judge(read(billed({ repositoryId: 'ad1', address2: 'Unit 4' })));
    const { findings } = judge(listed(billed({ repositoryId: null, address2: 'Unit 4' })));
    expect(findings.filter(({ rule }) => rule === 'same record')).toMatchObject([
      { severity: 'drift', place: 'response /items/0/parentOrganization/billingAddress/repositoryId', got: 'null' },
    ]);
  });

  test('when the same form shows another value in it, then the place is found', () => {
    const { id, shippingGroups } = example('order') as { id: string; shippingGroups: object[] };
    const [group] = shippingGroups;
    const address = { address1: '5 Mill Lane', city: 'Seattle', postalCode: '98101', country: 'US' };
    const to = (lastName: string) => ({
      ...example('order'),
      shippingAddress: {},
      shippingGroups: [{ ...group, shippingAddress: { ...address, lastName } }],
    });
    const [priced, alone] = [
      exchange('POST', '/orders/reprice', to('Lee')),
      exchange('GET', `/orders/${id}`, to('Ng')),
    ];
    expect(different(priced, alone)).toContain('response /shippingGroups/0/shippingAddress/lastName');
    expect(different(priced, exchange('GET', `/orders/${id}`, to('Lee')))).toEqual([]);
  });
});

describe('given a copy that goes under the id of a record', () => {
  const order = example('order');
  const [line] = (order.shoppingCart as { readonly items: readonly object[] }).items;
  const amended = (changes: object) =>
    exchange(
      'POST',
      `/orderAmendments/${order.id}`,
      { ...order, shippingGroups: [{ ...(order.shippingGroups as object[])[0], items: [{ ...line, ...changes }] }] },
      '{"op":"initiateAmendment"}',
    );

  test('when it says other things of a line in two places, then that is found', () => {
    expect(different(amended({ salePrice: 1 }))).toContain('response /shippingGroups/0/items/0/salePrice');
    expect(different(amended({}))).toEqual([]);
  });

  test('when it says other things than the record, then it may', () => {
    const other = exchange('GET', `/orders/${order.id}`, { ...order, cartName: 'Another' });
    expect(different(amended({}), other)).toEqual([]);
  });
});

describe('given an order that goes to an address', () => {
  const row = (address: object) =>
    exchange('GET', '/orders?queryFormat=SCIM&q=id%20pr', {
      items: [
        { id: 'o1', state: 'SUBMITTED', priceInfo: {}, shippingGroups: [{ id: 'sg1', shippingAddress: address }] },
      ],
    });
  const alone = (address: object) =>
    exchange('GET', '/orders/o1', {
      ...example('order'),
      id: 'o1',
      shippingGroups: [{ shippingGroupId: 'sg1', items: [], shippingAddress: address }],
    });
  const address = { firstName: 'Ada', address1: '1 Quay Road', city: 'Boston', postalCode: '02101', country: 'US' };

  test('when a part of it shows the address in another form, then that is found', () => {
    expect(different(row(address), alone({ ...address, country: 'United States' }))).toEqual([
      'response /shippingGroups/0/shippingAddress/country',
    ]);
    expect(different(row(address), alone(address))).toEqual([]);
  });
});
