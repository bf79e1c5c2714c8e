// Written by `npm run generate` from spec/. Do not edit.

/** The operations on orders, a line each; `src/call/operation.ts` reads it. */
export const table = `approveOrder POST orders/approve
rejectOrder POST orders/reject
checkRequiresApproval POST orders/checkRequiresApproval reads
repriceOrder POST orders/reprice
copyOrder POST orders/copyOrder
pickupItems POST orders/{id}/shippingGroups/{shippingGroupId}/pickupItems -body empty
requestQuote POST orders/quote
rejectQuote POST orders/quote/reject
redactOrder POST orders/{id}/redact empty
redactOrders POST orders/redact empty
searchOrders GET orders items empty
createOrder POST orders
removeIncompleteOrderForProfile DELETE orders ?profileId
getOrder GET orders/{id}
updateOrder PUT orders/{id} -body ?profileId
handleOrderActions POST orders/{id}
initiateCancelOrder POST orders/initiateCancelOrder :X-CCAgentContext :X-CCSite
submitCancelOrder PUT orders/submitCancelOrder :X-CCAgentContext :X-CCSite
getPaymentGroup GET paymentGroups/{id}`;
