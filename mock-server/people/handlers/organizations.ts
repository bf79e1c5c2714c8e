/** Accounts. @module */

import type { HandlersOf } from '../../http/handler.ts';
import { priceListGroupOfSite } from '../../merchant/rules/price-list-groups.ts';
import { textLookup } from '../../store/scim-plan.ts';
import { matchingRecords } from '../../store/scim-search.ts';
import type { Store } from '../../store/store.ts';
import type { Listed } from '../../wire/listed.ts';
import { idsAscending, pageOf, pageOfRecords, type SortOrder } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { filterIn } from '../../wire/scim-parser.ts';
import { organizationCollection } from '../collections.ts';
import { contactsOf } from '../contacts-of.ts';
import type { Organization } from '../records.ts';
import { requireAdministrator } from '../rules/accounts.ts';
import { requireRoleKept } from '../rules/member-rules.ts';
import { changedOrganization, withoutAccount } from '../rules/organization-rules.ts';
import { organizationRow, organizationView, sitePropertiesView } from '../views/organization-view.ts';

/** The operations on accounts. */
export const organizations: HandlersOf<
  'listOrganizations' | 'getOrganization' | 'updateOrganization' | 'removeContacts' | 'siteOrganizationProperties'
> = {
  listOrganizations({ query, store }) {
    const { id, name } = store.organizations.by;
    const listing = { all: store.organizations.inOrder(), order: organizationCollection.order };
    const lookups = {
      id: textLookup(id, listing),
      repositoryId: textLookup(id, listing),
      name: textLookup(name, listing),
    };
    const found = matchingRecords(filterIn(query.q, '100070'), { ...listing, lookups, row: organizationRow });
    return pageOfRecords(found, query, idsAscending, {
      view: organizationRow,
      json: account => store.render(account, organizationRow),
      comeSorted: idsAscending.sort,
      allBy: sort => allAccountsBy(store, sort),
    });
  },

  getOrganization({ path, store }) {
    const account = organizationWith(store, path.id);
    return organizationView(account, contactsOf(store, account.id));
  },

  updateOrganization({ path, body, store, subject }) {
    const account = organizationWith(store, path.id);
    const contacts = contactsOf(store, account.id);
    const { currencyCode } = priceListGroupOfSite(store.settings.priceListGroups, account.siteId);
    const { administrator } = subject.delegation;
    const { properties: definitions } = store.settings;
    const changed = changedOrganization(account, body, { administrator, contacts, currencyCode, definitions });
    store.organizations.put(changed.id, changed);
    return organizationView(changed, contacts);
  },

  removeContacts({ body, store, subject }) {
    const { administrator, account } = subject.delegation;
    requireAdministrator(administrator, account.id);
    for (const id of new Set(body.members)) {
      const contact = store.profiles.get(id) ?? refuse('22007', { path: 'members' });
      const gone = withoutAccount(contact, account, administrator);
      requireRoleKept('approver', account, contactsOf(store, account.id), gone);
      store.profiles.put(id, gone);
    }
    return { element: true };
  },

  siteOrganizationProperties({ path, query, store }) {
    const account = organizationWith(store, path.id);
    const { allSites, include, searchText = '' } = query;
    const items = store.sites
      .inOrder()
      .slice()
      .filter(({ id, name }) => (allSites === true || id === account.siteId) && name.includes(searchText))
      // nobody has a contract here
      .filter(() => include !== 'notNullContracts')
      .map(site => sitePropertiesView(account, site));
    return pageOf(items, query);
  },
};

/** All accounts sorted by a property, where there is an index of it. */
function allAccountsBy(
  { organizations: { by } }: Pick<Store, 'organizations'>,
  { property, order }: SortOrder,
): Listed<Organization> | undefined {
  if (property !== 'id' && property !== 'name') return undefined;
  return by[property].between({ descending: order === 'desc' });
}

/** An account by its id. */
export function organizationWith({ organizations }: Pick<Store, 'organizations'>, id: string): Organization {
  return organizations.get(id) ?? refuse('100001', { path: 'id' });
}
