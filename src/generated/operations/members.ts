// Written by `npm run generate` from spec/. Do not edit.

/** The operations on members, a line each; `src/call/operation.ts` reads it. */
export const table = `listMembers GET organizationMembers items :X-CCAgentContext
createMember POST organizationMembers :X-CCAgentContext
getMember GET organizationMembers/{id} :X-CCAgentContext
updateMember PUT organizationMembers/{id} :X-CCAgentContext`;
