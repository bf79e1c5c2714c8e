/** An e-mail address belongs to one shopper, as it is the login name. @module */

import { refuse } from '../../wire/refusal.ts';
import type { Profile } from '../records.ts';

/**
 * Insists that nobody else uses an e-mail address, whatever its case.
 *
 * @throws {Refusal} The code given: somebody does.
 */
export function requireFreeEmail(
  email: string,
  profiles: Iterable<Profile>,
  { except, code }: { readonly except?: string; readonly code: '22006' | '200019' },
): void {
  const wanted = email.toLowerCase();
  for (const profile of profiles) {
    const taken = profile.email.toLowerCase() === wanted || profile.login.toLowerCase() === wanted;
    if (taken && profile.id !== except) refuse(code, { path: 'email' });
  }
}
