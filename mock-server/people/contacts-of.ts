/** The people of an account. @module */

import type { Reading } from '../store/store.ts';
import type { Profile } from './records.ts';

/** Everybody who belongs to an account, by id. */
export function contactsOf({ profiles }: Pick<Reading, 'profiles'>, accountId: string): Profile[] {
  return profiles.by.account.equal(accountId).slice();
}
