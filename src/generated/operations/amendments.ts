// Written by `npm run generate` from spec/. Do not edit.

/** The operations on amendments, a line each; `src/call/operation.ts` reads it. */
export const table = `submitOrderAmendment PUT orderAmendments/{id} -body
handleOrderAmendment POST orderAmendments/{id}
removeOrderAmendment DELETE orderAmendments/{id}`;
