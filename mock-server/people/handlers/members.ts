/** Contacts of an account. @module */

import type { HandlersOf } from '../../http/handler.ts';
import type { Reading, Store } from '../../store/store.ts';
import { idsAscending, pageOfRecords } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { scimMatcher } from '../../wire/scim.ts';
import { parseScim } from '../../wire/scim-parser.ts';
import { contactsOf } from '../contacts-of.ts';
import type { Profile } from '../records.ts';
import { requireFreeEmail } from '../rules/email-addresses.ts';
import { changedMember, newMember, requireMembership, requireRoleKept, rolesIn } from '../rules/member-rules.ts';
import { type MemberItem, memberView } from '../views/member-view.ts';
import { accountsIn } from './shoppers.ts';

/** The operations on contacts. */
export const members: HandlersOf<'listMembers' | 'createMember' | 'getMember' | 'updateMember'> = {
  listMembers({ query, store, subject }) {
    const { account } = subject.delegation;
    const roleIds = (query.filterUsersWithRoleIds ?? '').split(',').flatMap(id => id.trim() || []);
    const matches = query.q === undefined ? undefined : scimMatcher(parseScim(query.q));
    const options = shownIn(account.id, query);
    const found = contactsOf(store, account.id)
      .filter(
        member => roleIds.length === 0 || rolesIn(member, account.id).some(role => roleIds.includes(role.repositoryId)),
      )
      .filter(member => {
        if (matches === undefined) return true;
        const item = memberItem(member, store, options);
        // attributes of filters only: the functions held, and the ids of roles as the console asks for them
        const { roles = [] } = item;
        return matches({
          ...item,
          role: roles.map(role => role.function),
          roles: roles.map(role => ({ ...role, id: role.repositoryId })),
        });
      });
    return pageOfRecords(found, query, idsAscending, {
      view: member => memberItem(member, store, options),
      json: member => store.render(member, memberItem, options),
      comeSorted: idsAscending.sort,
    });
  },

  createMember({ body, store, now, subject }) {
    requireFreeEmail(body.email, store.profiles, { code: '22006' });
    const member = newMember(body, subject.delegation, {
      id: store.nextId('bb-'),
      now,
      definitions: store.settings.properties,
    });
    store.profiles.put(member.id, member);
    return { id: member.id };
  },

  getMember({ path, query, store, subject }) {
    const { account } = subject.delegation;
    const member = memberWith(store, path.id);
    requireMembership(member, account);
    return memberItem(member, store, shownIn(account.id, query));
  },

  updateMember({ path, body, store, subject }) {
    const { account } = subject.delegation;
    const changed = changedMember(memberWith(store, path.id), body, subject.delegation, store.settings.properties);
    if (body.email !== undefined) requireFreeEmail(body.email, store.profiles, { code: '22006', except: path.id });
    // whoever becomes inactive is missed in every account
    for (const each of accountsIn(store)(changed)) {
      const contacts = contactsOf(store, each.id);
      for (const duty of ['admin', 'approver'] as const) requireRoleKept(duty, each, contacts, changed);
    }
    store.profiles.put(changed.id, changed);
    return memberItem(changed, store, { accountId: account.id });
  },
};

function memberWith(store: Store, id: string): Profile {
  return store.profiles.get(id) ?? refuse('22002', { path: 'id' });
}

/** What decides how a contact is shown, as plain data. */
interface Shown {
  readonly accountId: string;
  readonly expand?: 'accessRights' | undefined;
  readonly includeSecondaryOrganizationsCount?: boolean | undefined;
}

// a query may hold more than decides
function shownIn(accountId: string, { expand, includeSecondaryOrganizationsCount }: Omit<Shown, 'accountId'>): Shown {
  return { accountId, expand, includeSecondaryOrganizationsCount };
}

function memberItem(
  member: Profile,
  { organizations, settings }: Pick<Reading, 'organizations' | 'settings'>,
  { accountId, expand, includeSecondaryOrganizationsCount = false }: Shown,
): MemberItem {
  const account = organizations.get(accountId);
  if (account === undefined) throw new Error(`there is no account ${accountId}`);
  return memberView(member, {
    account,
    findOrganization: id => organizations.get(id),
    definitions: settings.properties,
    accessRights: expand === 'accessRights',
    secondaryOrganizationsCount: includeSecondaryOrganizationsCount,
  });
}
