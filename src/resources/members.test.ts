import { describe, expect, test } from 'vitest';
import { deepFreeze, failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { scim } from '../listing/scim.ts';
import type { MemberCriteria } from './member-search.ts';
import type { Members, NewMember } from './members.ts';

const june: NewMember = deepFreeze({
  email: 'june@example.com',
  firstName: 'June',
  lastName: 'Osei',
  active: true,
  receiveEmail: 'no' as const,
  roles: [{ function: 'buyer' as const }],
  x_loyaltyTier: 'gold',
});

function desk(answer: unknown) {
  const { agent, sent } = scriptedAgent([json(answer)], { organization: 'or-1', site: 'siteUS' });
  return { members: agent.forShopper('110658').members, agent, sent };
}

describe('each method is one operation on the wire', () => {
  const path = '/ccagent/v1/organizationMembers';

  test.each<[string, (members: Members) => unknown, object]>([
    ['list', members => members.list(), { method: 'GET', path, query: { offset: '0', limit: '40' }, body: undefined }],
    [
      'list with criteria',
      members =>
        members.list({
          firstName: 'J',
          email: 'june@',
          filter: scim.eq('active', true),
          roleIds: ['r1', 'r2'],
          sort: 'lastName:asc',
          pageSize: 5,
          offset: 10,
        }),
      {
        method: 'GET',
        path,
        query: {
          q: '(firstName sw "J" and email sw "june@" and active eq true)',
          filterUsersWithRoleIds: 'r1,r2',
          sort: 'lastName:asc',
          offset: '10',
          limit: '5',
        },
      },
    ],
    ['create', members => members.create(june), { method: 'POST', path, query: {}, body: june }],
    ['get', members => members.get('7 7'), { method: 'GET', path: `${path}/7%207`, query: {}, body: undefined }],
    [
      'update',
      members => members.update('77', deepFreeze({ active: false, x_loyaltyTier: 'none' })),
      { method: 'PUT', path: `${path}/77`, query: {}, body: { active: false, x_loyaltyTier: 'none' } },
    ],
  ])('%s', async (_, call, wire) => {
    const { members, sent } = desk({ items: [], id: '7' });

    await call(members);

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject(wire);
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      'x-ccagentcontext': '{"shopperProfileId":"110658"}',
      'x-ccorganization': 'or-1',
      'x-ccsite': 'siteUS',
      authorization: 'Bearer tok-1',
    });
  });
});

test('custom properties come back untouched', async () => {
  const member = { ...june, id: '7', x_nested: { a: [1, null] } };

  expect(await desk(member).members.get('7')).toEqual(member);
});

test('the list is every contact, over all pages', async () => {
  const { agent } = scriptedAgent([
    json({ items: [{ id: '1' }, { id: '2' }], totalResults: 3 }),
    json({ items: [{ id: '3' }], totalResults: 3 }),
  ]);

  const found = await agent.forShopper('7').members.list({ pageSize: 2 }).collect({ limit: 10 });

  expect(found.map(({ id }) => id)).toEqual(['1', '2', '3']);
});

describe('without a shopper', () => {
  test.each<[string, (members: Members) => Promise<unknown>]>([
    ['create', members => members.create(june)],
    ['get', members => members.get('7')],
    ['update', members => members.update('7', {})],
  ])('%s is rejected, and nothing is sent', async (_, call) => {
    const { agent, sent } = desk({});

    await expect(call(agent.members)).rejects.toMatchObject({ kind: 'validation', field: 'shopperProfileId' });
    expect(sent).toEqual([]);
  });

  test('list is refused at once', async () => {
    const { agent } = desk({});

    expect(await failureOf(() => agent.members.list())).toMatchObject({ field: 'shopperProfileId' });
  });
});

test.each<MemberCriteria>([{ lastName: '' }, { roleIds: [] }, { roleIds: [''] }])(
  'an empty criterion is none: %j',
  async criteria => {
    const { agent, sent } = scriptedAgent([json({ items: [] })]);

    await agent.forShopper('7').members.list(criteria);

    expect(sent[0]?.query).toEqual({ offset: '0', limit: '40' });
  },
);
