// Written by `npm run generate` from spec/. Do not edit.

/** The operations on appeasements, a line each; `src/call/operation.ts` reads it. */
export const table = `listAppeasements GET appeasements items
createAppeasement POST appeasements
initiateAppeasement POST appeasements/initiate reads
submitAppeasement POST appeasements/submit
getAppeasement GET appeasements/{id}
updateAppeasement PUT appeasements/{id}
deleteAppeasement DELETE appeasements/{id} empty
listTypes GET appeasementTypes items
getType GET appeasementTypes/{id}
listReasons GET reasons items ?type
getReason GET reasons/{id} ?type`;
