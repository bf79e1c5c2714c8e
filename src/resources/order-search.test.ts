import { describe, expect, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { scim } from '../listing/scim.ts';
import { type OrderCriteria, orderFilter, orderTextCriteria, readCriteria } from './order-search.ts';

describe('the SCIM filter', () => {
  test.each<[OrderCriteria, string]>([
    [{}, 'id pr'],
    [{ orderId: 'o3' }, 'id sw "o3"'],
    [{ profileId: '7' }, 'profileId eq "7"'],
    [{ firstName: 'A' }, 'profile.firstName sw "A"'],
    [{ lastName: 'L' }, 'profile.lastName sw "L"'],
    [{ email: 'a@' }, 'profile.email sw "a@"'],
    [{ phoneNumber: '+47' }, 'shippingGroups.phoneNumber sw "+47"'],
    [{ sku: 's1' }, 'commerceItems.catalogRefId sw "s1"'],
    [{ product: 'p1' }, 'commerceItems.productId sw "p1"'],
    [{ state: 'QUEUED' }, 'state eq "QUEUED"'],
    [{ state: ['QUEUED', 'SUBMITTED'] }, '(state eq "QUEUED" or state eq "SUBMITTED")'],
    [{ state: 'Fulfilled' }, 'state eq "NO_PENDING_ACTION"'],
    [{ state: 'being processed' }, 'state eq "PROCESSING"'],
    [{ state: ['Rejected', 'Pending quote'] }, '(state eq "FAILED_APPROVAL" or state eq "PENDING_QUOTE")'],
    [{ state: [] }, 'id pr'],
    [{ state: '' }, 'id pr'],
    [{ state: ['', 'QUEUED'] }, 'state eq "QUEUED"'],
    [{ submittedAfter: '', submittedBefore: '' }, 'id pr'],
    [{ site: 'siteUS' }, 'siteId eq "siteUS"'],
    [{ account: 'Acme' }, 'organization.name sw "Acme"'],
    [{ approver: { firstName: 'B', lastName: 'N' } }, '(approvers.firstName sw "B" and approvers.lastName sw "N")'],
    [{ submittedAfter: new Date(0) }, 'submittedDate ge "1970-01-01T00:00:00.000Z"'],
    [{ submittedBefore: '1970-01-01' }, 'submittedDate le "1970-01-01T00:00:00.000Z"'],
    [{ filter: scim.eq('x_kind', 'gift') }, 'x_kind eq "gift"'],
    [{ email: 'a"', state: 'QUEUED' }, '(profile.email sw "a\\"" and state eq "QUEUED")'],
  ])('of %j is %s', (criteria, filter) => {
    expect(orderFilter(criteria)).toBe(filter);
  });
});

describe('the text criteria', () => {
  test('spell every field as the text search does', () => {
    const criteria: OrderCriteria = {
      mode: 'text',
      orderId: 'o3',
      profileId: '7',
      firstName: 'A',
      lastName: 'L',
      email: 'a@',
      phoneNumber: '+47',
      sku: 's1',
      product: 'p1',
      state: ['QUEUED'],
      account: 'Acme',
      submittedAfter: new Date(0),
      submittedBefore: new Date(1),
      pageSize: 3,
    };

    expect(orderTextCriteria(criteria)).toEqual({
      orderId: 'o3',
      profileId: '7',
      firstName: 'A',
      lastName: 'L',
      email: 'a@',
      addressPhone: '+47',
      skuId: 's1',
      productId: 'p1',
      state: 'QUEUED',
      account: 'Acme',
      startDate: '1970-01-01T00:00:00.000Z',
      endDate: '1970-01-01T00:00:00.001Z',
    });
  });

  test('are none for no criteria', () => {
    expect(orderTextCriteria({})).toEqual({});
    expect(orderTextCriteria({ state: ['', ''], submittedAfter: '', submittedBefore: '' })).toEqual({});
  });

  test.each<[string, OrderCriteria]>([
    ['approver', { approver: { lastName: 'N' } }],
    ['site', { site: 's' }],
    ['filter', { filter: scim.pr('id') }],
    ['sort', { sort: 'id:asc' }],
    ['state', { state: ['QUEUED', 'SUBMITTED'] }],
  ])('refuse %s, which the text search cannot do', async (field, criteria) => {
    expect(await failureOf(() => orderTextCriteria(criteria))).toMatchObject({ kind: 'validation', field });
  });
});

test.each([
  ['a number', () => Date.UTC(2026, 0, 31, 12)],
  ['a Date', () => new Date('2026-01-31T12:00:00Z')],
])('submittedWithinDays counts back from what now gives as %s, in the place of a date', (_, now) => {
  const criteria = readCriteria({ submittedWithinDays: 30, submittedAfter: '2020-01-01' }, now);

  expect(orderFilter(criteria)).toBe('submittedDate ge "2026-01-01T12:00:00.000Z"');
  expect(orderTextCriteria(criteria)).toEqual({ startDate: '2026-01-01T12:00:00.000Z' });
});

test('submittedWithinDays counts back from the clock of the client', async () => {
  const { agent, sent } = scriptedAgent([json({ items: [] })], { now: () => Date.UTC(2020, 0, 31) });

  await agent.orders.search({ submittedWithinDays: 30 });

  expect(sent[0]?.query.q).toBe('submittedDate ge "2020-01-01T00:00:00.000Z"');
});

test.each<[string, OrderCriteria]>([
  ['submittedAfter', { submittedAfter: 'yesterday' }],
  ['submittedBefore', { submittedBefore: new Date('no') }],
  ['submittedWithinDays', { submittedWithinDays: 0 }],
  ['submittedWithinDays', { submittedWithinDays: Number.NaN }],
  ['submittedWithinDays', { submittedWithinDays: 1e12 }],
])('%s that is not usable is refused in both modes: %j', async (field, criteria) => {
  const read = () => readCriteria(criteria, Date.now);
  expect(await failureOf(() => orderFilter(read()))).toMatchObject({ kind: 'validation', field });
  expect(await failureOf(() => orderTextCriteria(read()))).toMatchObject({ kind: 'validation', field });
});
