import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { scim } from '../listing/scim.ts';
import type { ProfileCriteria } from './profile-search.ts';
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
    ['text', { items: null }],
  ] as const)('of a %s search without a list is no listing: %j', async (mode, body) => {
    const { agent } = scriptedAgent([json(body)]);

    expect(await failureOf(agent.profiles.search({ mode }))).toMatchObject({ name: 'OccApiError', status: 200, body });
  });

  test('keeps custom properties', async () => {
    const { agent } = scriptedAgent([json({ ...ana, x_list: [{ a: null }] })]);

    expect(await agent.profiles.get('7')).toEqual({ ...ana, x_list: [{ a: null }] });
  });
});

const hits = (...ids: string[]) => json({ profileList: ids.map(id => ({ profileDetail: { id } })) });

describe('the mode', () => {
  test.each<[string, ProfileCriteria]>([
    ['text', { lastName: 'Lima' }],
    ['text', { firstName: 'Ana', lastName: 'Lima', email: 'ana@', pageSize: 5, offset: 10, prefetch: 1 }],
    ['text', { email: 'ana@', account: '', sort: undefined }],
    ['scim', {}],
    ['scim', { lastName: '' }],
    ['scim', { lastName: 'Lima', phoneNumber: '+47' }],
    ['scim', { lastName: 'Lima', postalCode: '94' }],
    ['scim', { lastName: 'Lima', account: 'Acme' }],
    ['scim', { lastName: 'Lima', properties: { x_tier: 'gold' } }],
    ['scim', { lastName: 'Lima', filter: scim.pr('id') }],
    ['scim', { lastName: 'Lima', sort: 'id:asc' }],
    ['scim', { lastName: 'Lima', mode: 'scim' }],
    ['text', { postalCode: '94', mode: 'text' }],
  ])('is %s for %j', async (mode, criteria) => {
    const { agent, sent } = scriptedAgent([mode === 'text' ? hits('7') : json({ items: [{ id: '7' }] })]);

    const { items } = await agent.profiles.search(criteria);

    expect(items).toMatchObject([{ id: '7' }]);
    expect(sent[0]?.query.queryFormat).toBe(mode === 'text' ? undefined : 'SCIM');
  });

  test('may be text where a stateless mock responds with a page', async () => {
    const { agent } = scriptedAgent([json({ items: [{ id: '7' }], totalResults: 1 })]);

    expect(await agent.profiles.search({ lastName: 'Lima' })).toMatchObject({ items: [{ id: '7' }], totalResults: 1 });
  });
});

test.each<[number | undefined, object]>([
  [7, { totalNoOfProfiles: 7, hasMore: true }],
  [2, { totalNoOfProfiles: 2, hasMore: false }],
  [undefined, { totalNoOfProfiles: 2, hasMore: true }],
  [undefined, { totalNoOfProfiles: 2 }],
  [undefined, {}],
])('the total of a text search is %s where two shoppers come with %j', async (total, told) => {
  const profileList = ['1', '2'].map(id => ({ profileDetail: { id } }));
  const { agent } = scriptedAgent([json({ profileList, ...told })]);

  expect((await agent.profiles.search({ lastName: 'Lima' })).totalResults).toBe(total);
});

test('a text search whose server tells no total goes on until a page is empty', async () => {
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
