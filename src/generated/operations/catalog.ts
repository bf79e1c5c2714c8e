// Written by `npm run generate` from spec/. Do not edit.

/** The operations on catalog, a line each; `src/call/operation.ts` reads it. */
export const table = `getProduct GET products/{id}
getSku GET skus/{id} items
getStockStatus GET stockStatus/{id}
listShippingMethods POST shippingMethods reads list items
listLocations GET locations items
getLocation GET locations/{id}`;
