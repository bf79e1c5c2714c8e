// Written by `npm run generate` from spec/. Do not edit.

/** The operations on agents, a line each; `src/call/operation.ts` reads it. */
export const table = `getCurrentAdminProfile GET adminProfiles/current
requestPasswordReset POST adminProfiles/requestPasswordReset open
sendPasswordReset POST adminProfiles/sendPasswordReset open
listAdminProfiles GET /ccadmin/v1/adminProfiles items
createAdminProfile POST /ccadmin/v1/adminProfiles
getAdminProfile GET /ccadmin/v1/adminProfiles/{id}
updateAdminProfile PUT /ccadmin/v1/adminProfiles/{id}
listInternalProfileRoles GET /ccadmin/v1/adminRoles list items`;
