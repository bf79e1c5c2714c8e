/** Passwords of users, as OCC wants them. @module */

import { folded } from '../../wire/folded.ts';
import { refuse } from '../../wire/refusal.ts';
import type { AgentUser } from '../records.ts';

const remembered = 4;

/**
 * A user with a new password.
 *
 * @throws {Refusal} 23024: it breaks the rules.
 */
export function withPassword(user: AgentUser, password: string): AgentUser {
  const { email, previousPasswords = [] } = user;
  const former = [user.password, ...previousPasswords].filter(known => known !== '').slice(0, remembered);
  const isGood =
    password.length >= 8 &&
    [/\d/, /\p{Lu}/u, /\p{Ll}/u].every(kind => kind.test(password)) &&
    !folded(password).includes(folded(email)) &&
    !former.includes(password);
  if (!isGood) {
    refuse('23024', {
      path: 'password',
      message:
        'A password has at least 8 characters, with a digit, a capital and a small letter, and is none of the last four.',
    });
  }
  return { ...user, password, previousPasswords: former };
}
