/** The people of an account. @module */

import type { Store } from '../store/store.ts';
import type { Profile } from './records.ts';

/** Everybody who belongs to an account, by id. */
export function contactsOf({ profiles }: Pick<Store, 'profiles'>, accountId: string): Profile[] {
  return profiles.by.account.equal(accountId).slice();
}
