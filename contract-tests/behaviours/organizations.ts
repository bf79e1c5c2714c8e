/** Accounts in the headers, and what may be seen from them. @module */

import { strict as assert } from 'node:assert';
import type { OccAgent } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { accountOrder, fulfilledOrder } from '../subjects/orders.ts';
import {
  administrator,
  childAdministrator,
  contactOutside,
  furtherContact,
  inactiveAccount,
  inactiveContact,
  shopper,
} from '../subjects/people.ts';
import { returnRequest } from '../subjects/returns.ts';
import { newShopper } from './placing.ts';

function readIn({ api }: OccAgent, organization: string) {
  const header = { 'X-CCOrganization': organization };
  return {
    order: (id: string) => api.GET('/ccagent/v1/orders/{id}', { params: { path: { id }, header } }),
    orders: () => {
      const query = { q: 'id pr', queryFormat: 'SCIM' as const };
      return api.GET('/ccagent/v1/orders', { params: { query, header } });
    },
    profile: (id: string) => api.GET('/ccagent/v1/profiles/{id}', { params: { path: { id }, header } }),
    return: (id: string) => api.GET('/ccagent/v1/returnRequests/{id}', { params: { path: { id }, header } }),
    returns: () => api.GET('/ccagent/v1/returnRequests', { params: { query: { q: '{}' }, header } }),
  };
}

// orders whose account is looked at
const mostOrders = 3;

export const organizations: BehaviourGroup = {
  resource: 'organizations',
  behaviours: [
    {
      name: 'given an account that belongs to another, when its administrator reads it, then that is the first of its ancestors',
      needs: ['state'],
      async run({ desk, find }) {
        const { id, organizationId } = await find(childAdministrator);
        const { parentOrganization, ancestorOrganizations = [] } = await desk(id).organizations.get(organizationId);
        assert.ok(parentOrganization, 'it is in the list with its parent, and alone without');
        const [nearest = parentOrganization] = ancestorOrganizations;
        assert.equal(nearest.repositoryId, parentOrganization.repositoryId);
      },
    },
    {
      name: 'given a contact of two accounts, when it is read in each, then the account of the header is the current one',
      needs: ['state'],
      async run({ agent, find }) {
        const { id, organizationId } = await find(furtherContact);
        const { parentOrganization } = (await agent().profiles.get(id)).profileDetail;
        for (const account of [organizationId, parentOrganization?.repositoryId ?? organizationId]) {
          const { data } = await readIn(agent(), account).profile(id);
          assert.equal(data.profileDetail.currentOrganization?.repositoryId, account);
        }
      },
    },
    {
      name: 'given a closed account in the header, when orders are read, then 100094',
      needs: ['state'],
      async run({ agent, find }) {
        const read = readIn(agent(), (await find(inactiveAccount)).organizationId);
        await refused(read.orders(), 400, '100094');
        await refused(read.order((await find(fulfilledOrder)).id), 400, '100094');
      },
    },
    {
      name: 'given a closed account in the header, when returns and profiles are read, then 100094',
      // of orders the pages say it
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const read = readIn(agent(), (await find(inactiveAccount)).organizationId);
        await refused(read.returns(), 400, '100094');
        await refused(read.return((await find(returnRequest)).id), 400, '100094');
        await refused(read.profile((await find(shopper)).id), 400, '100094');
      },
    },
    {
      name: 'given an account in the header, when records outside any account are read, then 100099',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const order = await find(fulfilledOrder);
        const request = await find(returnRequest);
        const read = readIn(agent(), (await find(administrator)).organizationId);
        await refused(read.order(order.id), 400, '100099');
        await refused(read.return(request.id), 400, '100099');
      },
    },
    {
      name: 'given another account in the header, when the order of an account is read, then 100095; from its own it is seen',
      needs: ['state'],
      async run({ agent, find }) {
        const order = await find(accountOrder);
        const { organizationId: other } = await find(contactOutside(order.organizationId));
        await refused(readIn(agent(), other).order(order.id), 400, '100095');
        await readIn(agent(), order.organizationId).order(order.id);
      },
    },
    {
      name: 'given a shopper without account, when a cart is created in one, then 100098 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { organizationId } = await bench.find(administrator);
        const shopperId = await newShopper(bench);
        const { orders } = bench.agent().forShopper(shopperId, { organization: organizationId });
        await refusedWithoutTrace(bench, () => orders.createCart({ profileId: shopperId }), 400, '100098');
      },
    },
    {
      name: 'given a contact of another account, when a cart is created or a return is prepared in one, then 100101 or 100095',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const order = await bench.find(accountOrder);
        const { id: profileId, organizationId } = await bench.find(contactOutside(order.organizationId));
        const elsewhere = bench.agent().forShopper(profileId, { organization: order.organizationId });
        const cart = () => elsewhere.orders.createCart({ profileId });
        await refusedWithoutTrace(bench, cart, 400, '100101');
        const { api } = bench.agent();
        const body = { op: 'initiateReturn' as const, orderId: order.id };
        const header = { 'X-CCOrganization': organizationId };
        await refused(api.POST('/ccagent/v1/returnRequests', { params: { header }, body }), 400, '100095');
      },
    },
    {
      name: 'given a contact who has left, when a cart is made for it, then 403 89102 and nothing changes',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id: profileId } = await bench.find(inactiveContact);
        const { orders } = bench.agent();
        await refusedWithoutTrace(bench, () => orders.createCart({ profileId }), 403, '89102');
      },
    },
    {
      name: 'given an account in the header, when orders are searched, then only those of the account are found',
      needs: ['state'],
      async run({ agent, find }) {
        const { organizationId } = await find(accountOrder);
        const { data } = await readIn(agent(), organizationId).orders();
        assert.ok(data !== undefined && 'items' in data && data.items !== undefined && data.items.length > 0);
        assert.ok(data.items.every(row => row.organizationId === organizationId));
      },
    },
    {
      name: 'given an account in the header, when returns are searched, then they are of orders of the account',
      needs: ['state'],
      async run({ agent, find }) {
        const { organizationId } = await find(administrator);
        const { returns, orders } = agent();
        const { items } = await returns.search({ pageSize: 25 }, { headers: { 'X-CCOrganization': organizationId } });
        for (const orderId of [...new Set(items.flatMap(row => row.orderId ?? []))].slice(0, mostOrders)) {
          const [order] = (await orders.search({ orderId })).items;
          const of = order?.organizationId ?? order?.organization?.repositoryId;
          assert.equal(of, organizationId, `the account of ${orderId}, which has a return in its list`);
        }
      },
    },
    {
      name: 'given a shopper in the context, when the order of an account or of another is read, then 100095 or 100099',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: orderId } = await find(accountOrder);
        const { id: shopperId } = await find(shopper);
        await refused(agent().forShopper(shopperId).orders.get(orderId), 400, '100095');
        const { id: contactId, organizationId } = await find(administrator);
        const { id: privateId } = await find(fulfilledOrder);
        const account = agent().forShopper(contactId, { organization: organizationId });
        await refused(account.orders.get(privateId), 400, '100099');
      },
    },
  ],
};
