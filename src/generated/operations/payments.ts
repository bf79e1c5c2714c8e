// Written by `npm run generate` from spec/. Do not edit.

/** The operations on payments, a line each; `src/call/operation.ts` reads it. */
export const table = `addPayments POST payment
voidPayments POST payment/void
authPayment POST payment/auth
calculateRemainingBalance POST payment/calculateRemainingBalance reads`;
