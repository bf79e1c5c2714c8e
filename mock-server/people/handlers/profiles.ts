/** Shoppers. @module */

import type { HandlersOf } from '../../http/handler.ts';
import { ordersOf } from '../../orders/orders-of.ts';
import type { Store } from '../../store/store.ts';
import { requireFreeEmail } from '../rules/email-addresses.ts';
import { changedProfile, newProfile } from '../rules/profile-rules.ts';
import { searchProfiles } from './profile-search.ts';
import { shoppersOf } from './shoppers.ts';

/** The operations on shoppers. */
export const profiles: HandlersOf<
  'searchProfiles' | 'createProfile' | 'getProfile' | 'updateProfile' | 'resetPassword'
> = {
  searchProfiles,

  createProfile({ body, store, context, now }) {
    requireFreeEmail(body.email, store.profiles, { code: '200019' });
    if (body.login) requireFreeEmail(body.login, store.profiles, { code: '22006' });
    const { consentSite } = shoppersOf(store, context);
    const profile = newProfile(body, changeContext(store, consentSite, now), store.nextId(''));
    store.profiles.put(profile.id, profile);
    return { id: profile.id };
  },

  getProfile({ query, store, context, subject: { shopper } }) {
    const { account } = context;
    const rolesOfAccountOnly = query.includedRoles !== undefined;
    return shoppersOf(store, context).wrapped(shopper, ordersOf(store, shopper.id), {
      account,
      rolesOfAccountOnly,
    });
  },

  updateProfile({ path, body, store, context, now, subject: { shopper } }) {
    if (body.email !== undefined) requireFreeEmail(body.email, store.profiles, { code: '22006', except: path.id });
    const shoppers = shoppersOf(store, context);
    const changed = changedProfile(shopper, body, changeContext(store, shoppers.consentSite, now));
    store.profiles.put(changed.id, changed);
    return shoppers.bare(changed, ordersOf(store, changed.id));
  },

  // nobody reads the mail, and the shopper signs in nowhere
  resetPassword: () => ({ success: true }),
};

function changeContext(store: Store, siteId: string | undefined, now: number) {
  return { siteId, newAddressId: () => store.nextId('ad'), definitions: store.settings.properties, now };
}
