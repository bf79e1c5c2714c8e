/** Contacts of an account. @module */

import type { HandlersOf } from '../../http/handler.ts';
import type { Store } from '../../store/store.ts';
import { pageOf } from '../../wire/listing.ts';
import { refuse } from '../../wire/refusal.ts';
import { matchesScim, parseScim } from '../../wire/scim.ts';
import { contactsOf } from '../contacts-of.ts';
import type { Organization, Profile } from '../records.ts';
import { requireFreeEmail } from '../rules/email-addresses.ts';
import { changedMember, newMember, requireApprover, requireMembership, rolesIn } from '../rules/member-rules.ts';
import { memberView } from '../views/member-view.ts';

/** The operations on contacts. */
export const members: HandlersOf<'listMembers' | 'createMember' | 'getMember' | 'updateMember'> = {
  listMembers({ query, store, subject }) {
    const { account } = subject.delegation;
    const filter = query.q === undefined ? undefined : parseScim(query.q);
    const roleIds = query.filterUsersWithRoleIds?.split(',').map(id => id.trim());
    const found = contactsOf(store, account.id)
      .filter(
        member =>
          roleIds === undefined || rolesIn(member, account.id).some(role => roleIds.includes(role.repositoryId)),
      )
      .map(member => memberView(member, viewOptions(store, account, query)))
      // `role` is an attribute of filters only: the functions held
      .filter(
        item => filter === undefined || matchesScim(filter, { ...item, role: item.roles?.map(role => role.function) }),
      );
    return pageOf(found, query, { sort: 'id:asc' });
  },

  createMember({ body, store, now, subject }) {
    requireFreeEmail(body.email, store.profiles, { code: '22006' });
    const member = newMember(body, subject.delegation, { id: store.nextId('bb-'), now });
    store.profiles.put(member.id, member);
    return { id: member.id };
  },

  getMember({ path, query, store, subject }) {
    const { account } = subject.delegation;
    const member = memberWith(store, path.id);
    requireMembership(member, account);
    return memberView(member, viewOptions(store, account, query));
  },

  updateMember({ path, body, store, subject }) {
    const { account } = subject.delegation;
    const changed = changedMember(memberWith(store, path.id), body, subject.delegation);
    if (body.email !== undefined) requireFreeEmail(body.email, store.profiles, { code: '22006', except: path.id });
    requireApprover(account, contactsOf(store, account.id), changed);
    store.profiles.put(changed.id, changed);
    return memberView(changed, viewOptions(store, account));
  },
};

function memberWith(store: Store, id: string): Profile {
  return store.profiles.get(id) ?? refuse('22002', { path: 'id' });
}

function viewOptions(
  store: Store,
  account: Organization,
  {
    expand,
    includeSecondaryOrganizationsCount = false,
  }: { expand?: 'accessRights' | undefined; includeSecondaryOrganizationsCount?: boolean | undefined } = {},
) {
  return {
    account,
    findOrganization: (id: string) => store.organizations.get(id),
    accessRights: expand === 'accessRights',
    secondaryOrganizationsCount: includeSecondaryOrganizationsCount,
  };
}
