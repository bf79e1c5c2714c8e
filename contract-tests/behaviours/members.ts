/** Contacts of an account. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';

const contact = {
  email: 'june.osei@example.com',
  firstName: 'June',
  lastName: 'Osei',
  active: true,
  receiveEmail: 'no' as const,
  roles: [{ function: 'buyer' as const }],
};

export const members: BehaviourGroup = {
  resource: 'members',
  behaviours: [
    {
      name: 'given an account, when its contacts are listed, then there is a page of them',
      async run({ desk, subjects: { accountAdministratorId } }) {
        const page = await desk(accountAdministratorId).members.list({ sort: 'lastName:asc', pageSize: 5 });
        assert.ok(page.items.length > 0);
      },
    },
    {
      name: 'given an account, when its contacts are iterated in small pages, then each comes once and all belong to it',
      needs: ['state'],
      async run({ desk, subjects: { accountAdministratorId } }) {
        const { members } = desk(accountAdministratorId);
        const { totalResults } = await members.list({ pageSize: 3 });
        const ids = [];
        for await (const { id } of members.list({ pageSize: 3 })) ids.push(id);
        assert.equal(ids.length, totalResults);
        assert.equal(new Set(ids).size, ids.length);
        assert.ok(ids.includes(accountAdministratorId));
      },
    },
    {
      name: 'given an account, when a contact is created, read and changed, then each call is answered',
      writes: true,
      async run({ desk, subjects: { accountAdministratorId } }) {
        const { members } = desk(accountAdministratorId);
        const { id } = await members.create(contact);
        assert.equal(typeof (await members.get(id)).email, 'string');
        assert.equal(typeof (await members.update(id, { active: false })).email, 'string');
      },
    },
    {
      name: 'given a new contact, when roles, status and a custom property change, then they are read back and the rest stays',
      needs: ['state'],
      writes: true,
      async run({ desk, subjects: { accountAdministratorId } }) {
        const { members } = desk(accountAdministratorId);
        const { id } = await members.create({ ...contact, ...{ x_loyaltyTier: 'gold' } });
        await members.update(id, { roles: [{ function: 'approver' }], active: false });
        const changed: Readonly<Record<string, unknown>> = { ...(await members.get(id)) };
        assert.deepEqual(
          [changed.firstName, changed.email, changed.active, changed.x_loyaltyTier],
          ['June', contact.email, false, 'gold'],
        );
        assert.deepEqual(
          (changed.roles as { function: string }[]).map(role => role.function),
          ['approver'],
        );
      },
    },
    {
      name: 'given a contact without last name, when it is created, then 23012 and nothing changes',
      needs: ['state', 'control'],
      sendsInvalid: true,
      async run(bench) {
        const { members } = bench.desk(bench.subjects.accountAdministratorId);
        const { lastName: _, ...nameless } = contact;
        const error = await refusedWithoutTrace(bench, () => members.create(nameless as typeof contact), 400, '23012');
        assert.equal(error.errors[0]?.['o:errorPath'], 'lastName');
      },
    },
    {
      name: 'given several things wrong, when a contact is created, then every one of them is named',
      needs: ['state'],
      sendsInvalid: true,
      async run({ desk, subjects: { accountAdministratorId } }) {
        const { members } = desk(accountAdministratorId);
        const error = await refused(
          members.create({ ...contact, email: 'not an address', firstName: '' }),
          400,
          '23006',
        );
        assert.deepEqual(error.errors.map(({ errorCode }) => errorCode).sort(), ['23006', '23013']);
      },
    },
    {
      name: 'given an e-mail address that is taken, when a contact is created, then 22006 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { members } = bench.desk(bench.subjects.accountAdministratorId);
        await members.create(contact);
        await refusedWithoutTrace(bench, () => members.create(contact), 400, '22006');
      },
    },
    {
      name: 'given a shopper who administers no account, when contacts are asked for, then it is refused',
      needs: ['state', 'control'],
      async run(bench) {
        const { members } = bench.desk(bench.subjects.shopperId);
        await refusedWithoutTrace(bench, () => members.create(contact), 400, '100098');
      },
    },
    {
      name: 'given a profile outside the account, when it is read or changed as a contact, then 22010; an unknown one is 404 22002',
      needs: ['state', 'control'],
      async run(bench) {
        const { shopperId, accountAdministratorId } = bench.subjects;
        const { members } = bench.desk(accountAdministratorId);
        await refused(members.get(shopperId), 400, '22010');
        await refused(members.get('no-such-profile'), 404, '22002');
        await refusedWithoutTrace(bench, () => members.update(shopperId, { firstName: 'Mallory' }), 400, '22010');
        await refusedWithoutTrace(
          bench,
          () => members.update('no-such-profile', { firstName: 'Mallory' }),
          404,
          '22002',
        );
      },
    },
    {
      name: 'given an agent context of nobody, when contacts are listed or created, then 404 22002 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { members } = bench.desk('no-such-profile');
        await refused(members.list(), 404, '22002');
        await refusedWithoutTrace(bench, () => members.create(contact), 404, '22002');
      },
    },
    {
      name: 'given a contact who has left, when contacts are listed, read or changed in its name, then 403 89102 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { inactiveContactId, accountAdministratorId } = bench.subjects;
        const { members } = bench.desk(inactiveContactId);
        await refused(members.list(), 403, '89102');
        await refused(members.get(accountAdministratorId), 403, '89102');
        await refusedWithoutTrace(bench, () => members.update(accountAdministratorId, { active: false }), 403, '89102');
      },
    },
    {
      name: 'given a contact of one account, when contacts of a closed one or of another are listed, then 100094 or 100101',
      needs: ['state'],
      async run({ agent, subjects: { accountBuyer, inactiveOrganizationId, accountOrder } }) {
        const listIn = (organization: string) =>
          agent().forShopper(accountBuyer.profileId, { organization }).members.list();
        await refused(listIn(inactiveOrganizationId), 400, '100094');
        await refused(listIn(accountOrder.organizationId), 400, '100101');
      },
    },
    {
      name: 'given a contact who is only a buyer, when contacts are created in its name, then 403 89101 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const administrator = bench.desk(bench.subjects.accountAdministratorId);
        const { id } = await administrator.members.create(contact);
        const buyer = bench.desk(id);
        await refusedWithoutTrace(
          bench,
          () => buyer.members.create({ ...contact, email: 'other@example.com' }),
          403,
          '89101',
        );
        await refusedWithoutTrace(bench, () => buyer.members.update(id, { firstName: 'Mallory' }), 403, '89101');
      },
    },
  ],
};
