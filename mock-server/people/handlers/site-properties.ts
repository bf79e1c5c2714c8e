/** What shoppers agree to, site by site. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { HandlersOf } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { largestPage } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { consentsOn, type ShopperProfile, withConsents } from '../rules/site-consents.ts';
import { yesOrNo } from '../views/person-view.ts';

/** The operations on what shoppers agree to. */
export const siteProperties: HandlersOf<'listSiteProperties' | 'updateSiteProperties'> = {
  listSiteProperties: ({ store, subject }) => listView(store, subject.shopper),

  updateSiteProperties({ body, store, subject }) {
    let shopper: ShopperProfile = subject.shopper;
    for (const { site, properties } of body.siteProperties) {
      const { id, isDefault } = store.sites.get(site.id) ?? refuse('30014', { path: 'siteProperties' });
      shopper = withConsents(shopper, isDefault ? undefined : id, properties);
    }
    store.profiles.put(shopper.id, shopper);
    return listView(store, shopper);
  },
};

function listView(store: Store, shopper: ShopperProfile): Schemas['SitePropertiesList'] {
  const items = store.sites
    .inOrder()
    .slice()
    .map(({ id, isDefault }) => {
      const { receiveEmail, consentGranted = false } = consentsOn(shopper, isDefault ? undefined : id);
      return {
        site: { id },
        properties: {
          receiveEmail: yesOrNo(receiveEmail),
          GDPRProfileP13nConsentGranted: consentGranted,
          // nobody records when
          receiveEmailDate: null,
          GDPRProfileP13nConsentDate: null,
        },
      };
    });
  const { length } = items;
  const page = { limit: largestPage, offset: 0, sort: null };
  return { items, ...page, totalResults: length, count: length, endingIndex: length - 1 };
}
