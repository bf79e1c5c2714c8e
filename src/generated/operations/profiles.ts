// Written by `npm run generate` from spec/. Do not edit.

/** The operations on profiles, a line each; `src/call/operation.ts` reads it. */
export const table = `listCreditCards GET profiles/{id}/creditCards items
addCreditCard POST profiles/{id}/creditCards
getCreditCard GET profiles/{id}/creditCards/{cardId}
updateCreditCard PUT profiles/{id}/creditCards/{cardId}
removeCreditCard DELETE profiles/{id}/creditCards/{cardId}
listProfileAddresses GET profiles/{id}/addresses items
addProfileAddress POST profiles/{id}/addresses
getProfileAddress GET profiles/{id}/addresses/{addressId}
updateProfileAddress PUT profiles/{id}/addresses/{addressId}
deleteProfileAddress DELETE profiles/{id}/addresses/{addressId}
searchProfiles GET profiles items ?q
createProfile POST profiles
deleteProfiles DELETE profiles +body empty
getProfile GET profiles/{id}
updateProfile PUT profiles/{id}
resetPassword POST profiles/{id}
deleteProfile DELETE profiles/{id} empty
deleteMultipleProfiles POST profiles/delete empty
onBehalfOf POST onBehalfOf
setShopperContext POST shopperContext reads
listSiteProperties GET profiles/{id}/siteProperties items
updateSiteProperties PUT profiles/{id}/siteProperties items`;
