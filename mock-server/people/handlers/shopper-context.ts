/** What a shopper's calls depend on. @module */

import { openShopperSession } from '../../auth/handlers.ts';
import type { HandlersOf } from '../../http/handler.ts';
import { priceListGroupOfSite } from '../../merchant/rules/price-list-groups.ts';
import { priceListGroupView } from '../../merchant/views/price-list-group.ts';
import { requireActive } from '../rules/accounts.ts';

/** The operations on what a shopper's calls depend on. */
export const shopperContext: HandlersOf<'onBehalfOf' | 'setShopperContext'> = {
  onBehalfOf({ store, now, subject: { shopper } }) {
    requireActive(shopper);
    return openShopperSession(store, now, shopper.id);
  },

  // there is no service of the merchant's to ask: what the site sells with applies
  setShopperContext({ body, store, context: { site }, responseHeaders }) {
    const { id, currencyCode } = priceListGroupOfSite(store.settings.priceListGroups, site.id);
    responseHeaders['x-ocstatedata'] = Buffer.from(JSON.stringify(body.shopperContext ?? {})).toString('base64');
    return {
      defaultPriceListGroup: priceListGroupView({ priceListGroupId: id, currencyCode }),
      defaultAdditionalPriceListGroups: [],
      defaultCatalog: null,
      isExternalContext: false,
      message: null,
    };
  },
};
