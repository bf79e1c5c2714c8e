import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exchange } from '../../tests/exchange.ts';
import {
  addresses,
  addressOf,
  card,
  failure,
  homes,
  inBoston,
  member,
  order,
  page,
  priced,
  row,
  scim,
  two,
} from '../../tests/support/responses-to-judge.ts';
import { createJudge } from './judge.ts';
import type { Exchange } from './recorder.ts';

const judgeOf = createJudge(readDocument(), { knowsRecords: true });

/** The rules that some exchanges, one after the other, break. */
function broken(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges.flatMap(each =>
    judge(each)
      .findings.filter(({ rule }) => rule !== 'property' && rule !== 'expected')
      .map(({ rule }) => rule),
  );
}

describe('given a response as documented, when it is judged, then nothing is found', () => {
  test.each<[string, readonly Exchange[]]>([
    ['a failure', [exchange('GET /orders/o1', failure, { status: 404 })]],
    ['an order', [exchange('GET /orders/o1', priced())]],
    ['an order whose prices have their tax in them', [exchange('GET /orders/o1', priced({ total: 15 }))]],
    [
      'a surcharge counted in shipping',
      [exchange('GET /orders/o1', priced({ shipping: 5, shippingSurchargeValue: 2 }))],
    ],
    [
      'rows that satisfy their filter',
      [exchange(scim('state eq "QUEUED" or state eq "SUBMITTED"', '&limit=2'), page(two, { limit: 2 }))],
    ],
    ['rows that do not show what they were found by', [exchange(scim('x_engraving sw "Ng"'), page(two))]],
    [
      'a count of a later page',
      [exchange(scim('id pr', '&offset=7'), page(two, { offset: 7, totalResults: 9, total: 9 }))],
    ],
    [
      'a list to which one was added',
      [
        exchange('GET /profiles/1/addresses', addresses('a1')),
        exchange('POST /profiles/1/addresses', addressOf('a2'), { sent: addressOf('') }),
        exchange('GET /profiles/1/addresses', addresses('a1', 'a2')),
      ],
    ],
    [
      'a write that a gateway has carried on',
      [
        exchange('GET /orders/o1', order({ state: 'QUEUED' })),
        exchange('POST /orders/reprice', order({ state: 'SUBMITTED' }), { sent: { id: 'o1' } }),
        exchange('GET /orders/o1', order({ state: 'PROCESSING' })),
      ],
    ],
    [
      'a state that moves on',
      [
        exchange('GET /orders/o1', order({ id: 'o1', state: 'QUEUED' })),
        exchange('GET /orders/o1', order({ id: 'o1', state: 'PROCESSING' })),
      ],
    ],
    ['a shopper found by another address than the first', [inBoston({ shippingAddresses: homes })]],
    ['a shopper of whom only one address is shown', [inBoston({ shippingAddresses: undefined })]],
    [
      'a shopper who may be found by the address of another account',
      [inBoston({ secondaryOrganizations: [{ id: 'or-2', repositoryId: 'or-2', name: 'Blue Mesa' }] })],
    ],
    [
      'an amendment, which shows what the order may become',
      [
        exchange('GET /orders/o1', order({ cartName: 'two' })),
        exchange('POST /orderAmendments/o1', order({ cartName: 'three' }), { sent: { op: 'priceOrderAmendment' } }),
        exchange('GET /orders/o1', order({ cartName: 'two' })),
      ],
    ],
    [
      'a card that was made the default',
      [
        exchange('GET /profiles/1/creditCards/c1', card({ isDefault: false })),
        exchange('PUT /profiles/1/creditCards/c1', card({ isDefault: true }), { sent: { setAsDefault: true } }),
        exchange('GET /profiles/1/creditCards/c1', card({ isDefault: true })),
      ],
    ],
    [
      'an address made with a nickname that there is',
      [
        exchange('POST /profiles/1/addresses', addressOf('a2'), {
          sent: { addressType: 'Home', address: { city: 'Boston', jobTitle: '' } },
        }),
        exchange('GET /profiles/1/addresses/a2', { ...addressOf('a2'), addressType: 'Home##0' }),
      ],
    ],
    ['a masked card', [exchange('GET /orders/o1', order({ id: 'o1', x_card: 'xxxxxxxxxxxx1111' }))]],
  ])('%s', (_, exchanges) => {
    expect(broken(...exchanges)).toEqual([]);
  });
});

