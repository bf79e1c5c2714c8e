/** Bounds and order of lists, and the site they are read on. @module */

import { strict as assert } from 'node:assert';
import { refused, refusedWithoutTrace } from '../engine/assert-refused.ts';
import type { BehaviourGroup } from '../engine/behaviour.ts';
import { needs } from '../engine/subject.ts';
import { inactiveSite } from '../subjects/merchant.ts';
import { administrator } from '../subjects/people.ts';
import { product } from '../subjects/products.ts';
import { newShopper } from './placing.ts';

const everybody = { q: 'id pr', queryFormat: 'SCIM' as const };

export const lists: BehaviourGroup = {
  resource: 'lists and sites',
  behaviours: [
    {
      name: 'given a negative limit or offset, when orders, profiles and members are listed, then 10002',
      evidence: 'inferred',
      needs: ['state'],
      sendsInvalid: true,
      async run({ agent, desk, find }) {
        const { id: shopperProfileId } = await find(administrator);
        const { api } = agent();
        for (const bound of [{ limit: -1 }, { offset: -1 }]) {
          const params = { query: { ...everybody, ...bound } };
          await refused(api.GET('/ccagent/v1/orders', { params }), 400, '10002');
          await refused(api.GET('/ccagent/v1/profiles', { params }), 400, '10002');
          const header = { 'X-CCAgentContext': JSON.stringify({ shopperProfileId }) };
          const members = desk(shopperProfileId).api.GET('/ccagent/v1/organizationMembers', {
            params: { header, query: bound },
          });
          await refused(members, 400, '10002');
        }
      },
    },
    {
      name: 'given a malformed sort expression, when orders, profiles and members are listed, then 50012',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent, desk, find }) {
        const { id } = await find(administrator);
        const { api } = agent();
        const params = { query: { ...everybody, sort: 'lastName:sideways' } };
        await refused(api.GET('/ccagent/v1/orders', { params }), 400, '50012');
        await refused(api.GET('/ccagent/v1/profiles', { params }), 400, '50012');
        await refused(desk(id).members.list({ sort: 'lastName:sideways' }), 400, '50012');
      },
    },
    {
      name: 'given a limit of 0, when profiles are listed, then there is the count and no profile',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const { api } = agent();
        const countOf = async (limit: number) => {
          const { data } = await api.GET('/ccagent/v1/profiles', { params: { query: { ...everybody, limit } } });
          assert.ok('items' in data);
          return { items: data.items?.length, total: data.totalResults };
        };
        const { total } = await countOf(1);
        assert.deepEqual(await countOf(0), { items: 0, total });
      },
    },
    {
      name: 'given a sort of two properties, when profiles are listed both ways, then one is the other backwards',
      evidence: 'inferred',
      needs: ['state'],
      async run({ agent }) {
        const by = (sort: string, offset = 0) => agent().profiles.search({ sort, offset, pageSize: 25 });
        const { items: upwards, totalResults = 0 } = await by('lastName:asc,id:asc');
        needs(upwards.length > 1, 'two shoppers');
        const downwards = await by('lastName:desc,id:desc', totalResults - upwards.length);
        assert.deepEqual(
          downwards.items.map(({ id }) => id),
          upwards.map(({ id }) => id).toReversed(),
        );
      },
    },
    {
      name: 'given a site that is closed or unknown, when carts, shipping methods and settings are asked for on it, then 30015 or 30014',
      needs: ['state'],
      writes: true,
      async run(bench) {
        const { productId, skuId } = await bench.find(product);
        const { id: closed } = await bench.find(inactiveSite);
        const shopperId = await newShopper(bench);
        for (const [site, code] of [
          [closed, '30015'],
          ['siteOnTheMoon', '30014'],
        ] as const) {
          const desk = bench.agent().forShopper(shopperId, { site });
          await refusedWithoutTrace(bench, () => desk.orders.createCart({ profileId: shopperId }), 400, code);
          const shoppingCart = { items: [{ productId, catRefId: skuId, quantity: 1 }] };
          await refused(desk.catalog.shippingMethods({ profileId: shopperId, shoppingCart }), 400, code);
          await refused(desk.catalog.sku(skuId), 400, code);
          const params = { header: { 'X-CCSite': site } };
          await refused(bench.agent().api.GET('/ccagent/v1/merchant/remorsePeriod', { params }), 400, code);
        }
      },
    },
    {
      name: 'given a question that is neither true nor false, when a stock status is read, then it is refused',
      evidence: 'inferred',
      needs: ['state'],
      sendsInvalid: true,
      async run({ send, bearer, find }) {
        const { productId } = await find(product);
        const headers = await bearer();
        const response = await send(`/ccagent/v1/stockStatus/${productId}?actualStockStatus=perhaps`, { headers });
        assert.equal(response.status, 400);
        assert.equal(((await response.json()) as { errorCode?: string }).errorCode, '13001');
      },
    },
  ],
};
