// Written by `npm run generate` from spec/. Do not edit.

/** The operations on scheduledOrders, a line each; `src/call/operation.ts` reads it. */
export const table = `listScheduledOrdersByProfile GET scheduledOrders items ?profileId
getScheduledOrder GET scheduledOrders/{id}
updateScheduledOrder PUT scheduledOrders/{id}
deleteScheduledOrder DELETE scheduledOrders/{id} empty
listExecutionStatusForScheduledOrderById GET scheduledOrders/status/{id} items`;
