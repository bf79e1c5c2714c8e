/** Users of the console and the administration interface, as an administrator makes and changes them. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { refuse } from '../../wire/refusal.ts';
import type { AgentUser } from '../records.ts';
import { holdsPrivilege, internalRoles } from './roles.ts';

/**
 * A new user, who has no password yet.
 *
 * @throws {Refusal} 89001: there is no such role; 89012: the roles grant nothing.
 */
export function newUser(
  { email, firstName, lastName, active = true, roles = [] }: Schemas['AdminProfileCreate'],
  made: Pick<AgentUser, 'id' | 'codeSecret' | 'registeredAt' | 'createdBy'>,
): AgentUser {
  return { ...made, email, password: '', firstName, lastName, active, roles: roleIds(roles), mfa: 'none' };
}

/**
 * A user after a change.
 *
 * @throws {Refusal} 23037: the user would deactivate itself; 89001: there is no such role; 89012: the roles grant nothing.
 */
export function changedUser(
  user: AgentUser,
  input: Schemas['AdminProfileUpdate'],
  { by, now }: { readonly by: string; readonly now: number },
): AgentUser {
  if (input.active === false && user.id === by) refuse('23037', { path: 'active' });
  return {
    ...user,
    email: input.email ?? user.email,
    firstName: input.firstName ?? user.firstName,
    lastName: input.lastName ?? user.lastName,
    active: input.active ?? user.active,
    ...(input.roles === undefined ? {} : { roles: roleIds(input.roles), rolesModifiedAt: now }),
  };
}

function roleIds(inputs: readonly Schemas['AdminRoleInput'][]): string[] {
  const ids = inputs.map(input => (typeof input === 'string' ? input : input.repositoryId));
  const unknown = ids.find(id => !Object.hasOwn(internalRoles, id));
  if (unknown !== undefined) refuse('89001', { path: 'roles', message: `There is no role ${unknown}.` });
  if (ids.length > 0 && !ids.some(holdsPrivilege)) refuse('89012', { path: 'roles' });
  return [...new Set(ids)];
}
