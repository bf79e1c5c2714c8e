// Written by `npm run generate` from spec/. Do not edit.

/** The operations on exchanges, a line each; `src/call/operation.ts` reads it. */
export const table = `createExchangeRequest POST exchanges`;
