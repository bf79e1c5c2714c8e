/** Shoppers. @module */

import { strict as assert } from 'node:assert';
import { scim } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { otherSite } from '../subjects/merchant.ts';
import { accountOrder } from '../subjects/orders.ts';
import { administrator, shopper as anyShopper, contactOutside } from '../subjects/people.ts';
import { newShopper, placedOrder, pricedCart } from './placing.ts';

const home = {
  alias: 'Home',
  address1: '5 Mill Lane',
  city: 'Seattle',
  postalCode: '98101',
  country: 'US',
  state: 'WA',
};

/** A shopper to register. */
function ana({ newEmail }: Workbench) {
  return { email: newEmail('ana.lima'), firstName: 'Ana', lastName: 'Lima', receiveEmail: 'yes' as const };
}

export const profiles: BehaviourGroup = {
  resource: 'profiles',
  behaviours: [
    {
      name: 'given shoppers, when they are searched by SCIM, then there is a page of them',
      async run({ agent, find }) {
        const { lastName } = await find(anyShopper);
        const page = await agent().profiles.search({ lastName });
        assert.ok(page.items.length > 0);
      },
    },
    {
      name: 'given a last name, when it is searched in either mode, then the same shoppers are found, each once',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: shopperId, lastName } = await find(anyShopper);
        const { profiles } = agent();
        const idsBy = async (mode: 'scim' | 'text') => {
          const ids = [];
          for await (const { id } of profiles.search({ lastName, mode, pageSize: 2 })) ids.push(id);
          return ids.sort();
        };
        const [scim, text] = [await idsBy('scim'), await idsBy('text')];
        assert.deepEqual(scim, text);
        assert.ok(scim.includes(shopperId));
        assert.equal(new Set(scim).size, scim.length);
      },
    },
    {
      name: 'given a name with a quote, when it is searched, then it is a value and not part of the filter',
      needs: ['state'],
      async run(bench) {
        const { profiles } = bench.agent();
        const lastName = `O"Brien\\${bench.newEmail('')}`;
        await profiles.create({ ...ana(bench), lastName });
        const found = await profiles.search({ lastName });
        assert.deepEqual(
          found.items.map(row => row.lastName),
          [lastName],
        );
        assert.equal((await profiles.search({ lastName: '" or id pr or lastName sw "' })).items.length, 0);
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
      name: 'given a new shopper, when it is created, read and changed, then each call is answered',
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create(ana(bench));
        assert.equal(typeof (await profiles.get(id)).profileDetail, 'object');
        assert.equal(typeof (await profiles.update(id, { lastName: 'Lima Souza' })).lastName, 'string');
      },
    },
    {
      name: 'given a new shopper with custom properties, when a name changes, then it is read back and the rest stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = ana(bench);
        const { id } = await profiles.create({ ...shopper, ...{ x_shoeSize: 38 } });
        await profiles.update(id, { lastName: 'Lima Souza' });
        const { profileDetail } = await profiles.get(id);
        const detail: Readonly<Record<string, unknown>> = { ...profileDetail };
        assert.deepEqual(
          [detail.firstName, detail.lastName, detail.email, detail.x_shoeSize],
          ['Ana', 'Lima Souza', shopper.email, 38],
        );
      },
    },
    {
      name: 'given an e-mail address that is taken, when a shopper is created, then 200019 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = ana(bench);
        await profiles.create(shopper);
        await refusedWithoutTrace(bench, () => profiles.create(shopper), 400, '200019');
      },
    },
    {
      name: 'given a shopper without e-mail address, when it is created, then 22003 and nothing changes',
      needs: ['state', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = ana(bench);
        const { email: _, ...anonymous } = shopper;
        await refusedWithoutTrace(bench, () => profiles.create(anonymous as typeof shopper), 400, '22003');
        await refusedWithoutTrace(bench, () => profiles.create({ ...shopper, email: 'nowhere' }), 400, '23006');
      },
    },
    {
      name: 'given an e-mail address that is malformed or another shopper has, when it is given to a shopper, then 23006 or 22006 and nothing changes',
      needs: ['state', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopperId = await newShopper(bench);
        const shopper = ana(bench);
        await profiles.create(shopper);
        const { email } = shopper;
        await refusedWithoutTrace(bench, () => profiles.update(shopperId, { email: 'nowhere' }), 400, '23006');
        await refusedWithoutTrace(bench, () => profiles.update(shopperId, { email }), 400, '22006');
      },
    },
    {
      name: 'given an id nobody has, when it is read or changed, then 404 22002 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { profiles } = bench.agent();
        await refused(profiles.get('no-such-profile'), 404, '22002');
        await refusedWithoutTrace(bench, () => profiles.update('no-such-profile', { lastName: 'X' }), 404, '22002');
      },
    },
    {
      name: "given the console's search of accounts, when it is sorted, then the rows are of that account and in that order, with their orders",
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
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = { ...ana(bench), firstName: 'Zo\u00eb', lastName: 'Wei\u00df' };
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
        const { id } = await profiles.create({ ...ana(bench), shippingAddresses: [home] });
        const idsBy = async (criteria: object) => (await profiles.search(criteria)).items.map(row => row.id);
        assert.ok((await idsBy({ postalCode: home.postalCode, email: 'ana.lima' })).includes(id));
        const { id: contactId } = await bench.find(administrator);
        const { contactShippingAddress } = (await profiles.get(contactId)).profileDetail;
        const phone = contactShippingAddress?.phoneNumber;
        assert.ok(typeof phone === 'string');
        assert.ok((await idsBy({ phoneNumber: phone, pageSize: 250 })).includes(contactId));
      },
    },
    {
      name: 'given a custom property, when shoppers are searched by it, then whose value it is comes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const x_badge = bench.newEmail('badge');
        const { id } = await profiles.create({ ...ana(bench), ...{ x_badge } });
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
      name: 'given addresses of one nickname, when a shopper is registered with them, then the book keeps both, the default first',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shippingAddresses = [home, { ...home, isDefaultAddress: true }];
        const { id } = await profiles.create({ ...ana(bench), shippingAddresses });
        const { hasIncompleteOrder, profileDetail } = await profiles.get(id);
        assert.deepEqual([hasIncompleteOrder, profileDetail.numberOfOrders], [false, 0]);
        assert.deepEqual(
          profileDetail.shippingAddresses?.map(address => [
            address.alias,
            address.isDefaultAddress,
            address.regionName,
          ]),
          [
            ['Home##0', true, 'Washington'],
            ['Home', false, 'Washington'],
          ],
        );
        assert.equal(profileDetail.shippingAddress?.alias, 'Home##0');
      },
    },
    {
      name: 'given parts that are missing or wrong, when a shopper is registered, then each is refused with its code and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const create = (more: object) => () => bench.agent().profiles.create({ ...ana(bench), ...more });
        await refusedWithoutTrace(bench, create({ email: null }), 400, '22003');
        await refusedWithoutTrace(bench, create({ firstName: '' }), 400, '23013');
        await refusedWithoutTrace(bench, create({ shippingAddresses: [{}] }), 400, '22026');
      },
    },
    {
      name: 'given a site in the header, when a shopper is registered, then the consent is given on that site alone',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: site } = await bench.find(otherSite);
        const { profiles } = bench.agent();
        const { id } = await profiles.create(ana(bench), { headers: { 'X-CCSite': site } });
        const consent = async (headers: Readonly<Record<string, string>>) =>
          (await profiles.get(id, { headers })).receiveEmail;
        assert.deepEqual([await consent({ 'X-CCSite': site }), await consent({})], ['yes', 'no']);
      },
    },
    {
      name: 'given an open cart, when its shopper is read on its site and on another, then only there is one open',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { shopperId } = await pricedCart(bench);
        const { id: elsewhere } = await bench.find(otherSite);
        const { profiles } = bench.agent();
        assert.equal((await profiles.get(shopperId)).hasIncompleteOrder, true);
        const there = await profiles.get(shopperId, { headers: { 'X-CCSite': elsewhere } });
        assert.equal(there.hasIncompleteOrder, false);
      },
    },
    {
      name: 'given a cart and a placed order, when their shopper is read, then only the placed one is counted',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { shopperId, orders } = await placedOrder(bench);
        await orders.createCart({ profileId: shopperId });
        assert.equal((await bench.agent().profiles.get(shopperId)).profileDetail.numberOfOrders, 1);
      },
    },
    {
      name: 'given a contact, when it is read in its account with the roles of that account, then no others are shown; in a foreign one, then 100101',
      needs: ['state'],
      async run({ agent, find }) {
        const { id, organizationId } = await find(administrator);
        const read = async (organization: string) => {
          const query = { includedRoles: 'organizationalRolesForCurrentOrganization' as const };
          const params = { path: { id }, query, header: { 'X-CCOrganization': organization } };
          return (await agent().api.GET('/ccagent/v1/profiles/{id}', { params })).data.profileDetail;
        };
        const here = await read(organizationId);
        assert.equal(here.currentOrganization?.id, organizationId);
        assert.ok(here.roles?.every(role => role.relativeTo?.id === organizationId));
        const { organizationId: foreign } = await find(accountOrder);
        const outside = await find(contactOutside(foreign));
        const headers = { 'X-CCOrganization': foreign };
        await refused(agent().profiles.get(outside.id, { headers }), 400, '100101');
      },
    },
    {
      name: 'given a shopper as an update answers it, when that is sent back as a change, then nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create({ ...ana(bench), shippingAddresses: [home] });
        const before = await profiles.update(id, {});
        const { dateOfBirth: _, daytimeTelephoneNumber: __, ...sent } = before;
        assert.deepEqual(await profiles.update(id, sent as object), before);
      },
    },
    {
      name: 'given an address book, when a shopper is given another, then it is answered and read back, and custom properties stay',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create({ ...ana(bench), shippingAddresses: [home], ...{ x_shoeSize: 39 } });
        const moved = { ...home, alias: 'New home', city: 'Tacoma' };
        const answered = await profiles.update(id, { shippingAddresses: [moved] });
        const read = (await profiles.get(id)).profileDetail;
        for (const { shippingAddresses, ...rest } of [answered, read]) {
          assert.deepEqual(
            shippingAddresses?.map(({ alias, city }) => [alias, city]),
            [['New home', 'Tacoma']],
          );
          assert.equal({ x_shoeSize: undefined, ...rest }.x_shoeSize, 39);
        }
      },
    },
    {
      name: 'given a contact who may not, when own addresses are given to it, then 23030 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: administratorId } = await bench.find(administrator);
        const { id } = await bench.desk(administratorId).members.create({ ...ana(bench), active: true });
        const change = () => bench.agent().profiles.update(id, { shippingAddresses: [home] });
        await refusedWithoutTrace(bench, change, 400, '23030');
      },
    },
  ],
};
