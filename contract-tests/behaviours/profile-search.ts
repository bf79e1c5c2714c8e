/** Shoppers as they are searched. @module */

import { strict as assert } from 'node:assert';
import { scim } from '../../src/index.ts';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { administrator, shopper as anyShopper } from '../subjects/people.ts';
import { isOfSomeRun } from '../undo/run-id.ts';
import { home, person } from './placing.ts';

export const profileSearch: BehaviourGroup = {
  resource: 'profiles',
  behaviours: [
    {
      name: 'given shoppers, when they are searched by SCIM, then there is a page of them',
      async run({ agent, find }) {
        const { lastName } = await find(anyShopper);
        const page = await agent().profiles.search({ lastName, mode: 'scim' });
        assert.ok(page.items.length > 0);
      },
    },
    {
      name: 'given a last name, when it is searched in either mode, then the same shoppers are found, each once',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: shopperId, lastName } = await find(anyShopper);
        const { profiles } = agent();
        const isNew = new Set<string>();
        const idsBy = async (mode: 'scim' | 'text') => {
          const ids = [];
          for await (const { id, email } of profiles.search({ lastName, mode, pageSize: 2 })) {
            ids.push(id);
            if (isOfSomeRun(email)) isNew.add(id);
          }
          return ids.sort();
        };
        const [scim, text] = [await idsBy('scim'), await idsBy('text')];
        // the index of a text search may not know yet of whom a run has made
        assert.deepEqual(
          text,
          scim.filter(id => text.includes(id) || !isNew.has(id)),
        );
        assert.ok(scim.includes(shopperId));
        assert.equal(new Set(scim).size, scim.length);
        assert.equal(new Set(text).size, text.length);
      },
    },
    {
      name: 'given a name with a quote, when it is searched, then it is a value and not part of the filter',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const lastName = `O"Brien\\${bench.newEmail('')}`;
        await profiles.create({ ...person(bench), lastName });
        const found = await profiles.search({ lastName, mode: 'scim' });
        assert.deepEqual(
          found.items.map(row => row.lastName),
          [lastName],
        );
        const injected = await profiles.search({ lastName: '" or id pr or lastName sw "', mode: 'scim' });
        assert.equal(injected.items.length, 0);
      },
    },
    {
      name: 'given a malformed filter, when it is searched, then 400 85000',
      needs: ['state'],
      async run({ agent }) {
        const query = { q: 'lastName sw', queryFormat: 'SCIM' as const };
        await refused(agent().api.GET('/ccagent/v1/profiles', { params: { query } }), 400, '85000');
      },
    },
    {
      name: 'given text criteria, when nobody fits, then the list is empty; when they are no JSON, then 85000',
      needs: ['state'],
      async run({ agent }) {
        const ask = (q: string) => agent().api.GET('/ccagent/v1/profiles', { params: { query: { q } } });
        const { data } = await ask(JSON.stringify({ lastName: 'nobody-of-this-name' }));
        assert.deepEqual('profileList' in data ? data.profileList : undefined, []);
        await refused(ask('lastName'), 400, '85000');
      },
    },
    {
      name: "given the console's search of accounts, when it is sorted, then the rows are of that account and in that order, with their orders",
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { id } = await find(administrator);
        const { profileDetail } = await agent().profiles.get(id);
        const name = profileDetail.parentOrganization?.name ?? '';
        const start = JSON.stringify(name.slice(0, 5).toLowerCase());
        const q = `(parentOrganization.name sw ${start} or secondaryOrganizations.name sw ${start})`;
        const query = { q, queryFormat: 'SCIM' as const, limit: 20, sort: 'id:desc', includeOrderDetails: true };
        const { data } = await agent().api.GET('/ccagent/v1/profiles', { params: { query } });
        assert.ok('items' in data && data.items !== undefined && data.items.length > 0);
        const ids = data.items.map(row => row.id ?? '');
        assert.deepEqual(ids, ids.toSorted().toReversed());
        assert.ok(data.items.every(row => typeof row.hasIncompleteOrder === 'boolean'));
      },
    },
    {
      name: 'given no wish for orders, when shoppers are searched, then rows say nothing of them',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const query = { q: 'id pr', queryFormat: 'SCIM' as const, limit: 3 };
        const { data } = await agent().api.GET('/ccagent/v1/profiles', { params: { query } });
        assert.ok('items' in data && data.items !== undefined);
        needs(data.items.length > 0, 'a shopper');
        assert.ok(data.items.every(row => !('hasIncompleteOrder' in row) && !('numberOfOrders' in row)));
      },
    },
    {
      name: 'given a name written in capitals or with its accents apart, when shoppers are searched by it, then it is found; an empty criterion is none',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = { ...person(bench), firstName: 'Zo\u00eb', lastName: 'Wei\u00df' };
        const { id } = await profiles.create(shopper);
        for (const mode of ['scim', 'text'] as const) {
          const spelled = { email: shopper.email, firstName: 'ZOE\u0308', lastName: 'WEISS', account: '', mode };
          assert.deepEqual(
            (await profiles.search(spelled)).items.map(row => row.id),
            [id],
          );
        }
      },
    },
    {
      name: 'given an address, of a shopper or of an account, when shoppers are searched by its parts, then whose it is comes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create({ ...person(bench), shippingAddresses: [home] });
        const idsBy = async (criteria: object) => (await profiles.search(criteria)).items.map(row => row.id);
        assert.ok((await idsBy({ postalCode: home.postalCode, email: 'ana.lima' })).includes(id));
        const { id: contactId } = await bench.find(administrator);
        const { contactShippingAddress } = (await profiles.get(contactId)).profileDetail;
        const phone = contactShippingAddress?.phoneNumber;
        needs(typeof phone === 'string', 'a contact whose account has a shipping address with a phone number');
        assert.ok((await idsBy({ phoneNumber: phone, pageSize: 250 })).includes(contactId));
      },
    },
    {
      name: 'given a custom property, when shoppers are searched by it, then whose value it is comes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const x_badge = bench.newEmail('badge');
        const { id } = await profiles.create({ ...person(bench), ...{ x_badge } });
        const searches = [
          { filter: scim.in('x_badge', ['none', x_badge]) },
          { properties: { x_badge: x_badge.slice(0, -4) } },
          { properties: { x_badge }, mode: 'text' as const },
        ];
        for (const criteria of searches) {
          const found = await profiles.search(criteria);
          assert.deepEqual(
            found.items.map(row => row.id),
            [id],
          );
        }
      },
    },
    {
      name: 'given fields, when shoppers are searched, then rows hold no more than those',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const query = {
          q: 'parentOrganization.name pr',
          queryFormat: 'SCIM' as const,
          limit: 2,
          fields: 'items.id,items.parentOrganization.name',
        };
        const { data } = await agent().api.GET('/ccagent/v1/profiles', { params: { query } });
        assert.ok('items' in data && data.items !== undefined);
        needs(data.items.length > 0, 'a shopper');
        assert.ok(data.items.every(row => Object.keys(row).join() === 'id,parentOrganization'));
        assert.ok(!('totalResults' in data));
      },
    },
  ],
};
