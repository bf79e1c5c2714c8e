/** What several operations show of one thing has the same members. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import { createJudge } from '../engine/judge.ts';
import type { Exchange } from '../engine/recorder.ts';

const judgeOf = createJudge(readDocument(), { knowsRecords: true });

function broken(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges
    .flatMap(each => judge(each).findings)
    .filter(({ rule }) => rule === 'same members')
    .map(({ place, got }) => `${place} ${got}`);
}

const comments = (...texts: readonly string[]) =>
  exchange('GET /comments?type=order&orderId=o1', { items: texts.map(comment => ({ comment })) });
const order = (...texts: readonly string[]) =>
  exchange('GET /orders/o1', { id: 'o1', orderComments: texts.map(comment => ({ comment })) });
const row = (...ids: readonly string[]) =>
  exchange('GET /orders?queryFormat=SCIM&q=id%20pr', {
    items: [{ id: 'o1', commerceItems: ids.map(id => ({ id })) }],
    totalResults: 1,
  });
const lines = (...ids: readonly string[]) =>
  exchange('GET /orders/o1', { id: 'o1', shippingGroups: [{ items: ids.map(commerceId => ({ commerceId })) }] });

describe('given what two operations show of one order', () => {
  test.each([
    ['is the same in another order', [comments('a', 'b'), order('b', 'a')], 0],
    ['lacks one that the other has', [comments('a', 'b'), order('a')], 1],
    ['has one that the other lacks', [order(), comments('a')], 1],
    ['is shown in part', [row('x', 'y'), lines('x')], 0],
    ['is shown in part, with one that the whole lacks', [row('x'), lines('x', 'y')], 1],
    ['was shown in part, with one that the whole lacks', [lines('x', 'y'), row('x')], 1],
  ])('when it %s, then that is found or not', (_, exchanges, count) => {
    expect(broken(...exchanges)).toHaveLength(count);
  });

  test('when the lines of a cart have no name in one of them, then nothing is compared', () => {
    const found = exchange('GET /orders?profileId=1&status=incomplete', {
      id: 'o1',
      shoppingCart: { items: [{ id: 'x' }] },
    });
    const alone = (...items: readonly object[]) =>
      exchange('GET /orders/o1', { id: 'o1', state: 'INCOMPLETE', shoppingCart: { items } });
    expect(broken(found, alone({ commerceItemId: 'x' }))).toEqual([]);
    expect(broken(found, alone())).toHaveLength(1);
  });

  test('when something is written in between, then nothing is compared', () => {
    const write = exchange('POST /comments', { comment: 'c' });
    expect(broken(comments('a'), write, order('a', 'c'))).toEqual([]);
  });
});

describe('given payments of an order, and their states by another name', () => {
  const paid = (...states: readonly number[]) =>
    exchange('GET /orders/o1', {
      id: 'o1',
      paymentGroups: states.map((paymentState, index) => ({ paymentGroupId: `pg${index}`, paymentState })),
    });
  const payment = (stateAsString: string) => exchange('GET /paymentGroups/pg0', { id: 'pg0', stateAsString });

  test.each([
    ['is the same', [paid(2, 0), payment('SETTLED')], 0],
    ['is another', [paid(2, 0), payment('INITIAL')], 1],
    ['has no name', [paid(7), payment('INITIAL')], 0],
  ])('when that of a payment alone %s, then that is found or not', (_, exchanges, count) => {
    expect(broken(...exchanges)).toHaveLength(count);
  });
});

describe('given a nickname, a cart and sites that several operations show', () => {
  const account = (derivedShippingAddressType: string | null) =>
    exchange('GET /organizations/or-1', { id: 'or-1', derivedShippingAddressType });
  const addresses = (derivedShippingAddressType: string | null) =>
    exchange('GET /addresses?orgId=or-1', { derivedShippingAddressType, items: [] });
  const lines = (ids: readonly string[]) => ({
    id: 'o1',
    state: 'INCOMPLETE',
    shoppingCart: { items: ids.map(id => ({ id })) },
  });
  const cart = (...ids: readonly string[]) => exchange('GET /orders?profileId=p1&status=incomplete', lines(ids));
  const read = (...ids: readonly string[]) => exchange('GET /orders/o1', lines(ids));
  const sites = (...ids: readonly string[]) =>
    exchange('GET /profiles/p1/siteProperties', { items: ids.map(id => ({ site: { id } })) });
  const orderOn = (siteId: string) => exchange('GET /orders/o1', { id: 'o1', siteId });
  const elsewhere = (judged: Exchange) => ({ ...judged, requestHeaders: { 'x-ccsite': 'siteDE' } });

  test.each([
    ['is the same', [account('Home'), addresses('Home')], 0],
    ['is none in either', [account(null), addresses(null)], 0],
    ['is none in the second', [account('Home'), addresses(null)], 1],
    ['is none in the first', [account(null), addresses('Home')], 1],
    ['has lines in one form alone', [cart(), read('ci1')], 1],
    ['has the same lines', [cart('ci1'), read('ci1')], 0],
    ['is on a site that is none', [sites('siteUS'), orderOn('siteUS'), elsewhere(orderOn('siteDE'))], 1],
    ['was on a site that is none', [orderOn('siteDE'), orderOn('siteUS'), sites('siteUS')], 1],
    ['is on any of the sites', [sites('siteUS', 'siteDE'), orderOn('siteUS'), orderOn('siteDE')], 0],
  ])('when one %s, then that is found or not', (_, exchanges, count) => {
    expect(broken(...exchanges)).toHaveLength(count);
  });

  test.each([
    ['is documented', [cart(), read('ci1')], 'violation'],
    ['is only inferred', [sites('siteUS'), orderOn('siteDE')], 'drift'],
  ])('when what they share %s, then a difference weighs as much', (_, exchanges, severity) => {
    const judge = judgeOf();
    const found = exchanges.flatMap(each => judge(each).findings).filter(({ rule }) => rule === 'same members');
    expect(found.map(each => each.severity)).toEqual([severity]);
  });

  test('when a list is asked for some of what there is, then nothing is compared', () => {
    const profile = { profileDetail: { id: 'p1', shippingAddresses: [{ repositoryId: 'ad1' }] } };
    const some = exchange('GET /profiles/p1/addresses?addressType=Home', { items: [] });
    expect(broken(exchange('GET /profiles/p1', profile), some)).toEqual([]);
    expect(
      broken(exchange('GET /profiles/p1', profile), exchange('GET /profiles/p1/addresses', { items: [] })),
    ).toHaveLength(1);
  });
});

describe('given what an account has, and its contacts and address book show', () => {
  const address = (repositoryId: string, isInherited = false) => ({ address: { repositoryId, isInherited } });
  const account = (orderPriceLimit: number | string | null, ...ids: readonly string[]) =>
    exchange('GET /organizations/a1', {
      id: 'a1',
      name: 'One',
      active: true,
      approvalRequired: true,
      parentOrganization: null,
      orderPriceLimit,
      secondaryAddresses: ids.map(id => address(id)),
    });
  const contact = (derivedOrderPriceLimit: number | string | null, secondaryOrganizations: readonly object[] = []) =>
    exchange('GET /organizationMembers/p1', {
      id: 'p1',
      parentOrganization: { id: 'a1' },
      secondaryOrganizations,
      derivedOrderPriceLimit,
    });
  const book = (...entries: readonly object[]) =>
    exchange('GET /organizationAddresses', { id: 'a1', name: 'One', active: true, secondaryAddresses: entries });

  test.each([
    ['has the limit that its contact has', [account(500), contact(500)], 0],
    ['has it in another form', [account('500.00'), contact(500)], 0],
    ['has no limit, and its contact has', [account(null), contact(500)], 1],
    ['has no limit, nor has its contact', [account(null), contact(null)], 0],
    ['is one of several of a contact', [account(500), contact(800, [{ id: 'a2' }])], 0],
    ['has the addresses of its book', [account(null, 'x', 'y'), book(address('y'), address('x'))], 0],
    ['has one that its book lacks', [account(null, 'x', 'y'), book(address('x'))], 1],
    ['inherits what its book shows', [account(null, 'x'), book(address('x'), address('z', true))], 0],
  ])('when it %s, then that is found or not', (_, exchanges, count) => {
    expect(broken(...exchanges)).toHaveLength(count);
  });
});
