/** Accounts in the headers, and what may be seen from them. @module */

import type { OccAgent } from '../../src/index.ts';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';

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

export const organizations: BehaviourGroup = {
  resource: 'organizations',
  behaviours: [
    {
      name: 'given a closed account in the header, when orders, returns and profiles are read, then 100094',
      needs: ['state'],
      async run({ agent, subjects: { inactiveOrganizationId, fulfilledOrderId, returnRequestId, shopperId } }) {
        const read = readIn(agent(), inactiveOrganizationId);
        await refused(read.orders(), 400, '100094');
        await refused(read.order(fulfilledOrderId), 400, '100094');
        await refused(read.returns(), 400, '100094');
        await refused(read.return(returnRequestId), 400, '100094');
        await refused(read.profile(shopperId), 400, '100094');
      },
    },
    {
      name: 'given an account in the header, when records outside any account are read, then 100099',
      needs: ['state'],
      async run({ agent, subjects: { organizationId, fulfilledOrderId, returnRequestId } }) {
        const read = readIn(agent(), organizationId);
        await refused(read.order(fulfilledOrderId), 400, '100099');
        await refused(read.return(returnRequestId), 400, '100099');
      },
    },
    {
      name: 'given another account in the header, when the order of an account is read, then 100095; from its own it is seen',
      needs: ['state'],
      async run({ agent, subjects: { organizationId, accountOrder } }) {
        await refused(readIn(agent(), organizationId).order(accountOrder.orderId), 400, '100095');
        await readIn(agent(), accountOrder.organizationId).order(accountOrder.orderId);
      },
    },
    {
      name: 'given a shopper without account, when a cart is created in one, then 100098 and nothing changes',
      needs: ['state', 'control'],
      async run(bench) {
        const { shopperId, organizationId } = bench.subjects;
        const { orders } = bench.agent().forShopper(shopperId, { organization: organizationId });
        await refusedWithoutTrace(bench, () => orders.createCart({ profileId: shopperId }), 400, '100098');
      },
    },
    {
      name: 'given a contact of another account, when a cart is created or a return is prepared in one, then 100101 or 100095',
      needs: ['state', 'control'],
      async run(bench) {
        const { organizationId, accountBuyer, accountOrder } = bench.subjects;
        const elsewhere = bench.agent().forShopper(accountBuyer.profileId, {
          organization: accountOrder.organizationId,
        });
        const cart = () => elsewhere.orders.createCart({ profileId: accountBuyer.profileId });
        await refusedWithoutTrace(bench, cart, 400, '100101');
        const { api } = bench.agent();
        const body = { op: 'initiateReturn' as const, orderId: accountOrder.orderId };
        const header = { 'X-CCOrganization': organizationId };
        await refused(api.POST('/ccagent/v1/returnRequests', { params: { header }, body }), 400, '100095');
      },
    },
  ],
};