describe('given one thing wrong, when it is judged, then the rule for it is broken', () => {
  const changed = exchange('PUT /profiles/1', { id: '1' }, { sent: { lastName: 'Lima' } });
  test.each<[string, string, readonly Exchange[]]>([
    ['a success nobody documents', 'status', [exchange('GET /orders/o1', order({ id: 'o1' }), { status: 201 })]],
    [
      'a content type nobody documents',
      'content type',
      [exchange('GET /orders/o1', order({ id: 'o1' }), { type: 'text/html' })],
    ],
    ['no body', 'body', [exchange('GET /orders/o1', undefined)]],
    ['null for a list', 'schema', [exchange(scim('id pr'), { ...page([]), items: null })]],
    ['a number as a string', 'schema', [exchange('GET /orders/o1', order({ id: 'o1', priceInfo: { total: '1' } }))]],
    ['a date without zone', 'schema', [exchange('GET /orders/o1', order({ id: 'o1', creationDate: '2026-01-15' }))]],
    ['the other kind of response', 'schema', [exchange(scim('id pr'), { totalOrders: 0, links: [] })]],
    [
      'a failure without code',
      'error body',
      [exchange('GET /orders/o1', { ...failure, errorCode: undefined }, { status: 404 })],
    ],
    [
      "a failure that shows the server's insides",
      'error body',
      [exchange('GET /orders/o1', { ...failure, message: 'java.lang.NullPointerException: id' }, { status: 404 })],
    ],
    [
      'a failure without message',
      'error body',
      [exchange('GET /orders/o1', { ...failure, message: '' }, { status: 404 })],
    ],
    [
      'a failure of another status',
      'error body',
      [exchange('GET /orders/o1', { ...failure, status: '500' }, { status: 404 })],
    ],
    [
      'a code nobody documents',
      'error body',
      [exchange('GET /orders/o1', { ...failure, errorCode: '7' }, { status: 404 })],
    ],
    [
      'a status that the code does not have',
      'error body',
      [exchange('GET /orders/o1', { ...failure, status: '400' }, { status: 400 })],
    ],
    ['a value nobody documents', 'enum', [exchange('GET /orders/o1', order({ id: 'o1', state: 'LOST' }))]],
    ['another id', 'id', [exchange('GET /orders/o1', order({ id: 'o2' }))]],
    ['another product’s stock', 'id', [exchange('GET /stockStatus/p1', { productId: 'p2', stockStatus: 'IN_STOCK' })]],
    [
      'another account’s order',
      'scope',
      [
        exchange('GET /orders/o1', order({ id: 'o1', organizationId: 'or-2' }), {
          headers: { 'x-ccorganization': 'or-1' },
        }),
      ],
    ],
    [
      'another shopper’s order',
      'scope',
      [exchange('GET /orders?profileId=1', page([row({ id: 'o1', profileId: '2' })]))],
    ],
    ['a row twice', 'unique rows', [exchange(scim('id pr'), page([...two, ...two]))]],
    [
      'a part twice',
      'unique rows',
      [exchange('GET /orders/o1', order({ id: 'o1', x_visits: [{ id: 'v1' }, { id: 'v2' }, { id: 'v1' }] }))],
    ],
    [
      'a next page of other rows',
      'page',
      [
        exchange(
          scim('id pr'),
          page(two, {
            links: [{ rel: 'next', href: 'https://a.example/ccagent/v1/orders?offset=2&queryFormat=SCIM' }],
          }),
        ),
      ],
    ],
    ['more rows than asked for', 'limit', [exchange(scim('id pr', '&limit=1'), page(two))]],
    [
      'another page than asked for',
      'page',
      [exchange(scim('id pr', '&offset=4'), page(two, { totalResults: 9, total: 9 }))],
    ],
    [
      'a page that does not begin at the beginning',
      'page',
      [exchange('GET /organizations', { items: [], offset: 1, limit: 10, total: 0, totalResults: 0 })],
    ],
    ['a count below the rows', 'count', [exchange(scim('id pr'), page(two, { totalResults: 1 }))]],
    ['rows out of order', 'sorted', [exchange(scim('id pr', '&sort=id:desc'), page(two))]],
    [
      'a sort that nobody asked for',
      'sort',
      [exchange(scim('id pr', '&sort=id:asc'), page(two, { sort: [{ property: 'state', order: 'asc' }] }))],
    ],
    [
      'the address of something else',
      'self',
      [
        exchange(
          scim('id pr'),
          page(two, { links: [{ rel: 'self', href: 'https://a.example/ccagentui/v1/profiles' }] }),
        ),
      ],
    ],
    ['a row that does not satisfy the filter', 'filter', [exchange(scim('(state eq "QUEUED") and id pr'), page(two))]],
    [
      'a row that does not fit the criteria',
      'filter',
      [
        exchange(`GET /profiles?q=${encodeURIComponent('{"lastName":"Ng"}')}`, {
          profileList: [{ profileDetail: { id: '1', lastName: 'Lima' } }],
        }),
      ],
    ],
    ['a row whose addresses all are elsewhere', 'filter', [inBoston({ shippingAddresses: homes.slice(0, 1) })]],
    ['a row without an address', 'filter', [inBoston({ shippingAddress: null, contactShippingAddress: {} })]],
    ['a sum that is a cent off', 'sum', [exchange('GET /orders/o1', priced({ total: 16.11 }))]],
    ['a card number', 'secret', [exchange('GET /orders/o1', order({ id: 'o1', x_card: '4111111111111111' }))]],
    ['a password', 'secret', [exchange('GET /orders/o1', order({ id: 'o1', profile: { password: 'Wrong-horse-7' } }))]],
    [
      'a detail that differs from its row',
      'detail and row',
      [
        exchange(scim('id pr'), page([row({ id: 'o1', siteId: 'siteUS' })])),
        exchange('GET /orders/o1', order({ id: 'o1', siteId: 'siteDE' })),
      ],
    ],
    [
      'a change that is lost',
      'written',
      [changed, exchange('GET /profiles/1', { profileDetail: { id: '1', email: 'a@example.com', lastName: 'Ng' } })],
    ],
    [
      'a change of which nothing is kept',
      'written',
      [changed, exchange('GET /profiles/1', { profileDetail: { id: '1', email: 'a@example.com', lastName: null } })],
    ],
    [
      'something made otherwise than it was wanted',
      'written',
      [
        exchange('POST /profiles', { id: '9', links: [] }, { sent: { firstName: 'Ana', email: 'a@example.com' } }),
        exchange('GET /profiles/9', { profileDetail: { id: '9', email: 'a@example.com', firstName: 'Eva' } }),
      ],
    ],
    [
      'a property of the merchant that is dropped',
      'written',
      [
        exchange('POST /profiles', { id: '9', links: [] }, { sent: { email: 'a@example.com', x_tier: 'gold' } }),
        exchange('GET /profiles/9', {
          profileDetail: { id: '9', email: 'a@example.com', dynamicProperties: [{ id: 'x_tier', value: null }] },
        }),
      ],
    ],
    [
      'something changed that nobody wrote',
      'not written',
      [
        exchange('GET /profiles/1', {
          profileDetail: { id: '1', firstName: 'Ana', email: 'a@example.com', lastName: 'Ng' },
        }),
        changed,
        exchange('GET /profiles/1', {
          profileDetail: { id: '1', firstName: 'Eva', email: 'a@example.com', lastName: 'Lima' },
        }),
      ],
    ],
    [
      'a role taken that nobody wrote',
      'not written',
      [
        exchange('GET /organizationMembers/bb-110002', member({ roles: [{ function: 'buyer', repositoryId: 'r1' }] })),
        exchange('PUT /organizationMembers/bb-110002', { id: 'bb-110002' }, { sent: { lastName: 'Lima' } }),
        exchange('GET /organizationMembers/bb-110002', member({ lastName: 'Lima', roles: [] })),
      ],
    ],
    [
      'a state that moves back',
      'life-cycle',
      [
        exchange('GET /orders/o1', order({ id: 'o1', state: 'REMOVED' })),
        exchange('GET /orders/o1', order({ id: 'o1', state: 'QUEUED' })),
      ],
    ],
    [
      'JSON in another charset',
      'content type',
      [exchange('GET /orders/o1', order({}), { type: 'application/json;charset=ISO-8859-1' })],
    ],
    [
      'what was made and is not there',
      'written',
      [
        exchange('POST /profiles', { id: '9', links: [] }, { sent: { email: 'a@example.com' } }),
        exchange('GET /profiles/9', { ...failure, errorCode: '22002' }, { status: 404 }),
      ],
    ],
    [
      'what was removed and is there',
      'written',
      [
        exchange('DELETE /profiles/1/addresses/a1', { id: 'a1', links: [] }),
        exchange('GET /profiles/1/addresses/a1', addressOf('a1')),
      ],
    ],
    [
      'a write that is not kept',
      'written',
      [
        exchange('GET /orders/o1', order({ approverMessages: [] })),
        exchange('POST /orders/reprice', order({ approverMessages: ['Fine.'] }), { sent: { id: 'o1' } }),
        exchange('GET /orders/o1', order({ approverMessages: [] })),
      ],
    ],
    [
      'a list that has two of what was added',
      'list',
      [
        exchange('GET /profiles/1/addresses', addresses('a1')),
        exchange('POST /profiles/1/addresses', addressOf('a2'), { sent: addressOf('') }),
        exchange('GET /profiles/1/addresses', addresses('a1', 'a2', 'a29')),
      ],
    ],
    [
      'a token that lives on',
      'signed out',
      [
        exchange('POST /logout', { result: true }, { headers: { authorization: 'Bearer t' } }),
        exchange('GET /orders/o1', order({ id: 'o1' }), { headers: { authorization: 'Bearer t' } }),
      ],
    ],
  ])('%s: %s', (_, rule, exchanges) => {
    expect(broken(...exchanges)).toContain(rule);
  });
});
