// Written by `npm run generate` from spec/. Do not edit.

/** The operations on merchant, a line each; `src/call/operation.ts` reads it. */
export const table = `listCancelReasons GET merchant/orderCancelReasons list items
getReturnReasons GET merchant/orderReturnReasons list items
getDispositionReasons GET merchant/dispositionReasons list items ?process
getOrderStates GET merchant/orderStates list items
getReturnStates GET merchant/returnStates list items
getPriceOverrideReasons GET merchant/priceOverrideReasons list items
getRemorsePeriod GET merchant/remorsePeriod
saveRemorsePeriod PUT merchant/remorsePeriod
getAgentConfiguration GET merchant/agentConfiguration
saveAgentConfiguration PUT merchant/agentConfiguration
getItemPriceOverride GET merchant/itemPriceOverride
saveItemPriceOverride PUT merchant/itemPriceOverride`;
