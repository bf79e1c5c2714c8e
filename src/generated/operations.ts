// Written by `npm run generate` from spec/. Do not edit.

import type { Operations } from './operation-types.ts';

/** Where the specification has the Agent API. */
export const agentApiPath = '/ccagent/v1';

/** Every operation, a line for each path; `src/call/operation.ts` reads it. */
export const operationTable = `adminProfiles/current GET getCurrentAdminProfile
adminProfiles/requestPasswordReset POST requestPasswordReset open
adminProfiles/sendPasswordReset POST sendPasswordReset open
/ccadmin/v1/adminProfiles GET listAdminProfiles POST createAdminProfile
/ccadmin/v1/adminProfiles/{id} GET getAdminProfile PUT updateAdminProfile
/ccadmin/v1/adminRoles GET listInternalProfileRoles list
appeasements GET listAppeasements POST createAppeasement
appeasements/initiate POST initiateAppeasement reads
appeasements/submit POST submitAppeasement
appeasements/{id} GET getAppeasement PUT updateAppeasement DELETE deleteAppeasement empty
appeasementTypes GET listTypes
appeasementTypes/{id} GET getType
reasons GET listReasons ?type
reasons/{id} GET getReason ?type
login POST login form
login/sendVerificationCode POST sendVerificationCode open
refresh POST refresh -body
logout POST logout -body
verify POST verify reads -body
/ccadmin/v1/login POST adminLogin form
/ccadmin/v1/mfalogin POST adminMfaLogin form
/ccadmin/v1/refresh POST adminRefresh -body
/ccadmin/v1/logout POST adminLogout -body
/ccadmin/v1/verify POST adminVerify reads -body
products/{id} GET getProduct
skus/{id} GET getSku
stockStatus/{id} GET getStockStatus
shippingMethods POST listShippingMethods reads list
comments GET getComments ?orderId ?type POST createComment
profiles/{id}/creditCards GET listCreditCards POST addCreditCard
profiles/{id}/creditCards/{cardId} GET getCreditCard PUT updateCreditCard DELETE removeCreditCard
organizationMembers GET listMembers X-CCAgentContext POST createMember X-CCAgentContext
organizationMembers/{id} GET getMember X-CCAgentContext PUT updateMember X-CCAgentContext
merchant/orderCancelReasons GET listCancelReasons list
merchant/orderReturnReasons GET getReturnReasons list
merchant/dispositionReasons GET getDispositionReasons list ?process
merchant/orderStates GET getOrderStates list
merchant/returnStates GET getReturnStates list
merchant/priceOverrideReasons GET getPriceOverrideReasons list
merchant/remorsePeriod GET getRemorsePeriod PUT saveRemorsePeriod
merchant/agentConfiguration GET getAgentConfiguration PUT saveAgentConfiguration
orderAmendments/{id} PUT submitOrderAmendment -body POST handleOrderAmendment DELETE removeOrderAmendment
orders/approve POST approveOrder
orders/reject POST rejectOrder
orders/checkRequiresApproval POST checkRequiresApproval reads
orders/reprice POST repriceOrder
orders/copyOrder POST copyOrder
orders/quote POST requestQuote
orders/quote/reject POST rejectQuote
orders/{id}/redact POST redactOrder empty
orders/redact POST redactOrders empty
orders GET searchOrders empty POST createOrder DELETE removeIncompleteOrderForProfile ?profileId
orders/{id} GET getOrder PUT updateOrder -body ?profileId POST handleOrderActions
orders/initiateCancelOrder POST initiateCancelOrder X-CCAgentContext X-CCSite
orders/submitCancelOrder PUT submitCancelOrder X-CCAgentContext X-CCSite
organizationAddresses GET getAddresses X-CCAgentContext POST addAddress X-CCAgentContext
organizationAddresses/{id} GET getAddress X-CCAgentContext PUT updateAddress X-CCAgentContext DELETE deleteAddress X-CCAgentContext
addresses GET listAddresses ?orgId
addressTypes GET listAddressTypes X-CCAsset-Language
organizations GET listOrganizations
organizations/{id} GET getOrganization X-CCAgentContext PUT updateOrganization X-CCAgentContext
organizations/removeContacts POST removeContacts X-CCAgentContext
organizations/{id}/siteOrganizationProperties GET siteOrganizationProperties
paymentGroups/{id} GET getPaymentGroup
payment POST addPayments
payment/void POST voidPayments
payment/auth POST authPayment
payment/calculateRemainingBalance POST calculateRemainingBalance reads
profiles/{id}/addresses GET listProfileAddresses POST addProfileAddress
profiles/{id}/addresses/{addressId} GET getProfileAddress PUT updateProfileAddress DELETE deleteProfileAddress
profiles GET searchProfiles ?q POST createProfile DELETE deleteProfiles +body empty
profiles/{id} GET getProfile PUT updateProfile POST resetPassword DELETE deleteProfile empty
profiles/delete POST deleteMultipleProfiles empty
profileRequests GET listProfileRequests
profileRequests/{id} GET getProfileRequest PUT updateProfileRequest X-CCAgentContext X-CCOrganization
profileRequests/{id}/approve POST approveProfileRequest X-CCAgentContext X-CCOrganization
profileRequests/{id}/reject POST rejectProfileRequest X-CCAgentContext X-CCOrganization
organizationRequests GET listOrganizationRequests
organizationRequests/{id} GET getOrganizationRequest
returnRequests GET searchReturns ?q POST initiateReturn
returnRequests/{id} GET getReturnRequest PUT updateReturnRequest
returnRequests/{id}/receive PUT receiveReturnRequest
returnRequests/{id}/calculateRemainingRefund POST calculateRemainingRefund reads
scheduledOrders GET listScheduledOrdersByProfile ?profileId
scheduledOrders/{id} GET getScheduledOrder PUT updateScheduledOrder DELETE deleteScheduledOrder empty
scheduledOrders/status/{id} GET listExecutionStatusForScheduledOrderById
onBehalfOf POST onBehalfOf
shopperContext POST setShopperContext reads
profiles/{id}/siteProperties GET listSiteProperties PUT updateSiteProperties`;

/** An operation of the specification. */
export type OperationId = keyof Operations;
