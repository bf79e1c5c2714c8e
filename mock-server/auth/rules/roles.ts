/** Who may do what. @module */

export const roles = {
  agent: 'csAgentRole',
  supervisor: 'csAgentSupervisorRole',
  administrator: 'adminRole',
} as const;

/** The roles of users, by id. The predefined ones hold one privilege of their name; some of their ids are inferred. */
export const internalRoles = {
  adminRole: { name: 'Administrator', privilege: 'ora.adminPrivilege', description: 'The whole administration' },
  csAgentRole: {
    name: 'CS Agent',
    privilege: 'ora.csAgentPrivilege',
    description: 'The agent console except manual adjustments',
  },
  csAgentSupervisorRole: {
    name: 'CS Agent Supervisor',
    privilege: 'ora.csAgentSupervisorPrivilege',
    description: 'The whole agent console',
  },
  accountManagerRole: {
    name: 'Account Manager',
    privilege: 'ora.accountManagerPrivilege',
    description: 'The page of accounts',
  },
  allCloudCommerceRole: {
    name: 'All Commerce Cloud',
    privilege: 'ora.allCloudCommercePrivilege',
    description: 'The administration except access control, extensions, e-mail and Web APIs',
  },
  publishingRole: { name: 'Publishing', privilege: 'ora.publishingPrivilege', description: 'Publishing' },
  // the merchant's own
  traineeRole: { name: 'Trainee', privilege: undefined, description: 'Marks who is being trained; grants nothing' },
} as const;

/** Whether a role grants anything. */
export function holdsPrivilege(id: string): boolean {
  return internalRoles[id as keyof typeof internalRoles]?.privilege !== undefined;
}

/** Whether somebody with these roles may use the Agent API at all. An administrator may not, by that role alone. */
export function isAgent(held: readonly string[]): boolean {
  return held.includes(roles.agent) || held.includes(roles.supervisor);
}

/** Whether somebody with these roles may use the Admin API at all. */
export function isAdministrative(held: readonly string[]): boolean {
  return held.some(id => id !== roles.agent && id !== roles.supervisor && holdsPrivilege(id));
}

/** What an application may: everything, as the documents put no limit on it (inferred). */
export const applicationRoles: readonly string[] = [roles.agent, roles.supervisor, roles.administrator];

/** Whether one of the needed roles is held; nothing needed: every agent may. */
export function mayUse(held: readonly string[], needed: readonly string[] | undefined): boolean {
  return needed === undefined || needed.some(role => held.includes(role));
}
