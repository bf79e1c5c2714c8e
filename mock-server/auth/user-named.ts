/** The user who signs in with a name. @module */

import type { Store } from '../store/store.ts';
import { folded } from '../wire/folded.ts';
import type { AgentUser } from './records.ts';

export function userNamed({ users }: Pick<Store, 'users'>, username: string): AgentUser | undefined {
  return users.by.email.equal(folded(username)).slice()[0];
}
