// Written by `npm run generate` from spec/. Do not edit.

/** The operations on returns, a line each; `src/call/operation.ts` reads it. */
export const table = `searchReturns GET returnRequests ?q
initiateReturn POST returnRequests
getReturnRequest GET returnRequests/{id}
updateReturnRequest PUT returnRequests/{id} ^csAgentSupervisorRole
receiveReturnRequest PUT returnRequests/{id}/receive
calculateRemainingRefund POST returnRequests/{id}/calculateRemainingRefund reads`;
