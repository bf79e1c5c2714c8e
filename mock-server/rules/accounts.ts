/** Whose account a call works in, and who may change its people. @module */

import type { Organization, Profile } from '../store/model.ts';
import { refuse } from './refusal.ts';

/** Finds an account by its id. */
export type FindOrganization = (id: string) => Organization | undefined;

/** Ids of the accounts a shopper belongs to, the first one first. */
export function accountIdsOf({ parentOrganizationId, secondaryOrganizationIds }: Profile): string[] {
  return parentOrganizationId === undefined
    ? [...secondaryOrganizationIds]
    : [parentOrganizationId, ...secondaryOrganizationIds];
}

/** Whether a shopper belongs to an account. */
export function belongsTo(shopper: Profile, organizationId: string): boolean {
  return accountIdsOf(shopper).includes(organizationId);
}

/**
 * The account a shopper works in: the wanted one, or else the first active one; undefined for a shopper without account.
 *
 * @throws {Refusal} 100101: the shopper does not belong to the wanted account; 100094: it is inactive.
 */
export function currentAccount(shopper: Profile, wanted: string | undefined, find: FindOrganization): Organization | undefined {
  if (wanted === undefined) {
    return accountIdsOf(shopper)
      .map(find)
      .find(account => account?.active);
  }
  const account = belongsTo(shopper, wanted) ? find(wanted) : undefined;
  if (account === undefined) return refuse('100101', { path: 'header:X-CCOrganization' });
  return account.active ? account : refuse('100094', { path: 'header:X-CCOrganization' });
}

/**
 * The account a contact works in.
 *
 * @throws {Refusal} 89102: the contact, or every account of the contact, is inactive; 100098: there is no account; and as
 * {@link currentAccount}.
 */
export function accountOfContact(contact: Profile, wanted: string | undefined, find: FindOrganization): Organization {
  if (!contact.active) return refuse('89102', { message: 'The shopper in the agent context is inactive.' });
  const account = currentAccount(contact, wanted, find);
  if (account !== undefined) return account;
  if (accountIdsOf(contact).length === 0) return refuse('100098');
  return refuse('89102', { message: 'Every account of the shopper in the agent context is inactive.' });
}

/** Whether a shopper is a delegated administrator of an account. */
export function isAdministrator(shopper: Profile, organizationId: string): boolean {
  return shopper.roles.some(role => role.function === 'admin' && role.organizationId === organizationId);
}

/**
 * Insists on a delegated administrator.
 *
 * @throws {Refusal} 89101: the shopper does not administer the account.
 */
export function requireAdministrator(shopper: Profile, organizationId: string): void {
  if (!isAdministrator(shopper, organizationId)) refuse('89101');
}
