/** Which account (organization) a call works in, and whether a record may be seen from there. @module */

import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile } from '../records.ts';
import { accountIdsOf } from './accounts.ts';

/** What the account of a call depends on. */
export interface OrganizationCheck {
  /** Account id of the `X-CCOrganization` header. */
  readonly header: string | undefined;
  /** The shopper being served. */
  readonly shopper: Profile | undefined;
  /** The order or return the call is about; a return belongs to the account of its order. Absent: none yet. */
  readonly record?: { readonly organizationId: string | undefined };
  /** Every account by id. */
  readonly organizations: { get(id: string): Organization | undefined };
}

/**
 * The account a call works in: that of the header, or the shopper's first active one; `undefined` outside any account.
 *
 * @throws {Refusal} 100094, 100098, 100101: the header does not suit the shopper; 100095, 100096, 100097, 100099: the
 * record cannot be seen from this account.
 */
export function checkOrganization({
  header,
  shopper,
  record,
  organizations,
}: OrganizationCheck): Organization | undefined {
  const current = header === undefined ? firstActive(shopper, organizations) : named(header, shopper, organizations);
  if (record === undefined) return current;
  if (record.organizationId === undefined) return header === undefined ? current : refuse('100099');
  const owner = organizations.get(record.organizationId);
  if (owner === undefined) return refuse('100096');
  if (!owner.active) return refuse('100097');
  // an agent who names neither account nor shopper looks from outside and sees every account
  const looksFromOutside = header === undefined && shopper === undefined;
  return looksFromOutside || owner.id === current?.id ? owner : refuse('100095');
}

function named(
  header: string,
  shopper: Profile | undefined,
  organizations: OrganizationCheck['organizations'],
): Organization {
  const at = { path: 'header:X-CCOrganization' };
  const organization = organizations.get(header);
  // no code is documented for an account that does not exist: it is not active either
  if (!organization?.active) return refuse('100094', at);
  if (shopper === undefined) return organization;
  const own = accountIdsOf(shopper);
  if (own.length === 0) return refuse('100098', at);
  return own.includes(header) ? organization : refuse('100101', at);
}

function firstActive(
  shopper: Profile | undefined,
  organizations: OrganizationCheck['organizations'],
): Organization | undefined {
  const own = shopper === undefined ? [] : accountIdsOf(shopper);
  return own.map(id => organizations.get(id)).find(organization => organization?.active);
}
