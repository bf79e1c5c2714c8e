/** Who belongs to an account, and who may look after its people. @module */

import { refuse } from '../../wire/refusal.ts';
import type { Profile } from '../records.ts';

/** Ids of the accounts a shopper belongs to, the parent first. */
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
 * Insists on a shopper who may buy: a contact of an account must be active. Others are refused when an
 * order of theirs is submitted.
 *
 * @throws {Refusal} 89102: the contact is inactive.
 */
export function requireActive({ type, active }: Profile): void {
  if (type === 'b2b_user' && !active) refuse('89102', { message: 'The shopper of the order is inactive.' });
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
