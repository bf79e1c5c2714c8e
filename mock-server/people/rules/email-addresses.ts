/** An e-mail address belongs to one shopper, as it is the login name. @module */

import { folded } from '../../wire/folded.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Profile } from '../records.ts';

/** Shoppers by what they sign in with, in lower case. */
export interface KnownAddresses {
  readonly by: Readonly<Record<'email' | 'login', { equal(address: string): { slice(): readonly Profile[] } }>>;
}

/**
 * Insists that nobody else uses an e-mail address, whatever its case.
 *
 * @throws {Refusal} The code given: somebody does.
 */
export function requireFreeEmail(
  email: string,
  profiles: KnownAddresses,
  { except, code }: { readonly except?: string; readonly code: '22006' | '200019' },
): void {
  const { by } = profiles;
  const users = [by.email, by.login].flatMap(index => index.equal(folded(email)).slice());
  if (users.some(({ id }) => id !== except)) refuse(code, { path: 'email' });
}
