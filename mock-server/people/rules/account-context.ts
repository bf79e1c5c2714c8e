/** Which account (organization) a call works in, and which records may be seen from there. @module */

import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile } from '../records.ts';
import { accountIdsOf } from './accounts.ts';

type Organizations = { get(id: string): Organization | undefined };

/** What the account of a call depends on. */
export interface AccountQuestion {
  /** Account id of the `X-CCOrganization` header. */
  readonly header: string | undefined;
  /** The shopper being served. */
  readonly shopper: Profile | undefined;
  /** Every account by id. */
  readonly organizations: Organizations;
}

/** Where a call looks from. */
export interface AccountContext {
  /** The account that the header names. */
  readonly named: Organization | undefined;
  /** The account to work in: the one named, or the shopper's first active one. */
  readonly current: Organization | undefined;
}

/**
 * The account a call works in.
 *
 * @throws {Refusal} 100094, 100098, 100101: the header does not suit the shopper.
 */
export function accountContext({ header, shopper, organizations }: AccountQuestion): AccountContext {
  if (header === undefined) return { named: undefined, current: firstActive(shopper, organizations) };
  const named = namedAccount(header, shopper, organizations);
  return { named, current: named };
}

/**
 * Insists that a record can be seen from the account of a call; a return belongs to the account of its order.
 *
 * @throws {Refusal} 100095, 100096, 100097, 100099: it cannot.
 */
export function requireSameAccount(
  { organizationId }: { readonly organizationId: string | undefined },
  { named, current }: AccountContext,
  { shopper, organizations }: Omit<AccountQuestion, 'header'>,
): void {
  if (organizationId === undefined) {
    if (named !== undefined) refuse('100099');
    return;
  }
  const owner = organizations.get(organizationId) ?? refuse('100096');
  if (!owner.active) refuse('100097');
  // an agent who names neither account nor shopper looks from outside and sees every account
  const looksFromOutside = named === undefined && shopper === undefined;
  if (!looksFromOutside && owner.id !== current?.id) refuse('100095');
}

function namedAccount(header: string, shopper: Profile | undefined, organizations: Organizations): Organization {
  const at = { path: 'header:X-CCOrganization' };
  const organization = organizations.get(header);
  // no code is documented for an account that does not exist: it is not active either
  if (!organization?.active) return refuse('100094', at);
  if (shopper === undefined) return organization;
  const own = accountIdsOf(shopper);
  if (own.length === 0) return refuse('100098', at);
  return own.includes(header) ? organization : refuse('100101', at);
}

function firstActive(shopper: Profile | undefined, organizations: Organizations): Organization | undefined {
  const own = shopper === undefined ? [] : accountIdsOf(shopper);
  return own.map(id => organizations.get(id)).find(organization => organization?.active);
}
