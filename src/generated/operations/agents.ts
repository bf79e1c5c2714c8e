// Written by `npm run generate` from spec/. Do not edit.

/** The operations on agents, a line each; `src/call/operation.ts` reads it. */
export const table = `getCurrentAdminProfile GET adminProfiles/current
requestPasswordReset POST adminProfiles/requestPasswordReset open
sendPasswordReset POST adminProfiles/sendPasswordReset open
listAdminProfiles GET /ccadmin/v1/adminProfiles items ^adminRole
createAdminProfile POST /ccadmin/v1/adminProfiles ^adminRole
getAdminProfile GET /ccadmin/v1/adminProfiles/{id} ^adminRole
updateAdminProfile PUT /ccadmin/v1/adminProfiles/{id} ^adminRole
listInternalProfileRoles GET /ccadmin/v1/adminRoles list items ^adminRole`;
