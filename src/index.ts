/**
 * Typed client of the Oracle Commerce Cloud Agent API.
 *
 * @module occ-agent-sdk
 */

export type { AccessTokenCredentials } from './auth/access-token.ts';
export type { ApplicationCredentials } from './auth/application-key.ts';
export { type KeyvLike, type KeyvTokenStoreOptions, keyvTokenStore } from './auth/keyv-token-store.ts';
export type { CodeChallenge, CodeSupplier, PasswordCredentials } from './auth/password.ts';
export type { SignOutOptions } from './auth/session.ts';
export type { Auth } from './auth/sign-in.ts';
export type {
  AccessToken,
  AuthStrategy,
  FirstStage,
  TokenEndpoint,
  TokenIdentity,
  TokenOperation,
  TokenRequest,
} from './auth/strategy.ts';
export { memoryTokenStore, type StoredToken, type TokenStore } from './auth/token-store.ts';
export type { CallOptions, OccPromise, QueryValue, WithResponse } from './call/call.ts';
export { OccAgent } from './client.ts';
export type { DeskContext } from './context.ts';
export type { Desk } from './desk.ts';
export type { CallSite, OccErrorDetail, OccErrorKind, PlacingState, WebhookFault } from './errors/errors.ts';
export {
  isOccApiError,
  isOccError,
  OccAbortError,
  OccApiError,
  OccAuthenticationError,
  OccBadRequestError,
  OccConfigError,
  OccConnectionError,
  OccDriftError,
  OccError,
  OccListingError,
  OccNotFoundError,
  OccPermissionError,
  OccPlacingError,
  OccRateLimitError,
  OccRequestTimeoutError,
  OccServerError,
  OccTimeoutError,
  OccValidationError,
  OccWebhookError,
} from './errors/errors.ts';
export type { OccErrorCode, OperationErrorCode } from './generated/error-codes.ts';
export type { OperationId } from './generated/operations/ids.ts';
export type { Schemas } from './generated/schemas.ts';
export type { Listing, Page, PageOptions } from './listing/pagination.ts';
export { type ScimComparisons, type ScimFilter, type ScimValue, scim } from './listing/scim.ts';
export type {
  AccountAttribute,
  AddressAttribute,
  MemberAttribute,
  OrderAttribute,
  ProfileAttribute,
  RequestAttribute,
  ScimAttribute,
} from './listing/scim-attributes.ts';
export type { Around, Attempt } from './observability/around.ts';
export type { DriftFinding, ResponseCheck } from './observability/drift-finding.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent, TokenEvent } from './observability/hooks.ts';
export type { Logger, LogLine } from './observability/logger.ts';
export type { DerivedOptions, OccAgentOptions } from './options.ts';
export type { AddressEntry, OrganizationAddressCriteria, ProfileAddressCriteria } from './resources/address-search.ts';
export type { AdminProfile, AdminProfileCriteria } from './resources/admin-profile-search.ts';
export type { AdminProfileChanges, AdminProfiles, AdminRole, NewAdminProfile } from './resources/admin-profiles.ts';
export type {
  AmendmentChanges,
  AmendmentPayment,
  Amendments,
  RemovedAmendment,
} from './resources/amendments.ts';
export type { Appeasement, AppeasementReason, AppeasementRefund, AppeasementType } from './resources/appeasement.ts';
export type { AppeasementCriteria, AppeasementListCriteria } from './resources/appeasement-search.ts';
export type { AppeasementInput, AppeasementOptions, Appeasements } from './resources/appeasements.ts';
export type {
  Carts,
  NewCart,
  NewOrder,
  OrderToPreAuthorize,
  OrderToPrice,
  OrderToSubmit,
  RemovedCart,
} from './resources/carts.ts';
export type {
  Catalog,
  Product,
  ShippingMethod,
  ShippingMethodQuery,
  Sku,
  StockQuery,
  StockStatus,
} from './resources/catalog.ts';
export type { Comments, CreatedOrderComment, OrderComment } from './resources/comments.ts';
export type {
  CreditCard,
  CreditCardChanges,
  CreditCardQuery,
  CreditCards,
  NewCreditCard,
} from './resources/credit-cards.ts';
// `export *`, since declaration merging reaches only what is re-exported this way
export * from './resources/dynamic-properties.ts';
export type { Exchanges, ItemToExchange } from './resources/exchanges.ts';
export type { Location, LocationCriteria } from './resources/location-search.ts';
export type { Member, MemberCriteria } from './resources/member-search.ts';
export type { Created, MemberChanges, MemberRoleFunction, Members, NewMember } from './resources/members.ts';
export type {
  AgentConfiguration,
  AgentConfigurationChanges,
  DisplayName,
  Merchant,
  NewRemorsePeriod,
  Reason,
  RemorsePeriod,
} from './resources/merchant.ts';
export type { Order } from './resources/order.ts';
export type {
  Approval,
  ApprovalNeed,
  CopyChoices,
  OrderActions,
  QuoteToRequest,
  ValidActions,
} from './resources/order-actions.ts';
export type { OrderCancellation } from './resources/order-cancel.ts';
export type {
  Cancellation,
  CancellationBegun,
  CancellationSteps,
  CancelReason,
  CancelRequest,
  OrderOwner,
} from './resources/order-cancellation.ts';
export { orderIdOf } from './resources/order-id.ts';
export type { FoundOrder } from './resources/order-listing.ts';
export type { OrderCriteria, OrderState } from './resources/order-search.ts';
export type { OrderReads, Orders, PaymentGroup } from './resources/orders.ts';
export type {
  AddressType,
  NewOrganizationAddress,
  OrganizationAddressBook,
  OrganizationAddressChanges,
  OrganizationAddresses,
} from './resources/organization-addresses.ts';
export type { OrganizationRequest, OrganizationRequests } from './resources/organization-requests.ts';
export type { Organization, OrganizationCriteria } from './resources/organization-search.ts';
export type {
  OrganizationChanges,
  Organizations,
  SiteOrganizationProperties,
  SiteOrganizationQuery,
} from './resources/organizations.ts';
export type {
  AddedPayment,
  PaidInTwoCurrencies,
  Payments,
  PaymentsResult,
  PaymentsVoided,
  PaymentToSign,
  RemainingBalance,
  SignedPayment,
} from './resources/payments.ts';
export type {
  NewProfileAddress,
  ProfileAddressChanges,
  ProfileAddresses,
} from './resources/profile-addresses.ts';
export type {
  ProfileRequest,
  ProfileRequestChanges,
  ProfileRequests,
  RequestDecision,
} from './resources/profile-requests.ts';
export type { FoundProfile, ProfileCriteria } from './resources/profile-search.ts';
export type {
  NewProfile,
  Profile,
  ProfileChanges,
  Profiles,
  ProfileView,
  SiteProperties,
} from './resources/profiles.ts';

