/** Rows that a parameter chooses, counts beside their list, and rows that say more than their list needs. */

import { describe, expect, test } from 'vitest';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';
import type { Exchange } from '../engine/recorder.ts';

describe('given rows that a parameter chooses, or a count beside its list', () => {
  const address = (isInherited: boolean) => ({
    addressType: 'Home',
    address: { repositoryId: 'ad1', isInherited },
  });
  const addresses = (query: string, isInherited: boolean) =>
    exchange(`GET /addresses?orgId=or-1${query}`, { items: [address(isInherited)] });
  const site = (query: string, contract: object | null) =>
    exchange(`GET /organizations/or-1/siteOrganizationProperties${query}`, {
      items: [{ site: { id: 'siteUS' }, properties: { contract } }],
    });
  const schedules = (query: string, siteId: string) => ({
    ...exchange(`GET /scheduledOrders?profileId=bb-1${query}`, {
      items: [{ id: 'so1', templateOrderId: 'o1', siteId }],
    }),
    requestHeaders: { 'x-ccsite': 'siteUS' },
  });
  const member = (count: number) =>
    exchange('GET /organizationMembers/bb-1', {
      id: 'bb-1',
      firstName: 'Ana',
      lastName: 'Lima',
      email: 'ana@example.com',
      secondaryOrganizations: [{ repositoryId: 'or-2' }],
      secondaryOrganizationsCount: count,
    });

  test.each([
    ['addresses of another choice', addresses('&include=inheritedOnly', false), 'filter /items/0/address/isInherited'],
    ['addresses without a choice', addresses('', true), 'filter /items/0/address/isInherited'],
    [
      'what was to have nothing',
      site('?include=nullContracts', { repositoryId: 'c1' }),
      'filter /items/0/properties/contract',
    ],
    ['what was to have something', site('?include=notNullContracts', null), 'filter /items/0/properties/contract'],
    ['what is of another site', schedules('&siteScope=siteOnly', 'siteDE'), 'filter /items/0/siteId'],
    ['a count of its own', member(2), 'count /secondaryOrganizationsCount'],
  ])('when there are %s, then it is found', (_, judged, place) => expect(broken(judged)).toContain(place));

  test.each([
    ['addresses of any choice', addresses('&include=all', true)],
    ['addresses as chosen', addresses('&include=inheritedOnly', true)],
    ['what has nothing, as asked', site('?include=nullContracts', null)],
    ['what has something, as asked', site('?include=notNullContracts', { repositoryId: 'c1' })],
    ['what has nothing, where all are asked for', site('', null)],
    ['what is of the site, as asked', schedules('&siteScope=siteOnly', 'siteUS')],
    ['what is of any site', schedules('', 'siteDE')],
    ['the count of the list', member(1)],
  ])('when there are %s, then nothing is wrong', (_, judged) =>
    expect(broken(judged).filter(each => /^(filter|count) /.test(each))).toEqual([]),
  );
});

describe('given a list that has an order of its own', () => {
  const methods = (...sequence: readonly number[]) =>
    broken(
      exchange(
        'POST /shippingMethods',
        sequence.map(displaySequence => ({ repositoryId: `m${displaySequence}`, displaySequence })),
      ),
    ).filter(each => each.startsWith('sorted'));

  test('when its rows come in another, then that is found', () => {
    expect(methods(1, 2, 2)).toEqual([]);
    expect(methods(3, 2, 1)).toEqual(['sorted /']);
  });
});

describe('given a row that says more of a record than its list', () => {
  const rows = (beside: object) =>
    exchange('GET /profiles?q=%7B%7D', { profileList: [{ profileDetail: { id: '110658', ...beside } }] });
  const alone = (beside: object, detail: object = {}) =>
    exchange('GET /profiles/110658', {
      profileDetail: { id: '110658', email: 'kim@example.com', ...detail },
      ...beside,
    });
  const row = (beside: object) =>
    exchange('GET /profiles?q=id%20pr&queryFormat=SCIM&includeOrderDetails=true', {
      items: [{ id: '110658', email: 'kim@example.com', ...beside }],
    });
  const found = (...exchanges: Exchange[]) => broken(...exchanges).filter(each => each.startsWith('detail and row'));

  test('when what wraps the record says otherwise, then it is found', () => {
    expect(found(row({ latestOrderId: 'o2' }), alone({ latestOrderId: 'o1' }))).toEqual([
      'detail and row /latestOrderId',
    ]);
    expect(found(rows({}), alone({ hasIncompleteOrder: true }))).toEqual([]);
    expect(found(row({ hasIncompleteOrder: false }), alone({ hasIncompleteOrder: false }))).toEqual([]);
  });

  test('when the record alone lacks what one alone has had, then it is found, unless its row has nothing either', () => {
    const lacking = alone({}, { email: undefined });
    expect(found(row({}), alone({}), lacking)).toEqual(['detail and row /email']);
    expect(found(row({ email: '' }), alone({}, { email: '' }), lacking)).toEqual([]);
    expect(found(row({}), lacking)).toEqual([]);
  });

  test('when the record alone names no account, then it is found', () => {
    const account = { parentOrganization: { repositoryId: 'or-1' } };
    expect(found(row(account), alone({}, { parentOrganization: null }))).toEqual([
      'detail and row /parentOrganization',
    ]);
    expect(found(row(account), alone({}, account))).toEqual([]);
  });
});

describe('given a property of the merchant’s own that shoppers are searched by', () => {
  const q = encodeURIComponent(JSON.stringify({ dynProps_x_tier: 'go' }));
  const found = (dynamicProperties: readonly object[]) =>
    exchange(`GET /profiles?q=${q}`, {
      profileList: [{ profileDetail: { id: 'p1', email: 'a@example.com', dynamicProperties } }],
    });
  const filters = (judged: Exchange) => broken(judged).filter(each => each.startsWith('filter '));

  test('when one is found that has another value or none, then that is wrong', () => {
    const place = 'filter /profileList/0/dynProps_x_tier';
    expect(filters(found([{ id: 'x_tier', value: 'silver' }]))).toEqual([place]);
    expect(filters(found([{ id: 'x_tier', value: null }]))).toEqual([place]);
  });

  test('when its value begins so, or it does not say, then nothing is wrong', () => {
    expect(filters(found([{ id: 'x_tier', value: 'Gold' }]))).toEqual([]);
    expect(filters(found([]))).toEqual([]);
  });
});
