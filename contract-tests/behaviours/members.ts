/** Contacts of an account. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { accountOrder } from '../subjects/orders.ts';
import {
  administrator,
  administratorBeside,
  contactOutside,
  furtherContact,
  inactiveAccount,
  inactiveContact,
  shopper,
} from '../subjects/people.ts';

const contact = {
  firstName: 'June',
  lastName: 'Osei',
  active: true,
  receiveEmail: 'no' as const,
  roles: [{ function: 'buyer' as const }],
};

const known = ['buyer', 'approver', 'admin', 'accountAddressManager', 'profileAddressManager'] as const;
// whoever has it or not, somebody else may still decide and buy
const extra = 'profileAddressManager';

/** A contact to create, and the desk of the administrator who does. */
async function newContact({ find, desk, newEmail }: Workbench) {
  const { id } = await find(administrator);
  return { contact: { ...contact, email: newEmail('june.osei') }, administratorId: id, ...desk(id) };
}

export const members: BehaviourGroup = {
  resource: 'members',
  behaviours: [
    {
      name: 'given an account, when its contacts are listed, then there is a page of them',
      async run({ desk, find }) {
        const { id } = await find(administrator);
        const page = await desk(id).members.list({ sort: 'lastName:asc', pageSize: 5 });
        assert.ok(page.items.length > 0);
      },
    },
    {
      name: 'given an account, when its contacts are iterated in small pages, then each comes once and all belong to it',
      needs: ['state'],
      async run({ desk, find }) {
        const { id: administratorId } = await find(administrator);
        const { members } = desk(administratorId);
        const { totalResults } = await members.list({ pageSize: 3 });
        const ids = [];
        for await (const { id } of members.list({ pageSize: 3 })) ids.push(id);
        assert.equal(ids.length, totalResults);
        assert.equal(new Set(ids).size, ids.length);
        assert.ok(ids.includes(administratorId));
      },
    },
    {
      name: 'given an account, when a contact is created, read and changed, then each call succeeds',
      writes: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { id } = await members.create(contact);
        assert.equal(typeof (await members.get(id)).email, 'string');
        assert.equal(typeof (await members.update(id, { active: false })).email, 'string');
      },
    },
    {
      name: 'given a new contact, when roles and status change, then they are read back and the rest stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { id } = await members.create(contact);
        await members.update(id, { roles: [{ function: 'approver' }], active: false });
        const { firstName, email, active, roles } = await members.get(id);
        // some releases say it as text
        assert.deepEqual([firstName, email, String(active)], ['June', contact.email, 'false']);
        assert.deepEqual(
          roles?.map(role => role.function),
          ['approver'],
        );
      },
    },
    {
      name: 'given a contact without last name, when it is created, then 23012 and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { lastName: _, ...nameless } = contact;
        const error = await refusedWithoutTrace(bench, () => members.create(nameless as typeof contact), 400, '23012');
        await assumed(() => assert.equal(error?.errors[0]?.['o:errorPath'], 'lastName'));
      },
    },
    {
      name: 'given several things wrong, when a contact is created, then every one of them is named',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const error = await refused(
          members.create({ ...contact, email: 'not an address', firstName: '' }),
          400,
          '23006',
        );
        assert.deepEqual(error?.errors.map(({ errorCode }) => errorCode).sort(), ['23006', '23013']);
      },
    },
    {
      name: 'given an e-mail address that is taken, when a contact is created, then 22006 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        await members.create(contact);
        await refusedWithoutTrace(bench, () => members.create(contact), 400, '22006');
      },
    },
    {
      name: 'given a shopper who administers no account, when contacts are asked for, then it is refused',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { contact } = await newContact(bench);
        const { id } = await bench.find(shopper);
        const { members } = bench.desk(id);
        await refusedWithoutTrace(bench, () => members.create(contact), 400, '100098');
      },
    },
    {
      name: 'given a profile outside the account, when it is read or changed as a contact, then 22010; an unknown one is 404 22002',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: shopperId } = await bench.find(shopper);
        const { id: administratorId } = await bench.find(administrator);
        const { members } = bench.desk(administratorId);
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
      name: 'given a role in another account, when a contact gets it, then 22010 and nothing changes',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { id } = await members.create(contact);
        const { organizationId } = await bench.find(administrator);
        const { organizationId: other } = await bench.find(contactOutside(organizationId));
        const roles = [{ function: 'buyer' as const, relativeTo: { id: other } }];
        const create = () => members.create({ ...contact, email: bench.newEmail('una.holm'), roles });
        await refusedWithoutTrace(bench, create, 400, '22010');
        await refusedWithoutTrace(bench, () => members.update(id, { roles }), 400, '22010');
      },
    },
    {
      name: 'given a contact of two accounts, when one of them changes its roles, then the other account reads those that it had',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, organizationId, administratorId } = await bench.find(furtherContact);
        const here = bench.agent().forShopper(administratorId, { organization: organizationId }).members;
        const there = bench.desk((await bench.find(administratorBeside(id))).id).members;
        const rolesIn = async (members: typeof here) =>
          ((await members.get(id)).roles ?? []).map(role => role.function ?? '').sort();
        const [before, elsewhere] = [await rolesIn(here), await rolesIn(there)];
        needs(
          before.every(role => known.some(each => each === role)),
          'a contact of two accounts without custom roles',
        );
        const wanted = known.filter(role => before.includes(role) !== (role === extra));
        await here.update(id, { roles: wanted.map(role => ({ function: role })) });
        assert.deepEqual([await rolesIn(here), await rolesIn(there)], [[...wanted].sort(), elsewhere]);
      },
    },
    {
      name: 'given an agent context of nobody, when contacts are listed or created, then 404 22002 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { contact } = await newContact(bench);
        const { members } = bench.desk('no-such-profile');
        await refused(members.list(), 404, '22002');
        await refusedWithoutTrace(bench, () => members.create(contact), 404, '22002');
      },
    },
    {
      name: 'given a contact who has left, when contacts are listed, read or changed in its name, then 403 89102 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: former } = await bench.find(inactiveContact);
        const { members: own, contact } = await newContact(bench);
        const { id } = await own.create(contact);
        const { members } = bench.desk(former);
        await refused(members.list(), 403, '89102');
        await refused(members.get(id), 403, '89102');
        await refusedWithoutTrace(bench, () => members.update(id, { active: false }), 403, '89102');
      },
    },
    {
      name: 'given a contact of one account, when contacts of a closed one or of another are listed, then 100094 or 100101',
      needs: ['state'],
      async run({ agent, find }) {
        const { organizationId: other } = await find(accountOrder);
        const { id } = await find(contactOutside(other));
        const { organizationId: closed } = await find(inactiveAccount);
        const listIn = (organization: string) => agent().forShopper(id, { organization }).members.list();
        await refused(listIn(closed), 400, '100094');
        await refused(listIn(other), 400, '100101');
      },
    },
    {
      name: 'given a contact who is only a buyer, when contacts are created in its name, then 403 89101 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { id } = await members.create(contact);
        const buyer = bench.desk(id);
        await refusedWithoutTrace(
          bench,
          () => buyer.members.create({ ...contact, email: bench.newEmail('other') }),
          403,
          '89101',
        );
        await refusedWithoutTrace(bench, () => buyer.members.update(id, { firstName: 'Mallory' }), 403, '89101');
      },
    },
    {
      name: 'given an e-mail address that is taken in another case, or parts that are wrong, when a contact is created or changed, then each is refused with its code',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { id } = await members.create(contact);
        const create = (more: object) => () => members.create({ ...contact, email: bench.newEmail('leo'), ...more });
        await refusedWithoutTrace(bench, create({ email: contact.email.toUpperCase() }), 400, '22006');
        await refusedWithoutTrace(bench, create({ roles: [{ function: 'custom' }] }), 400, '13001');
        await refusedWithoutTrace(bench, create({ email: '' }), 400, '22003');
        await refusedWithoutTrace(bench, create({ lastName: null }), 400, '23012');
        const { id: otherId } = await create({})();
        for (const [email, code] of [
          ['nowhere', '23006'],
          [contact.email.toUpperCase(), '22006'],
        ] as const)
          await refusedWithoutTrace(bench, () => members.update(otherId, { email }), 400, code);
        assert.equal((await members.get(id)).email, contact.email);
      },
    },
    {
      name: 'given a contact as it is read, when it is sent back as a change, then nothing changes',
      // the forms of what is read and of what is written are told one by one
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { members, contact } = await newContact(bench);
        const { id } = await members.create(contact);
        const { roles: _, ...read } = await members.get(id);
        // what is unset is no change
        const set = Object.entries(read).filter(([, value]) => value !== null);
        await members.update(id, Object.fromEntries(set));
        const { roles: __, ...again } = await members.get(id);
        assert.deepEqual(again, read);
      },
    },
  ],
};
