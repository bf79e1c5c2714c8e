// Written by `npm run generate` from spec/. Do not edit.

/** The operations on merchant, a line each; `src/call/operation.ts` reads it. */
export const table = `listCancelReasons GET merchant/orderCancelReasons list
getReturnReasons GET merchant/orderReturnReasons list
getDispositionReasons GET merchant/dispositionReasons list ?process
getOrderStates GET merchant/orderStates list
getReturnStates GET merchant/returnStates list
getPriceOverrideReasons GET merchant/priceOverrideReasons list
getRemorsePeriod GET merchant/remorsePeriod
saveRemorsePeriod PUT merchant/remorsePeriod
getAgentConfiguration GET merchant/agentConfiguration
saveAgentConfiguration PUT merchant/agentConfiguration`;
