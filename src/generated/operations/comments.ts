// Written by `npm run generate` from spec/. Do not edit.

/** The operations on comments, a line each; `src/call/operation.ts` reads it. */
export const table = `getComments GET comments items ?orderId ?type
createComment POST comments`;
