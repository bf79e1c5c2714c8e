/** Sites. @module */

import { type Finder, firstOf, type Subject } from '../engine/subject.ts';
import { product } from './products.ts';

/** The price list group of calls that name no site. */
export async function usualPriceGroup({ agent, find }: Finder): Promise<string | undefined> {
  const { productId } = await find(product);
  return (await agent().catalog.product(productId)).derivedListPriceFrom ?? undefined;
}

/** A site whose prices are not those of the default site. */
export const otherSite: Subject<{ readonly id: string; readonly priceGroupId: string }> = {
  name: 'otherSite',
  what: 'a site of another price list group',
  example: { id: 'siteDE', priceGroupId: 'euroPriceGroup' },
  find: async finder => {
    const { agent } = finder;
    const { productId } = await finder.find(product);
    const usual = await usualPriceGroup(finder);
    const seen = new Set<string>();
    return firstOf(
      agent().orders.search({ pageSize: 25 }),
      async ({ siteId: id, priceGroupId }) => {
        if (typeof id !== 'string' || typeof priceGroupId !== 'string' || priceGroupId === usual || seen.has(id))
          return;
        seen.add(id);
        // an account may have prices of its own on any site
        const params = { path: { id: productId }, header: { 'X-CCSite': id } };
        const { data } = await agent().api.GET('/ccagent/v1/products/{id}', { params });
        const here = data.derivedListPriceFrom;
        return typeof here === 'string' && here !== usual ? { id, priceGroupId: here } : undefined;
      },
      200,
    );
  },
};

/** A site that is closed. No operation tells one: it has to be given. */
export const inactiveSite: Subject<{ readonly id: string }> = {
  name: 'inactiveSite',
  what: 'an inactive site',
  example: { id: 'siteOutlet' },
  find: async () => undefined,
};
