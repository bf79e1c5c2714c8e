/** Shoppers as they are read and changed. @module */

import { strict as assert } from 'node:assert';
import type { Profile } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { otherSite } from '../subjects/merchant.ts';
import { accountOrder } from '../subjects/orders.ts';
import { administrator, contactOutside } from '../subjects/people.ts';
import { home, newShopper, person, placedOrder, pricedCart } from './placing.ts';

const [first, second, third] = ['Sunny-road-8', 'Rainy-road-9', 'Foggy-road-7'];

/** A shopper with the first of those passwords. */
async function withPassword(bench: Workbench) {
  const { profiles } = bench.agent();
  const { id } = await profiles.create({ ...person(bench), password: first });
  return {
    id,
    change: (oldPassword: string, password: string) => () => profiles.update(id, { oldPassword, password }),
  };
}

export const profiles: BehaviourGroup = {
  resource: 'profiles',
  behaviours: [
    {
      name: 'given a new shopper, when it is created, read and changed, then each call succeeds',
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create(person(bench));
        assert.equal(typeof (await profiles.get(id)).profileDetail, 'object');
        assert.equal(typeof (await profiles.update(id, { lastName: 'Lima Souza' })).lastName, 'string');
      },
    },
    {
      name: 'given a new shopper, when a name changes, then it is read back and the rest stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopper = person(bench);
        const { id } = await profiles.create(shopper);
        await profiles.update(id, { lastName: 'Lima Souza' });
        const { firstName, lastName, email } = (await profiles.get(id)).profileDetail;
        assert.deepEqual([firstName, lastName, email], ['Ana', 'Lima Souza', shopper.email]);
      },
    },
    {
      name: 'given an id nobody has, when it is read or changed, then 404 22002 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        await refused(profiles.get('no-such-profile'), 404, '22002');
        await refusedWithoutTrace(bench, () => profiles.update('no-such-profile', { lastName: 'X' }), 404, '22002');
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
      evidence: 'inferred',
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
      evidence: 'inferred',
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
      name: 'given a shopper as an update returns it, when that is sent back as a change, then nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create({ ...person(bench), shippingAddresses: [home] });
        const before = await profiles.update(id, {});
        const { dateOfBirth: _, daytimeTelephoneNumber: __, ...shown } = before;
        // agents may not write each property of the merchant's
        const own = new Set((before.dynamicProperties ?? []).map(property => property.id));
        const sent = Object.fromEntries(Object.entries(shown).filter(([name]) => !own.has(name)));
        assert.deepEqual(withoutDates(await profiles.update(id, sent)), withoutDates(before));
      },
    },
    {
      name: 'given no id, when a shopper is read, then 22000',
      needs: ['state'],
      run: async ({ agent }) => void (await refused(agent().profiles.get(' '), 400, '22000')),
    },
    {
      name: 'given a shopper with a password, when it changes, then only who knows it may choose another, which keeps the policy',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { change } = await withPassword(bench);
        await refusedWithoutTrace(bench, change('No-such-one-1', second), 400, '23029');
        await refusedWithoutTrace(bench, change(first, 'short'), 400, '23024');
        assert.ok(!JSON.stringify(await change(first, second)()).includes(second));
        await refusedWithoutTrace(bench, change(first, third), 400, '23029');
      },
    },
    {
      name: 'given a shopper whose password has expired, when it changes, then only who knows it may choose another, which keeps the policy',
      needs: ['state', 'control'],
      writes: true,
      async run(bench) {
        const { id, change } = await withPassword(bench);
        await change(first, second)();
        await bench.advanceClock({ minutes: 90 * 24 * 60 });
        await bench.agent().profiles.get(id);
        await refusedWithoutTrace(bench, change(first, third), 400, '23034');
        await refusedWithoutTrace(bench, change(second, 'short'), 400, '23033');
        await change(second, third)();
        await refusedWithoutTrace(bench, change(second, first), 400, '23029');
      },
    },
    {
      name: 'given an e-mail address that is malformed or another shopper has, when it is given to a shopper, then 23006 or 22006 and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const shopperId = await newShopper(bench);
        const shopper = person(bench);
        await profiles.create(shopper);
        const { email } = shopper;
        await refusedWithoutTrace(bench, () => profiles.update(shopperId, { email: 'nowhere' }), 400, '23006');
        await refusedWithoutTrace(bench, () => profiles.update(shopperId, { email }), 400, '22006');
      },
    },
    {
      name: 'given an address book, when a shopper is given another as the default, then it is returned and read back',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { profiles } = bench.agent();
        const { id } = await profiles.create({ ...person(bench), shippingAddresses: [home] });
        const moved = { ...home, alias: 'New home', city: 'Tacoma', isDefaultAddress: true };
        const answered = await profiles.update(id, { shippingAddresses: [moved] });
        const read = (await profiles.get(id)).profileDetail;
        // whether those that are not named go, the documents leave open
        for (const { shippingAddresses = [] } of [answered, read]) {
          assert.ok(shippingAddresses.some(({ alias, city }) => alias === 'New home' && city === 'Tacoma'));
        }
      },
    },
    {
      name: 'given a contact who may not, when own addresses are given to it, then 23030 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: administratorId } = await bench.find(administrator);
        const { id } = await bench.desk(administratorId).members.create({ ...person(bench), active: true });
        const change = () => bench.agent().profiles.update(id, { shippingAddresses: [home] });
        await refusedWithoutTrace(bench, change, 400, '23030');
      },
    },
  ],
};

/** Without the days of consents, which may be those on which they were last sent. */
function withoutDates({ receiveEmailDate: _, GDPRProfileP13nConsentDate: __, ...profile }: Profile) {
  return profile;
}
