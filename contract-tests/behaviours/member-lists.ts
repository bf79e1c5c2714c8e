/** Lists of the contacts of an account: pages, filters and options. @module */

import { strict as assert } from 'node:assert';
import { type Member, type ScimFilter, scim } from '../../src/index.ts';
import { addressOf } from '../engine/addressed.ts';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { administrator, furtherContact } from '../subjects/people.ts';

export const memberLists: BehaviourGroup = {
  resource: 'members',
  behaviours: [
    {
      name: 'given a page and a sort, when contacts are listed, then the page says which it is and is sorted',
      needs: ['state'],
      async run({ find, desk }) {
        const { id } = await find(administrator);
        const params = {
          header: { 'X-CCAgentContext': JSON.stringify({ shopperProfileId: id }) },
          query: { limit: 3, offset: 1, sort: 'lastName:desc' },
        };
        const { data } = await desk(id).api.GET('/ccagent/v1/organizationMembers', { params });
        const total = Number(data.totalResults ?? 0);
        assert.deepEqual([data.limit, data.offset, data.items?.length], [3, 1, Math.min(3, total - 1)]);
        const names = (data.items ?? []).map(({ lastName = '' }) => lastName);
        assert.deepEqual(
          names,
          [...names].sort((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' })),
        );
      },
    },
    {
      name: 'given a contact of a further account, when the contacts of that one are listed, then it is among them, and they are whom the account names',
      needs: ['state'],
      async run({ find, agent }) {
        const { id, organizationId: organization, administratorId } = await find(furtherContact);
        const { members, organizations } = agent().forShopper(administratorId, { organization });
        const { items, totalResults = items.length } = await members.list({ pageSize: 250 });
        // of a larger account, these are some
        if (totalResults > items.length) return;
        const listed = items.map(person => person.id).sort();
        assert.ok(listed.includes(id), `${id} names ${organization}, and is none of its contacts`);
        const rolesIn = (roles: Member['roles'] = []) =>
          roles.flatMap(({ function: role, relativeTo }) => (relativeTo?.id === organization ? [role] : []));
        const { roles } = (await agent().profiles.get(id)).profileDetail;
        const there = rolesIn(items.find(person => person.id === id)?.roles);
        assert.deepEqual(rolesIn(roles).sort(), there.sort(), 'its roles there, as the profile shows them');
        const { members: named = items.map(person => ({ repositoryId: person.id })) } =
          await organizations.get(organization);
        assert.deepEqual(named.map(({ repositoryId }) => repositoryId).sort(), listed);
      },
    },
    {
      name: 'given a role or a status, when contacts are filtered by it, then only those come who have it',
      evidence: 'inferred',
      needs: ['state'],
      async run({ find, desk }) {
        const { id } = await find(administrator);
        const { members } = desk(id);
        const all = (await members.list({ pageSize: 100 })).items;
        const idsOf = (people: readonly { id?: string }[]) => people.map(person => person.id).sort();
        const administrators = all.filter(({ roles }) => roles?.some(role => role.function === 'admin'));
        assert.deepEqual(
          idsOf((await members.list({ filter: scim.eq('role', 'admin') })).items),
          idsOf(administrators),
        );
        assert.deepEqual(
          idsOf((await members.list({ filter: scim.eq('active', false) })).items),
          idsOf(all.filter(({ active }) => active === false)),
        );
        const roleId = all.flatMap(({ roles }) => roles ?? []).find(role => role.function === 'approver')?.repositoryId;
        assert.ok(roleId !== undefined);
        assert.deepEqual(
          idsOf((await members.list({ roleIds: [roleId, 'no-such-role'] })).items),
          idsOf(all.filter(({ roles }) => roles?.some(role => role.repositoryId === roleId))),
        );
      },
    },
    {
      name: 'given options, when contacts are listed, then the count of further accounts and the access rights come when asked for',
      evidence: 'inferred',
      needs: ['state'],
      async run({ find, desk }) {
        const { id } = await find(administrator);
        const list = async (query: object) => {
          const header = { 'X-CCAgentContext': JSON.stringify({ shopperProfileId: id }) };
          const { data } = await desk(id).api.GET('/ccagent/v1/organizationMembers', { params: { header, query } });
          const row: Readonly<Record<string, unknown>> = { ...data.items?.find(person => person.id === id) };
          return row;
        };
        const more = await list({ includeSecondaryOrganizationsCount: true, expand: 'accessRights' });
        assert.equal(typeof more.secondaryOrganizationsCount, 'number');
        assert.ok((more.accessRights as readonly { id?: string }[]).some(right => right.id === 'admin'));
        assert.ok(!('accessRights' in (await list({}))));
      },
    },
    {
      name: "given a role's id, when active contacts with it are counted as the console does, then they are those who hold the role",
      needs: ['state'],
      async run({ find, desk }) {
        const { id, organizationId } = await find(administrator);
        const { members } = desk(id);
        const holds = ({ roles }: Member) =>
          roles?.find(role => role.function === 'buyer' && role.relativeTo?.id === organizationId);
        const all = (await members.list({ pageSize: 250 })).items;
        const roleId = all.map(holds).find(role => role !== undefined)?.repositoryId;
        needs(roleId !== undefined, 'ids of roles');
        const filter = `roles.id eq "${roleId}" AND active eq "1"` as ScimFilter;
        const { items } = await members.list({ filter, pageSize: 250 });
        assert.deepEqual(
          items.map(member => member.id).sort(),
          all.flatMap(member => (String(member.active) === 'true' && holds(member) ? [member.id] : [])).sort(),
        );
      },
    },
    {
      name: 'given a contact who is only a buyer, when contacts are listed in its name, then all of the account come',
      evidence: 'inferred',
      needs: ['state'],
      async run({ find, desk, agent }) {
        const { id, organizationId: organization } = await find(administrator);
        const all = (await desk(id).members.list({ pageSize: 100 })).items;
        const buyer = all.find(({ active, roles }) => active && roles?.every(role => role.function === 'buyer'));
        assert.ok(buyer?.id !== undefined);
        const { members } = agent().forShopper(buyer.id, { organization });
        assert.equal((await members.list({ pageSize: 100 })).items.length, all.length);
      },
    },
    {
      name: 'given no agent context, a malformed filter or a malformed sort, when contacts are listed, then each is refused with its code',
      needs: ['state'],
      sendsInvalid: true,
      async run({ find, desk, send, bearer }) {
        const headers = await bearer();
        const response = await send(addressOf('listMembers'), { headers });
        assert.equal(response.status, 400);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '82005000');
        const { id } = await find(administrator);
        const header = { 'X-CCAgentContext': JSON.stringify({ shopperProfileId: id }) };
        const list = (query: object) =>
          desk(id).api.GET('/ccagent/v1/organizationMembers', { params: { header, query } });
        await refused(list({ q: 'lastName' }), 400, '85000');
        await refused(list({ sort: 'lastName' }), 400, '50012');
      },
    },
  ],
};
