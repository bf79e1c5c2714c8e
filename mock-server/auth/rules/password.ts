/** Passwords of users, as OCC wants them. @module */

import { folded } from '../../wire/folded.ts';
import { refuse } from '../../wire/refusal.ts';
import type { AgentUser } from '../records.ts';

const remembered = 4;

/** Whether a password is long and mixed enough, and not the login in other words. */
export function isStrong(password: string, login: string): boolean {
  return (
    password.length >= 8 &&
    [/\d/, /\p{Lu}/u, /\p{Ll}/u].every(kind => kind.test(password)) &&
    !folded(password).includes(folded(login))
  );
}

/**
 * A user with a new password.
 *
 * @throws {Refusal} 23024: it breaks the rules.
 */
export function withPassword(user: AgentUser, password: string): AgentUser {
  const { email, previousPasswords = [] } = user;
  const former = [user.password, ...previousPasswords].filter(known => known !== '').slice(0, remembered);
  if (!isStrong(password, email) || former.includes(password)) {
    refuse('23024', {
      path: 'password',
      message:
        'A password has at least 8 characters, with a digit, a capital and a small letter, and is none of the last four.',
    });
  }
  return { ...user, password, previousPasswords: former };
}
