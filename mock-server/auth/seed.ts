/** Who can sign in to the reference server. The same with every seed. @module */

import type { AgentUser, Application } from './records.ts';
import { roles } from './rules/roles.ts';

const agent = user('iuser100001', 'Robin', 'Hale', 'Agent-desk-1', [roles.agent]);
const supervisor = user('iuser100002', 'Sasha', 'Okafor', 'Supervisor-desk-2', [roles.supervisor]);
const administrator = {
  ...user('iuser100003', 'Alex', 'Reyes', 'Administrator-3', [roles.administrator]),
  codeSecret: 'MFSG22LONFZXI4TBORXXELLDN5SGK4Y7',
};
const inactiveAgent = { ...user('iuser100004', 'Jamie', 'Stone', 'Former-desk-4', [roles.agent]), active: false };

const agentWithAuthenticator = {
  ...user('iuser100005', 'Noor', 'Lindqvist', 'Authenticator-5', [roles.agent]),
  mfa: 'totp' as const,
  codeSecret: 'KRSWMZLSMVXGGZJNNFXC2NDUNBSWM4TP',
};
const agentWithMailedCode = {
  ...user('iuser100006', 'Marta', 'Vidal', 'Mailed-code-6', [roles.agent]),
  mfa: 'mail' as const,
  codeSecret: 'KJSWMZLSMVXGGZJNNVQWS3DFMQWWG33E',
};

/**
 * Internal users: of each role one, an agent who has left, and two with a second factor. Their passwords keep OCC's
 * rules.
 */
export const users: readonly AgentUser[] = [
  agent,
  supervisor,
  administrator,
  inactiveAgent,
  agentWithAuthenticator,
  agentWithMailedCode,
];

/** Applications registered for the Web APIs. */
export const applications: readonly Application[] = [
  { id: 'app100001', name: 'Order integration', key: 'reference.application.key' },
];

/** Sign-in data, in the form the client's `auth` option takes. */
export const credentials = {
  agent: passwordOf(agent),
  supervisor: passwordOf(supervisor),
  /** May sign in to the Admin API only, with the code of an authenticator; the server's `oneTimeCode` tells it. */
  administrator: passwordOf(administrator),
  /** Is refused. */
  inactiveAgent: passwordOf(inactiveAgent),
  /** Needs the code of an authenticator; the server's `oneTimeCode` tells it. */
  agentWithAuthenticator: passwordOf(agentWithAuthenticator),
  /** Needs a code that is mailed after a first stage; the server's `oneTimeCode` tells it. */
  agentWithMailedCode: passwordOf(agentWithMailedCode),
  application: { applicationKey: 'reference.application.key' },
} as const;

/** Sign-in data of the seed's users. */
export type Credentials = typeof credentials;

function user(id: string, firstName: string, lastName: string, password: string, held: readonly string[]): AgentUser {
  const email = `${firstName}.${lastName}@example.com`.toLowerCase();
  return { id, email, password, firstName, lastName, roles: held, active: true, mfa: 'none' };
}

function passwordOf({ email, password }: AgentUser) {
  return { username: email, password };
}
