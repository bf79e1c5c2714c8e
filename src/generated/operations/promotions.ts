// Written by `npm run generate` from spec/. Do not edit.

/** The operations on promotions, a line each; `src/call/operation.ts` reads it. */
export const table = `getGiftWithPurchaseChoices GET orders/getGiftWithPurchaseChoices
getUpsellMessages GET orders/getUpsellMessages`;
