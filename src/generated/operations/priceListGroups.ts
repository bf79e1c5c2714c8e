// Written by `npm run generate` from spec/. Do not edit.

/** The operations on priceListGroups, a line each; `src/call/operation.ts` reads it. */
export const table = `getPriceListGroup GET priceListGroups/{id} :X-CCAsset-Language`;
