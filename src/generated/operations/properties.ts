// Written by `npm run generate` from spec/. Do not edit.

/** The operations on properties, a line each; `src/call/operation.ts` reads it. */
export const table = `listShopperTypes GET shopperTypes
getShopperType GET shopperTypes/{id}
listOrderTypes GET orderTypes
getOrderType GET orderTypes/{id}
listItemTypes GET itemTypes items ?itemTypeIds
getItemType GET itemTypes/{id}`;
