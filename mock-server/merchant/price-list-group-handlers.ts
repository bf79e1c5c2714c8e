/** Price list groups. @module */

import type { HandlersOf } from '../http/handler.ts';
import { refuse } from '../wire/refusal.ts';
import { priceListGroupView } from './views/price-list-group.ts';

/** The operations on price list groups. */
export const priceListGroups: HandlersOf<'getPriceListGroup'> = {
  getPriceListGroup({ path, store }) {
    const group = store.settings.priceListGroups.find(({ id }) => id === path.id) ?? refuse('20187', { path: 'id' });
    return priceListGroupView({ priceListGroupId: group.id, currencyCode: group.currencyCode });
  },
};