export type { GiftChoices, Promotions, UpsellMessage } from './resources/promotions.ts';
export type { ItemType, ItemTypeQuery, Properties, PropertyMetadata, PropertyType } from './resources/properties.ts';

export type {
  OrganizationRequestRow,
  ProfileRequestRow,
  RegistrationRequestCriteria,
} from './resources/registration-request-search.ts';
export type {
  DispositionReason,
  ReturnableItem,
  ReturnDraft,
  ReturnItem,
  ReturnReason,
  ReturnRequest,
} from './resources/return-request.ts';
export type { FoundReturn, ReturnCriteria, ReturnState } from './resources/return-search.ts';
export type {
  ItemToReturn,
  ReceivedItem,
  RefundAdjustment,
  RefundMethod,
  RemainingRefund,
  Returns,
} from './resources/returns.ts';
export type {
  ScheduledOrder,
  ScheduledOrderChanges,
  ScheduledOrderExecution,
  ScheduledOrders,
} from './resources/scheduled-orders.ts';
export type { ShopperContext, ShopperContexts, ShopperToken } from './resources/shopper-context.ts';
export type { AgentApi } from './transport/api.ts';
export type { Fetch } from './transport/attempt.ts';
export type { ExtensionOptions } from './transport/extend.ts';
export type { RetryChanges, RetryOption, RetryPolicy } from './transport/retry-option.ts';
export { type RateLimiterLike, type SharedPace, sharedPace } from './transport/shared-pace.ts';
export type { Limits } from './transport/turns.ts';
export {
  readWebhook,
  verifyWebhook,
  type WebhookAlgorithm,
  type WebhookBodies,
  type WebhookKey,
  type WebhookMessage,
  type WebhookName,
} from './webhooks/webhooks.ts';
export type {
  ItemsToExchange,
  ItemsToReturn,
  OrderToPlace,
  PlaceOptions,
  ReturningOptions,
  ReturningState,
} from './workflows/index.ts';
export * as workflows from './workflows/index.ts';
