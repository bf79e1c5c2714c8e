// Written by `npm run generate` from spec/. Do not edit.

/** The operations on appeasements, a line each; `src/call/operation.ts` reads it. */
export const table = `listAppeasements GET appeasements items
createAppeasement POST appeasements ^csAgentSupervisorRole
initiateAppeasement POST appeasements/initiate reads ^csAgentSupervisorRole
submitAppeasement POST appeasements/submit ^csAgentSupervisorRole
getAppeasement GET appeasements/{id}
updateAppeasement PUT appeasements/{id} ^csAgentSupervisorRole
deleteAppeasement DELETE appeasements/{id} empty ^csAgentSupervisorRole
listTypes GET appeasementTypes items
getType GET appeasementTypes/{id}
listReasons GET reasons items ?type
getReason GET reasons/{id} ?type`;
