/** Who can sign in to the reference server. The same with every seed. @module */

import { roles } from '../../rules/roles.ts';
import type { AgentUser, Application } from '../model.ts';

const agent = user('iuser100001', 'Robin', 'Hale', 'Agent-desk-1', [roles.agent]);
const supervisor = user('iuser100002', 'Sasha', 'Okafor', 'Supervisor-desk-2', [roles.supervisor]);
const administrator = user('iuser100003', 'Alex', 'Reyes', 'Administrator-3', [roles.administrator]);
const inactiveAgent = { ...user('iuser100004', 'Jamie', 'Stone', 'Former-desk-4', [roles.agent]), active: false };

/** Internal users: of each role one, and an agent who has left. Their passwords keep OCC's rules. */
export const users: readonly AgentUser[] = [agent, supervisor, administrator, inactiveAgent];

/** Applications registered for the Web APIs. */
export const applications: readonly Application[] = [
  { id: 'app100001', name: 'Order integration', key: 'reference.application.key' },
];

/** Sign-in data, in the form the client's `auth` option takes. */
export const credentials = {
  agent: passwordOf(agent),
  supervisor: passwordOf(supervisor),
  /** May sign in to the Admin API only. */
  administrator: passwordOf(administrator),
  /** Is refused. */
  inactiveAgent: passwordOf(inactiveAgent),
  application: { applicationKey: 'reference.application.key' },
} as const;

/** Sign-in data of the seed's users. */
export type Credentials = typeof credentials;

function user(id: string, firstName: string, lastName: string, password: string, held: readonly string[]): AgentUser {
  const email = `${firstName}.${lastName}@example.com`.toLowerCase();
  return { id, email, password, firstName, lastName, roles: held, active: true };
}

function passwordOf({ email, password }: AgentUser) {
  return { username: email, password };
}
