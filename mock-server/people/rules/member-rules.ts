/** Contacts of an account, as its delegated administrator makes and changes them. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { PropertyDefinitions } from '../../properties/records.ts';
import { propertiesOfNew, propertiesSet } from '../../properties/rules/property-values.ts';
import { refuse } from '../../wire/refusal.ts';
import type { MemberRole, Organization, Profile } from '../records.ts';
import { belongsTo, isAdministrator, requireAdministrator } from './accounts.ts';
import type { Delegation } from './delegation.ts';

type RoleInput = Schemas['MemberRoleInput'];

/**
 * A new contact of the account; a buyer, unless roles are given.
 *
 * @throws {Refusal} 89101: nobody but an administrator of the account may do so; 22010: a role counts in another account;
 * or a property of the merchant's is not valid.
 */
export function newMember(
  input: Schemas['MemberCreate'],
  { administrator, account }: Delegation,
  { id, now, definitions }: { readonly id: string; readonly now: number; readonly definitions: PropertyDefinitions },
): Profile {
  requireAdministrator(administrator, account.id);
  const roles = rolesFrom(input.roles ?? [{ function: 'buyer' }], account.id);
  if (roles.some(role => role.organizationId !== account.id)) return foreignRole();
  return {
    id,
    email: input.email,
    login: input.email,
    firstName: input.firstName,
    lastName: input.lastName,
    type: 'b2b_user',
    active: input.active,
    receiveEmail: input.receiveEmail === 'yes',
    ...(input.GDPRProfileP13nConsentGranted === undefined
      ? {}
      : { consentGranted: input.GDPRProfileP13nConsentGranted }),
    locale: 'en',
    registeredAt: now,
    parentOrganizationId: account.id,
    secondaryOrganizationIds: [],
    roles,
    shippingAddresses: [],
    comments: [],
    properties: propertiesOfNew('user', input, definitions),
  };
}

/**
 * A contact after a change. Roles given are the complete new set in each account they count in; those in other accounts
 * stay. The e-mail address remains the login name where it was.
 *
 * @throws {Refusal} 89101: the shopper is no administrator of the account, or of one that a role counts in; 22010: the
 * contact is not in the account, or not in one that a role counts in; or a property of the merchant's is not valid.
 */
export function changedMember(
  member: Profile,
  input: Schemas['MemberUpdate'],
  delegation: Delegation,
  definitions: PropertyDefinitions,
): Profile {
  const { administrator, account } = delegation;
  requireAdministrator(administrator, account.id);
  requireMembership(member, account);
  const email = input.email ?? member.email;
  return {
    ...member,
    email,
    login: member.login === member.email ? email : member.login,
    firstName: input.firstName ?? member.firstName,
    lastName: input.lastName ?? member.lastName,
    active: input.active ?? member.active,
    receiveEmail: input.receiveEmail === undefined ? member.receiveEmail : input.receiveEmail === 'yes',
    roles: input.roles === undefined ? member.roles : replacedRoles(member, input.roles, delegation),
    ...(input.customerContactId === undefined ? {} : { customerContactId: input.customerContactId }),
    ...(input.daytimeTelephoneNumber === undefined ? {} : { daytimeTelephoneNumber: input.daytimeTelephoneNumber }),
    ...(input.GDPRProfileP13nConsentGranted === undefined
      ? {}
      : { consentGranted: input.GDPRProfileP13nConsentGranted }),
    properties: { ...member.properties, ...propertiesSet('user', input, definitions) },
  };
}

/**
 * Insists that a contact is in the account.
 *
 * @throws {Refusal} 22010: it is not.
 */
export function requireMembership(member: Profile, account: Organization): void {
  if (!belongsTo(member, account.id)) refuse('22010');
}

/**
 * Insists that an account keeps an active administrator and, where it needs approvals, an active approver ("the last approver
 * cannot be removed"; that the rule asks for approvals in use, that it holds for administrators, and its code, are inferred).
 *
 * @throws {Refusal} 13001: the change takes the last one away.
 */
export function requireRoleKept(
  duty: 'admin' | 'approver',
  account: Organization,
  before: Iterable<Profile>,
  changed: Profile,
): void {
  if (duty === 'approver' && !account.approvalRequired) return;
  const contacts = [...before];
  const had = contacts.some(contact => isActiveIn(contact, account.id, duty));
  const after = [changed, ...contacts.filter(({ id }) => id !== changed.id)];
  const has = after.some(contact => isActiveIn(contact, account.id, duty));
  const name = duty === 'admin' ? 'administrator' : duty;
  if (had && !has) refuse('13001', { path: 'roles', message: `The last ${name} of an account cannot be removed.` });
}

/** Whether an active contact holds a role in an account. */
export function isActiveIn(contact: Profile, organizationId: string, duty: string): boolean {
  return contact.active && rolesIn(contact, organizationId).some(role => role.function === duty);
}

/** The roles a contact holds in an account. */
export function rolesIn({ roles }: Profile, organizationId: string): MemberRole[] {
  return roles.filter(role => role.organizationId === organizationId);
}

/** A role as an account's own: of the built-in ones every account has one of each. */
export function standardRole(name: string, organizationId: string): MemberRole {
  return { function: name, repositoryId: `${organizationId}-${name}`, organizationId };
}

function rolesFrom(inputs: readonly RoleInput[], accountId: string): MemberRole[] {
  const roles = inputs.map(input => {
    const organizationId = input.relativeTo?.id ?? accountId;
    return input.function === 'custom'
      ? { function: input.function, repositoryId: input.repositoryId, organizationId }
      : standardRole(input.function, organizationId);
  });
  return roles.filter((role, index) => index === roles.findIndex(other => sameRole(role, other)));
}

function sameRole(a: MemberRole, b: MemberRole): boolean {
  return a.repositoryId === b.repositoryId && a.organizationId === b.organizationId;
}

function replacedRoles(
  member: Profile,
  inputs: readonly RoleInput[],
  { administrator, account }: Delegation,
): MemberRole[] {
  const given = rolesFrom(inputs, account.id);
  const accounts = new Set([account.id, ...given.map(role => role.organizationId)]);
  for (const id of accounts) {
    if (!belongsTo(member, id)) return foreignRole();
    if (!isAdministrator(administrator, id)) return refuse('89101', { path: 'roles' });
  }
  const isReplaced = (role: MemberRole) => accounts.has(role.organizationId);
  const kept = member.roles.filter(role => !isReplaced(role));
  // in the place of those that they replace: roles that are set back are as they were
  const first = member.roles.findIndex(isReplaced);
  const at = first === -1 ? kept.length : first;
  return [...kept.slice(0, at), ...given, ...kept.slice(at)];
}

function foreignRole(): never {
  return refuse('22010', {
    path: 'roles',
    message: 'A role counts in an account that the contact does not belong to.',
  });
}
