/** What the context headers of a request change, and that they change it for that request alone, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { isRecord } from '../engine/reading.ts';
import { findIfAny, needs } from '../engine/subject.ts';
import { type Rec, rowsIn } from '../invariants/records.ts';
import { otherSite } from '../subjects/merchant.ts';
import { administrator } from '../subjects/people.ts';
import { product } from '../subjects/products.ts';
import { addressesOf, ask, type Choosing, ordersFound, reading, sitesOf } from './every-choice.ts';

// what is asked for an account always says so, what is found by its id alone has one, and prices are looked at below
const contextual = reading.filter(({ path, parameters, isForAccount }) => {
  const taken = parameters.filter(isOfContext).map(each => each['x-occ-context-field']);
  const isOfOne = path.includes('{') && !taken.includes('site');
  return !isForAccount && taken.length > 0 && !isOfOne && !taken.includes('priceListGroup');
});

export const everyContext: BehaviourGroup = {
  resource: 'every context',
  behaviours: [
    ...contextual.map(staysOutside),
    {
      name: 'given a site, an account and a price list group, when a product and its SKU are read there, then both have the prices of that context',
      needs: ['state'],
      async run(bench) {
        const [ofProduct, ofSku] = ['getProduct', 'getSku'].map(id => reading.find(each => each.operationId === id));
        assert.ok(ofProduct !== undefined && ofSku !== undefined);
        const { productId, skuId } = await bench.find(product);
        const contexts = await pricingContexts(bench);
        needs(contexts.length > 0, 'a site, an account or a price list group besides the usual one');
        for (const headers of contexts) {
          // that the two have the same prices, and those of the group that they name, is judged with every record
          await ask(bench, ofProduct, at(ofProduct, productId, headers), {});
          await ask(bench, ofSku, at(ofSku, skuId, headers), {});
        }
        // what they say without it is what they have said before
        await ask(bench, ofProduct, at(ofProduct, productId, {}), {});
        await ask(bench, ofSku, at(ofSku, skuId, {}), {});
      },
    },
    {
      name: 'given a shopper with an open cart, when it is read on each of some sites, then there is one only where the cart is',
      needs: ['state'],
      async run(bench) {
        const ofProfile = reading.find(({ operationId }) => operationId === 'getProfile');
        assert.ok(ofProfile !== undefined);
        const carts = await ordersFound(bench, 'state eq "INCOMPLETE"');
        const ids = [...new Set(carts.flatMap(({ profileId }) => (typeof profileId === 'string' ? [profileId] : [])))];
        needs(ids.length > 0, 'an open cart');
        const sites = await sitesOf(bench);
        for (const id of ids.slice(0, mostShoppers)) {
          const sitesIn = (rows: readonly Rec[]) => new Set(rows.map(({ siteId }) => siteId));
          const [open, any] = [
            sitesIn(carts.filter(({ profileId }) => profileId === id)),
            // what else counts as open is told by no document
            sitesIn(await ordersFound(bench, `profileId eq "${id}"`)),
          ];
          const known = sites.filter(site => open.has(site) || !any.has(site));
          for (const site of known.slice(0, mostSites)) {
            const { ok, body } = await ask(bench, ofProfile, at(ofProfile, id, { 'X-CCSite': site }), {});
            if (!ok || !isRecord(body) || typeof body.hasIncompleteOrder !== 'boolean') continue;
            assert.equal(body.hasIncompleteOrder, open.has(site), `${id} on ${site}`);
          }
        }
      },
    },
  ],
};

const mostShoppers = 2;
const mostSites = 2;

function isOfContext({ in: where, required = false, 'x-occ-context-field': field }: Choosing['parameters'][number]) {
  return where === 'header' && !required && field !== undefined && field !== 'language';
}

function staysOutside(operation: Choosing): Behaviour {
  return {
    name: `given a request in another context, when ${operation.operationId} is asked for the same without it, then it says what it said before`,
    needs: ['state'],
    async run(bench) {
      const [asked] = await addressesOf(bench, operation, 1);
      needs(asked !== undefined, `what ${operation.operationId} reads`);
      const before = await ask(bench, operation, asked, {});
      // what else it has to be told is its own
      if (!before.ok) return;
      const headers = await contextFor(bench, operation);
      // who may not be asked there is refused, and that is the end of it, too
      await ask(bench, operation, { ...asked, headers }, {});
      const after = await ask(bench, operation, asked, {});
      assert.deepEqual(said(after.body), said(before.body), 'an earlier context has stayed');
    },
  };
}

/** The rows of a list, and how many; whatever else a body is. */
function said(body: unknown): unknown {
  const rows = rowsIn(body)?.map(({ record: { id, repositoryId = id } }) => repositoryId);
  if (rows === undefined || rows.includes(undefined)) return body;
  const { total, totalResults = total } = isRecord(body) ? body : {};
  return { rows, totalResults };
}

/** Whatever context an operation takes, of somebody in an account and of another site. */
async function contextFor(bench: Workbench, { parameters }: Choosing): Promise<Readonly<Record<string, string>>> {
  const { id, organizationId } = await bench.find(administrator);
  const [first = '', site = first] = await sitesOf(bench);
  const values: Readonly<Record<string, string>> = {
    shopperProfileId: JSON.stringify({ shopperProfileId: id }),
    organization: organizationId,
    site,
    priceListGroup: (await priceGroupsOf(bench)).at(-1) ?? '',
  };
  return Object.fromEntries(
    parameters.filter(isOfContext).flatMap(({ name, 'x-occ-context-field': field = '' }) => {
      const value = values[field] ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
}

/** Contexts in which prices may be others: a site, an account by one of its contacts, and a price list group. */
async function pricingContexts(bench: Workbench): Promise<readonly Readonly<Record<string, string>>[]> {
  const site = await findIfAny(bench, otherSite);
  const groups = await priceGroupsOf(bench);
  const [usual] = groups;
  const rows = await ordersFound(bench);
  const ofAccount = rows.filter(({ organizationId }) => typeof organizationId === 'string');
  const row = ofAccount.find(({ priceGroupId }) => priceGroupId !== usual) ?? ofAccount[0];
  const other = groups.find(group => group !== usual);
  return [
    ...(site === undefined ? [] : [{ 'X-CCSite': site.id }]),
    ...(typeof row?.profileId === 'string'
      ? [{ 'X-CCAgentContext': JSON.stringify({ shopperProfileId: row.profileId }) }]
      : []),
    ...(other === undefined ? [] : [{ 'X-CCPriceListGroup': other }]),
  ];
}

/** The price list groups of orders, the one of most of them first. */
async function priceGroupsOf(bench: Workbench): Promise<readonly string[]> {
  const groups = (await ordersFound(bench)).flatMap(({ priceGroupId }) =>
    typeof priceGroupId === 'string' ? [priceGroupId] : [],
  );
  const counts = [...Map.groupBy(groups, group => group)].map(([group, { length }]) => ({ group, length }));
  return counts.sort((a, b) => b.length - a.length).map(({ group }) => group);
}

function at({ path, parameters }: Choosing, id: string, headers: Readonly<Record<string, string>>) {
  const taken = new Set(parameters.map(({ name }) => name.toLowerCase()));
  const sent = Object.entries(headers).filter(([name]) => taken.has(name.toLowerCase()));
  return { path: path.replace(/\{\w+\}/, encodeURIComponent(id)), query: {}, headers: Object.fromEntries(sent) };
}
