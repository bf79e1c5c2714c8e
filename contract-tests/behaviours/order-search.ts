/** Finding orders. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';

export const orderSearch: BehaviourGroup = {
  resource: 'order search',
  behaviours: [
    {
      name: 'given orders, when they are searched by SCIM, then there is a page of them',
      async run({ agent }) {
        assert.ok(
          (await agent().orders.search({ state: ['SUBMITTED', 'NO_PENDING_ACTION'], pageSize: 5 })).items.length > 0,
        );
      },
    },
    {
      name: 'given orders, when they are searched by shopper, state, product and date, then only fitting ones come, newest first',
      needs: ['state'],
      async run({ agent, subjects: { heldOrder } }) {
        const { orders } = agent();
        const [order] = (await orders.search({ orderId: heldOrder.orderId })).items;
        assert.equal(order?.state, 'QUEUED');
        const { profileId, siteId, profile, submittedDate } = order;
        const found = await orders.search({
          profileId: profileId ?? '',
          site: siteId ?? '',
          email: profile?.email ?? '',
          state: 'QUEUED',
          sku: order.commerceItems?.[0]?.catalogRefId ?? '',
          submittedAfter: submittedDate ?? '',
          submittedBefore: submittedDate ?? '',
        });
        assert.ok(found.items.some(({ id }) => id === heldOrder.orderId));
        const all = await orders.search({ pageSize: 50 });
        const dates = all.items.flatMap(row => row.submittedDate ?? []);
        assert.deepEqual(dates, [...dates].sort().reverse());
      },
    },
    {
      name: 'given a last name, when orders are searched in either mode, then the same orders are found, each once',
      needs: ['state'],
      async run({ agent, subjects: { heldOrder } }) {
        const { orders } = agent();
        const [held] = (await orders.search({ orderId: heldOrder.orderId })).items;
        const lastName = held?.profile?.lastName ?? '';
        const idsBy = async (mode: 'scim' | 'text') => {
          const ids = [];
          for await (const { id } of orders.search({ lastName, mode, pageSize: 3 })) ids.push(id);
          return ids.sort();
        };
        const [scim, text] = [await idsBy('scim'), await idsBy('text')];
        assert.ok(scim.length > 0);
        assert.deepEqual(scim, text);
      },
    },
    {
      name: 'given a malformed filter or an empty question, when orders are searched, then 400 85000',
      needs: ['state'],
      async run({ agent }) {
        const { api } = agent();
        await refused(
          api.GET('/ccagent/v1/orders', { params: { query: { q: 'state eq', queryFormat: 'SCIM' } } }),
          400,
          '85000',
        );
        await refused(api.GET('/ccagent/v1/orders', {}), 400, '85000');
      },
    },
  ],
};
