// Written by `npm run generate` from spec/. Do not edit.

/** The operations on organizations, a line each; `src/call/operation.ts` reads it. */
export const table = `getAddresses GET organizationAddresses :X-CCAgentContext
addAddress POST organizationAddresses :X-CCAgentContext
getAddress GET organizationAddresses/{id} :X-CCAgentContext
updateAddress PUT organizationAddresses/{id} :X-CCAgentContext
deleteAddress DELETE organizationAddresses/{id} :X-CCAgentContext
listAddresses GET addresses items ?orgId
listAddressTypes GET addressTypes items :X-CCAsset-Language
listOrganizations GET organizations items
getOrganization GET organizations/{id} :X-CCAgentContext
updateOrganization PUT organizations/{id} :X-CCAgentContext
removeContacts POST organizations/removeContacts :X-CCAgentContext
siteOrganizationProperties GET organizations/{id}/siteOrganizationProperties items
listProfileRequests GET profileRequests items
getProfileRequest GET profileRequests/{id}
updateProfileRequest PUT profileRequests/{id} :X-CCAgentContext :X-CCOrganization
approveProfileRequest POST profileRequests/{id}/approve :X-CCAgentContext :X-CCOrganization
rejectProfileRequest POST profileRequests/{id}/reject :X-CCAgentContext :X-CCOrganization
listOrganizationRequests GET organizationRequests items
getOrganizationRequest GET organizationRequests/{id}`;
