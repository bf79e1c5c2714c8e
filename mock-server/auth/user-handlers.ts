/** Users of the console and the administration interface, their roles and their passwords. @module */

import type { Schemas } from '../../src/generated/schemas.ts';
import type { HandlersOf } from '../http/handler.ts';
import { textLookup } from '../store/scim-plan.ts';
import { matchingRecords } from '../store/scim-search.ts';
import type { Store } from '../store/store.ts';
import { folded } from '../wire/folded.ts';
import { isoDate } from '../wire/instant.ts';
import { idsAscending, pageOf, pageOfRecords } from '../wire/listing.ts';
import { refuse } from '../wire/refusal.ts';
import { filterIn, matching } from '../wire/scim-parser.ts';
import { userCollection } from './collections.ts';
import { newSecret } from './one-time-code.ts';
import type { AgentUser } from './records.ts';
import { withPassword } from './rules/password.ts';
import { internalRoles, roles } from './rules/roles.ts';
import { changedUser, newUser } from './rules/users.ts';
import { userNamed } from './user-named.ts';

/** The operations on users. */
export const users: HandlersOf<
  | 'getCurrentAdminProfile'
  | 'requestPasswordReset'
  | 'sendPasswordReset'
  | 'listAdminProfiles'
  | 'createAdminProfile'
  | 'getAdminProfile'
  | 'updateAdminProfile'
  | 'listInternalProfileRoles'
> = {
  getCurrentAdminProfile({ query, store, caller }) {
    const user = userWith(store, caller.id);
    const actions = query.includeAllowedActions === true ? { actions: actionsOf(caller.roles) } : {};
    return { ...userView(user, query.expand), ...actions };
  },

  requestPasswordReset({ body, store }) {
    const user = userNamed(store, body.email);
    if (user?.active === false) return refuse('60004');
    if (user !== undefined) mailLink(store, user);
    return { success: true };
  },

  sendPasswordReset({ body, store }) {
    const user = store.users.by.resetToken.equal(body.token).slice()[0];
    if (user === undefined) return refuse('83009', { path: 'token' });
    if (!user.active) return refuse('60004');
    return body.op === 'validateToken' ? { success: true } : confirmReset(store, user, body);
  },

  listAdminProfiles({ query, store }) {
    const listing = { all: store.users.inOrder(), order: userCollection.order };
    const view = (user: AgentUser) => userView(user, query.expand);
    const found = matchingRecords(filterIn(query.q), {
      ...listing,
      lookups: { email: textLookup(store.users.by.email, listing) },
      row: view,
    });
    return pageOfRecords(found, query, idsAscending, { view, comeSorted: idsAscending.sort });
  },

  createAdminProfile({ body, store, now, caller }) {
    requireFreeLogin(store, body.email);
    const id = store.nextId('iuser');
    const made = { id, codeSecret: newSecret(id), registeredAt: now, createdBy: caller.id };
    mailLink(store, newUser(body, made));
    return { id };
  },

  getAdminProfile: ({ path, query, store }) => userView(userWith(store, path.id), query.expand),

  updateAdminProfile({ path, body, store, now, caller }) {
    const user = userWith(store, path.id);
    if (body.email !== undefined) requireFreeLogin(store, body.email, path.id);
    const changed = changedUser(user, body, { by: caller.id, now });
    store.users.put(changed.id, changed);
    return userView(changed);
  },

  listInternalProfileRoles({ query }) {
    const details = query.expand === 'details';
    return pageOf(
      Object.keys(internalRoles)
        .map(id => roleView(id, details))
        .filter(matching(query.q)),
      query,
    );
  },
};

function userWith({ users: all }: Pick<Store, 'users'>, id: string): AgentUser {
  return all.get(id) ?? refuse('22002', { path: 'id' });
}

function requireFreeLogin(store: Store, email: string, except?: string): void {
  const other = userNamed(store, email);
  if (other !== undefined && other.id !== except) refuse('22006', { path: 'email' });
}

/** Mails a link to set the password; the link before it is good no more. */
function mailLink(store: Store, user: AgentUser): void {
  store.users.put(user.id, { ...user, resetToken: store.nextId('reset-') });
}

function confirmReset(
  store: Store,
  user: AgentUser,
  { email, password, confirmPassword }: Schemas['ConfirmPasswordReset'],
): Schemas['AdminPasswordResetDone'] {
  if (folded(email) !== folded(user.email)) refuse('83009', { path: 'email' });
  if (password !== confirmPassword) refuse('83039', { path: 'confirmPassword' });
  const { resetToken: _, ...changed } = withPassword(user, password);
  store.users.put(user.id, changed);
  store.failedSignIns.remove(user.id);
  return { success: true };
}

/** What was last mailed to a user in a link. */
export function passwordResetToken(store: Store, username: string): string | undefined {
  return userNamed(store, username)?.resetToken;
}

function userView(user: AgentUser, expand = ''): Schemas['AdminProfile'] {
  const { id, email, firstName, lastName, active, roles, registeredAt, rolesModifiedAt, createdBy } = user;
  const wanted = new Set(expand.split(',').map(name => name.trim()));
  return {
    id,
    repositoryId: id,
    firstName,
    lastName,
    email,
    active,
    external: false,
    tourComplete: null,
    createdBy: createdBy ?? null,
    registrationDate: registeredAt === undefined ? null : isoDate(registeredAt),
    rolesLastModified: rolesModifiedAt === undefined ? null : isoDate(rolesModifiedAt),
    roles: roles.map(role => (wanted.has('roles') ? roleView(role, true) : { repositoryId: role })),
    ...(wanted.has('accessRights') ? { accessRights: roles.flatMap(role => roleView(role, true).accessRights) } : {}),
  };
}

function roleView(id: string, details: boolean) {
  const { name = id, privilege, description = null } = internalRoles[id as keyof typeof internalRoles] ?? {};
  const right =
    privilege === undefined
      ? []
      : [{ id: privilege, repositoryId: privilege, name, displayName: name, type: 'privilege' as const }];
  return {
    id,
    repositoryId: id,
    name,
    description,
    category: 'internal',
    accessRights: details ? right : [],
    securityCriteria: [],
  };
}

/** What the administration interface shows to somebody with these roles. */
function actionsOf(held: readonly string[]): string[] {
  return held.includes(roles.administrator)
    ? ['worksetsAccess', 'publishingAccess', 'publishingTab', 'settingsTab', 'mediaTab', 'reportsTab']
    : [];
}
