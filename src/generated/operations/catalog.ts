// Written by `npm run generate` from spec/. Do not edit.

/** The operations on catalog, a line each; `src/call/operation.ts` reads it. */
export const table = `getProduct GET products/{id}
getSku GET skus/{id}
getStockStatus GET stockStatus/{id}
listShippingMethods POST shippingMethods reads list
listLocations GET locations
getLocation GET locations/{id}`;
