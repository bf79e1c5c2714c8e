/** Passwords of shoppers: nobody signs in with one here, but whoever changes one has to know it. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { isStrong } from '../../auth/rules/password.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Profile } from '../records.ts';

/** How long a password is good: the sample of the documented policy. */
const lifetime = 90 * 86_400_000;

/**
 * The password of a shopper after a change. Who changes one tells the one until now; nobody can, where the server made it.
 *
 * @throws {Refusal} 23029: the password until now is another one; 23024: the new one breaks the policy; 23034, 23033: the same
 * of one that has expired.
 */
export function changedPassword(
  { password: known, login }: Pick<Profile, 'password' | 'login'>,
  { password, oldPassword }: Pick<Schemas['ProfileUpdate'], 'password' | 'oldPassword'>,
  now: number,
): Profile['password'] {
  if (password === undefined) return known;
  const hasExpired = known !== undefined && now - known.since >= lifetime;
  if (known === undefined || known.value !== oldPassword)
    return refuse(hasExpired ? '23034' : '23029', { path: 'oldPassword' });
  if (!isStrong(password, login) || password === oldPassword) {
    refuse(hasExpired ? '23033' : '23024', { path: 'password' });
  }
  return { value: password, since: now };
}
