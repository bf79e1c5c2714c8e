/** Contacts who act for their account: an agent serves one of them when it looks after the account's people. @module */

import { refuse } from '../../wire/refusal.ts';
import type { Organization, Profile } from '../records.ts';
import { type AccountQuestion, accountContext } from './account-context.ts';
import { accountIdsOf } from './accounts.ts';

/** Who acts, and where. */
export interface Delegation {
  /** The shopper whom the agent serves: the account's administrator. */
  readonly administrator: Profile;
  readonly account: Organization;
}

/**
 * The account that an active contact works in.
 *
 * @throws {Refusal} 89102: the contact, or every account of the contact, is inactive; 100098: there is no account; 100094,
 * 100101: the header does not suit the contact.
 */
export function accountOfContact(
  contact: Profile,
  { header, organizations }: Omit<AccountQuestion, 'shopper'>,
): Organization {
  if (!contact.active) return refuse('89102', { message: 'The shopper in the agent context is inactive.' });
  const account = accountContext({ header, shopper: contact, organizations }).current;
  if (account !== undefined) return account;
  if (accountIdsOf(contact).length === 0) return refuse('100098');
  return refuse('89102', { message: 'Every account of the shopper in the agent context is inactive.' });
}
