/** Finding orders. @module */

import { strict as assert } from 'node:assert';
import { refused } from '../engine/assert-refused.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { valuesAt } from '../invariants/records.ts';
import { fulfilledOrder } from '../subjects/orders.ts';
import { pricedCart } from './placing.ts';

export const orderSearch: BehaviourGroup = {
  resource: 'order search',
  behaviours: [
    {
      name: 'given orders, when they are searched by SCIM, then there is a page of them',
      async run({ agent }) {
        const page = await agent().orders.search({ state: ['SUBMITTED', 'NO_PENDING_ACTION'], pageSize: 5 });
        needs(page.items.length > 0, 'a placed order');
      },
    },
    {
      name: 'given orders, when they are searched by shopper, state, product and date, then only fitting ones come, newest first',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: orderId } = await find(fulfilledOrder);
        const { orders } = agent();
        const [order] = (await orders.search({ orderId })).items;
        assert.equal(order?.state, 'NO_PENDING_ACTION');
        const { profileId, siteId, profile, submittedDate } = order;
        const found = await orders.search({
          profileId: profileId ?? '',
          site: siteId ?? '',
          email: profile?.email ?? '',
          state: 'NO_PENDING_ACTION',
          sku: order.commerceItems?.[0]?.catalogRefId ?? '',
          submittedAfter: submittedDate ?? '',
          submittedBefore: submittedDate ?? '',
        });
        assert.ok(found.items.some(({ id }) => id === orderId));
        const all = await orders.search({ pageSize: 50 });
        const dates = all.items.flatMap(row => row.submittedDate ?? []);
        assert.deepEqual(dates, [...dates].sort().reverse());
      },
    },
    {
      name: 'given every state the merchant names, when orders are searched by it, then those found are in that state',
      needs: ['state'],
      async run({ agent }) {
        const { orders, merchant } = agent();
        const found = async (state: string) => {
          const { items } = await orders.search({ state, pageSize: 250 });
          return items.map(order => `${order.id} ${order.state}`).sort();
        };
        let all = 0;
        for (const { displayKey = '' } of await merchant.orderStates()) {
          const byState = await found(displayKey);
          assert.ok(byState.every(each => each.endsWith(` ${displayKey}`)));
          all += byState.length;
        }
        needs(all > 0, 'an order');
      },
    },
    {
      name: 'given a last name, when orders are searched in either mode, then the same orders are found, each once',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, find }) {
        const { id: orderId } = await find(fulfilledOrder);
        const { orders } = agent();
        const [order] = (await orders.search({ orderId })).items;
        const lastName = order?.profile?.lastName ?? '';
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
        for (const q of ['', 'state', 'state is "QUEUED"', '(state eq "QUEUED"']) {
          await refused(api.GET('/ccagent/v1/orders', { params: { query: { q, queryFormat: 'SCIM' } } }), 400, '85000');
        }
        await refused(api.GET('/ccagent/v1/orders', {}), 400, '85000');
      },
    },
    ...(
      [
        ['profile.email', 'sw'],
        ['commerceItems.productId', 'eq'],
        ['commerceItems.catalogRefId', 'eq'],
        ['submittedDate', 'ge'],
        ['priceInfo.total', 'gt'],
      ] as const
    ).map(([path, operator]) => findsBy(path, operator)),
    {
      name: 'given fields, when orders are searched, then rows hold no more than those',
      needs: ['state'],
      async run({ agent }) {
        const query = { q: 'id pr', queryFormat: 'SCIM' as const, fields: 'id,profile', limit: 1 };
        const { data } = await agent().api.GET('/ccagent/v1/orders', { params: { query } });
        assert.ok(data !== undefined && 'items' in data && data.items !== undefined);
        const [row] = data.items;
        needs(row !== undefined, 'an order');
        assert.ok(!('commerceItems' in row) && !('priceInfo' in row), 'fields are ignored');
        await assumed(() => {
          assert.deepEqual(Object.keys(row).sort(), ['id', 'profile']);
          assert.ok(!('totalResults' in data));
        });
      },
    },
    {
      name: 'given text criteria, when a count is not required, then there is none; when nobody fits, then no list',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const ask = async (criteria: object) => {
          const query = { q: JSON.stringify(criteria) };
          const { data } = await agent().api.GET('/ccagent/v1/orders', { params: { query } });
          return data as { ordersList?: readonly unknown[]; totalOrders?: number };
        };
        const none = await ask({ lastName: 'nobody-of-this-name' });
        assert.deepEqual([none.totalOrders, none.ordersList], [0, undefined]);
        needs(((await ask({ state: 'NO_PENDING_ACTION' })).totalOrders ?? 0) > 0, 'a fulfilled order');
        assert.ok(!('totalOrders' in (await ask({ state: 'NO_PENDING_ACTION', requireCount: false }))));
      },
    },
    {
      name: 'given a shopper alone, when orders are asked for, then those of the shopper come, the open cart too',
      evidence: 'inferred',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { id, shopperId } = await pricedCart(bench);
        const query = { profileId: shopperId };
        const { data } = await bench.agent().api.GET('/ccagent/v1/orders', { params: { query } });
        assert.ok(data !== undefined && 'items' in data);
        assert.deepEqual(
          data.items?.map(order => [order.id, order.profileId]),
          [[id, shopperId]],
        );
      },
    },
  ],
};

/** A filter on a value that some order has: it finds that order, or is the one that leaves it out; that rows fit is judged with every list. */
function findsBy(path: string, operator: 'eq' | 'sw' | 'ge' | 'gt'): Behaviour {
  return {
    name: `given a value of an order, when orders are searched by ${path} ${operator}, then ${operator === 'gt' ? 'it is not' : 'it is'} among those found`,
    needs: ['state'],
    async run({ agent, find }) {
      const { id } = await find(fulfilledOrder);
      const { orders, api } = agent();
      const [row] = (await orders.search({ orderId: id })).items;
      const [value] = valuesAt(row, path);
      needs(value !== undefined, `an order whose row shows ${path}`);
      const ask = async (q: string) => {
        const query = { q, queryFormat: 'SCIM' as const, sort: 'id:asc', limit: 20 };
        const { data } = await api.GET('/ccagent/v1/orders', { params: { query } });
        return data !== undefined && 'items' in data ? (data.items ?? []).map(order => order.id) : [];
      };
      const fits = `${path} ${operator} ${JSON.stringify(value)}`;
      const isFound = (await ask(`${fits} and id eq ${JSON.stringify(id)}`)).includes(id);
      assert.equal(isFound, operator !== 'gt', fits);
      const narrower = await ask(`${fits} and state eq "NO_PENDING_ACTION"`);
      assert.ok((await ask(fits)).length >= narrower.length, fits);
    },
  };
}
