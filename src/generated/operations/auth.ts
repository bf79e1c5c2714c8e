// Written by `npm run generate` from spec/. Do not edit.

/** The operations on auth, a line each; `src/call/operation.ts` reads it. */
export const table = `login POST login form
sendVerificationCode POST login/sendVerificationCode open
refresh POST refresh -body
logout POST logout -body
verify POST verify reads -body
adminLogin POST /ccadmin/v1/login form
adminMfaLogin POST /ccadmin/v1/mfalogin form
adminRefresh POST /ccadmin/v1/refresh -body
adminLogout POST /ccadmin/v1/logout -body
adminVerify POST /ccadmin/v1/verify reads -body`;
