import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { scim } from '../listing/scim.ts';
import type { Profiles } from './profiles.ts';

const path = '/ccagent/v1/profiles';
const ana = deepFreeze({
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Lima',
  receiveEmail: 'yes' as const,
  x_tier: 'gold',
});

describe('each method is one operation on the wire', () => {
  const scimQuery = { queryFormat: 'SCIM', totalResults: 'true', sort: 'id:desc', offset: '0', limit: '40' };

  test.each<[string, (profiles: Profiles) => unknown, object]>([
    [
      'search for everybody',
      profiles => profiles.search(),
      { method: 'GET', path, query: { ...scimQuery, q: 'id pr' } },
    ],
    [
      'search',
      profiles =>
        profiles.search(
          deepFreeze({
            firstName: 'A',
            lastName: 'O"Hara',
            email: 'ana',
            phoneNumber: '+47',
            postalCode: '94',
            account: 'Acme',
            filter: scim.eq('active', true),
            sort: 'lastName:asc',
            pageSize: 5,
            offset: 10,
          }),
        ),
      {
        method: 'GET',
        path,
        query: {
          ...scimQuery,
          q:
            '(firstName sw "A" and lastName sw "O\\"Hara" and email sw "ana" and allSecondaryAddresses.phoneNumber sw "+47"' +
            ' and allSecondaryAddresses.postalCode sw "94" and (parentOrganization.name sw "Acme" or ' +
            'secondaryOrganizations.name sw "Acme") and active eq true)',
          sort: 'lastName:asc',
          offset: '10',
          limit: '5',
        },
      },
    ],
    ['create', profiles => profiles.create(ana), { method: 'POST', path, query: {}, body: ana }],
    ['get', profiles => profiles.get('7'), { method: 'GET', path: `${path}/7`, query: {}, body: undefined }],
    [
      'update',
      profiles => profiles.update('7', deepFreeze({ firstName: 'Anna', x_tier: null })),
      { method: 'PUT', path: `${path}/7`, query: {}, body: { firstName: 'Anna', x_tier: null } },
    ],
  ])('%s', async (_, call, wire) => {
    const { agent, sent } = scriptedAgent([json({ items: [], id: '7' })]);

    await call(agent.profiles);

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject(wire);
    expect(sent[0]?.headers.has('x-ccagentcontext')).toBe(false);
  });

  test('search in text mode', async () => {
    const { agent, sent } = scriptedAgent([json({ profileList: [] })]);

    await agent.profiles.search({ mode: 'text', lastName: 'Lima', account: 'Acme', pageSize: 10, offset: 20 });

    expect(sent).toMatchObject([{ method: 'GET', path }]);
    expect(Object.keys(sent[0]?.query ?? {})).toEqual(['q']);
    expect(JSON.parse(sent[0]?.query.q ?? '')).toEqual({
      lastName: 'Lima',
      account: 'Acme',
      pageNumber: 2,
      limit: 10,
      requireCount: true,
    });
  });
});

describe('the answer', () => {
  test('of a search is a page', async () => {
    const { agent } = scriptedAgent([json({ items: [{ id: '7', x_tier: 'gold' }], totalResults: 1 })]);

    expect(await agent.profiles.search()).toMatchObject({ items: [{ id: '7', x_tier: 'gold' }], totalResults: 1 });
  });

  test('of a text search is brought into the form of the other one', async () => {
    const { agent } = scriptedAgent([
      json({ profileList: [{ profileDetail: { id: '7', firstName: 'Ana' }, orderCount: 2 }] }),
    ]);

    const { items } = await agent.profiles.search({ mode: 'text' });

    expect(items).toEqual([{ id: '7', firstName: 'Ana', orderCount: 2 }]);
  });

  test.each([
    ['scim', { items: null }],
    ['scim', { totalResults: 3 }],
    ['text', { profileList: null }],
    ['text', { items: [] }],
  ] as const)('of a %s search without a list is no listing: %j', async (mode, body) => {
    const { agent } = scriptedAgent([json(body)]);

    expect(await failureOf(agent.profiles.search({ mode }))).toMatchObject({ name: 'OccApiError', status: 200, body });
  });

  test('keeps custom properties', async () => {
    const { agent } = scriptedAgent([json({ ...ana, x_list: [{ a: null }] })]);

    expect(await agent.profiles.get('7')).toEqual({ ...ana, x_list: [{ a: null }] });
  });
});

test('a text search goes on until a page is empty, since the server tells no total', async () => {
  const hits = (...ids: string[]) => json({ profileList: ids.map(id => ({ profileDetail: { id } })) });
  const { agent, sent } = scriptedAgent([hits('1', '2'), hits('3'), hits()]);

  const found = await agent.profiles.search({ mode: 'text', pageSize: 2 }).collect({ limit: 99 });

  expect(found).toHaveLength(3);
  expect(sent.map(({ query }) => JSON.parse(query.q ?? '').pageNumber)).toEqual([0, 1, 2]);
});

test.each([
  ['filter', { filter: scim.pr('id') }],
  ['sort', { sort: 'id:asc' }],
])('a text search refuses %s', async (field, criteria) => {
  const { agent } = scriptedAgent([json({ id: 'x1' })]);

  expect(await failureOf(() => agent.profiles.search({ mode: 'text', ...criteria }))).toMatchObject({ field });
});
