/** Accounts, as their administrators look after them. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { cents } from '../engine/cents.ts';
import { administrator, contactOutside, delegatedAccount, strippedAccount } from '../subjects/people.ts';
import { newBuyer, newShopper, pricedCartOf } from './placing.ts';

/** A contact that the run made, and the desk of who made it. */
async function ownContact(bench: Workbench) {
  const { id: administratorId, organizationId } = await bench.find(administrator);
  const desk = bench.desk(administratorId);
  return { id: await newBuyer(bench, desk), organizationId, administratorId, ...desk };
}

export const accounts: BehaviourGroup = {
  resource: 'accounts',
  behaviours: [
    {
      name: 'given an account, when it is found by the start of its name, then it is read with its contacts and sites',
      needs: ['state'],
      async run({ desk, find }) {
        const { id, organizationId } = await find(administrator);
        const { organizations } = desk(id);
        const { name, members } = await organizations.get(organizationId);
        assert.ok(members?.some(({ repositoryId }) => repositoryId === id));
        const found = await organizations.list({ name: name.slice(0, 6) });
        assert.ok(found.items.some(account => account.id === organizationId));
        assert.ok((await organizations.siteProperties(organizationId, { allSites: true })).length > 0);
      },
    },
    {
      name: 'given an account whose administrators manage approvals, when the limit changes, then it is read back and the name stays',
      needs: ['state'],
      writes: true,
      async run({ desk, find }) {
        const { id, organizationId } = await find(delegatedAccount);
        const { organizations, profiles } = desk(id);
        const before = await organizations.get(organizationId);
        await organizations.update(organizationId, { orderPriceLimit: 321.5 });
        const after = await organizations.get(organizationId);
        // some releases say it as text
        assert.deepEqual([Number(after.orderPriceLimit), after.name], [321.5, before.name]);
        assert.equal(Number((await profiles.get(id)).profileDetail.derivedOrderPriceLimit), 321.5);
      },
    },
    {
      name: 'given an account whose administrators manage approvals, when approval is asked for or not, then that is read back, and the rest stays',
      needs: ['state'],
      writes: true,
      async run({ desk, find }) {
        const { id, organizationId } = await find(delegatedAccount);
        const { organizations } = desk(id);
        const { approvalRequired: before, name } = await organizations.get(organizationId);
        for (const approvalRequired of [before !== true, before === true]) {
          await organizations.update(organizationId, { approvalRequired, orderPriceLimit: 321.5 });
          const after = await organizations.get(organizationId);
          assert.deepEqual([after.approvalRequired, after.name], [approvalRequired, name]);
        }
      },
    },
    {
      name: 'given an account that asks for approval, when an order is below its limit, at it or above it, then it needs approval only above; with a limit of nothing, always',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: administratorId, organizationId } = await bench.find(delegatedAccount);
        const desk = bench.desk(administratorId);
        const buyer = await newBuyer(bench, desk);
        const { id, total } = await pricedCartOf(bench, buyer, 2);
        assert.ok(total > 0);
        const { orders } = bench.agent();
        for (const [limit, expected] of [
          [total + 1, false],
          [total, false],
          [(cents(total) - 1) / 100, true],
          [0, true],
        ] as const) {
          await desk.organizations.update(organizationId, { approvalRequired: true, orderPriceLimit: limit });
          assert.equal(
            (await orders.requiresApproval(id)).requiresApproval,
            expected,
            `${total} with a limit of ${limit}`,
          );
        }
      },
    },
    {
      name: 'given an account, when it is changed by who may not, without a limit, or is unknown, then the documented code and nothing changes',
      needs: ['state'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const { organizationId, ...desk } = await ownContact(bench);
        const update = (id: string, changes: object, { organizations } = bench.desk(desk.administratorId)) =>
          organizations.update(id, changes);
        await refusedWithoutTrace(bench, () => update('no-such-account', { orderPriceLimit: 50 }), 404, '100001');
        await refusedWithoutTrace(bench, () => update(organizationId, { orderPriceLimit: -1 }), 400, '100020');
        const buyer = bench.desk(desk.id);
        await refusedWithoutTrace(bench, () => update(organizationId, { orderPriceLimit: 50 }, buyer), 403, '89101');
        await refused(desk.organizations.get('no-such-account'), 404, '100001');
        await refused(desk.organizations.siteProperties('no-such-account'), 404, '100001');
        await refused(desk.organizations.list({ filter: 'name eq' as never }), 400, '100070');
      },
    },
    {
      name: 'given a contact, when it is removed, then it is no contact any more, and its profile stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, organizations, members } = await ownContact(bench);
        assert.equal(await organizations.removeContacts([id]), true);
        await refused(members.get(id), 400, '22010');
        assert.equal((await bench.agent().profiles.get(id)).profileDetail.parentOrganization ?? null, null);
      },
    },
    {
      name: 'given people who must stay or do not belong, when they are removed, then the documented code and nothing changes',
      // a server that does as it is told would part with somebody who is not of this run
      needs: ['state', 'control'],
      writes: true,
      sendsInvalid: true,
      async run(bench) {
        const own = await ownContact(bench);
        const { id: foreignId } = await bench.find(contactOutside(own.organizationId));
        const remove =
          (...ids: string[]) =>
          () =>
            own.organizations.removeContacts(ids);
        await refusedWithoutTrace(bench, remove(own.id, own.administratorId), 400, '23042');
        await refusedWithoutTrace(bench, remove(own.id, foreignId), 400, '22010');
        await refusedWithoutTrace(bench, remove(), 400, '100000');
        const body = [] as never;
        const params = { header: { 'X-CCAgentContext': JSON.stringify({ shopperProfileId: own.administratorId }) } };
        const nothing = () => bench.agent().api.POST('/ccagent/v1/organizations/removeContacts', { params, body });
        await refusedWithoutTrace(bench, nothing, 400, '100020');
      },
    },
    {
      name: 'given a contact, a shopper without account and nobody, when they are removed together or by a buyer, then the documented code and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, organizations } = await ownContact(bench);
        const shopperId = await newShopper(bench);
        for (const [other, code] of [
          [shopperId, '1002019'],
          ['no-such-profile', '22007'],
        ] as const)
          await refusedWithoutTrace(bench, () => organizations.removeContacts([id, other]), 400, code);
        const buyer = bench.desk(id);
        await refusedWithoutTrace(bench, () => buyer.organizations.removeContacts([id]), 403, '89101');
      },
    },
    {
      name: 'given the only administrator of an account, when it would lose the role or be deactivated, then it stays',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, organizationId } = await bench.find(strippedAccount);
        const { members } = bench.desk(id);
        for await (const { id: other, roles } of members.list()) {
          const isOther = other !== id && roles?.some(role => role.function === 'admin');
          if (isOther)
            await members.update(other, { roles: [{ function: 'buyer', relativeTo: { id: organizationId } }] });
        }
        await refusedWithoutTrace(bench, () => members.update(id, { active: false }), 400, '13001');
        await refusedWithoutTrace(bench, () => members.update(id, { roles: [{ function: 'buyer' }] }), 400, '13001');
      },
    },
    {
      name: 'given a merchant who lets no contact act through agents, when contacts or the account are asked for or changed, then 100091',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { organizationId, id, organizations, members, organizationAddresses } = await ownContact(bench);
        const { merchant } = bench.agent('supervisor');
        const { approvalRequired = false } = await organizations.get(organizationId);
        const { delegatedAdminAllowedThroughAgent = true } = await merchant.agentConfiguration();
        await merchant.setAgentConfiguration({ delegatedAdminAllowedThroughAgent: false });
        try {
          await refused(members.list(), 403, '100091');
          for (const call of [
            () => organizations.removeContacts([id]),
            // what it is already: the account may be somebody else's
            () => organizations.update(organizationId, { approvalRequired: approvalRequired === true }),
            () => members.update(id, { firstName: 'Mallory' }),
          ])
            await refusedWithoutTrace(bench, call, 403, '100091');
          await refused(organizationAddresses.book(), 403, '100091');
        } finally {
          // at once: others act for administrators
          await merchant.setAgentConfiguration({ delegatedAdminAllowedThroughAgent });
        }
        assert.equal((await members.get(id)).id, id);
      },
    },
  ],
};
