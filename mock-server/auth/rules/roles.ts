/** Who may do what. @module */

export const roles = {
  agent: 'csAgentRole',
  supervisor: 'csAgentSupervisorRole',
  administrator: 'adminRole',
} as const;

/** Whether somebody with these roles may use the Agent API at all. An administrator may not, by that role alone. */
export function isAgent(held: readonly string[]): boolean {
  return held.includes(roles.agent) || held.includes(roles.supervisor);
}

/** Whether one of the needed roles is held; nothing needed: every agent may. */
export function mayUse(held: readonly string[], needed: readonly string[] | undefined): boolean {
  return needed === undefined || needed.some(role => held.includes(role));
}
