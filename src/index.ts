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
export type * from './generated/resource-types.ts';
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
// `export *`, since declaration merging reaches only what is re-exported this way
export * from './resources/dynamic-properties.ts';
export { orderIdOf } from './resources/order-id.ts';
export type { AgentApi } from './transport/api.ts';
export type { Fetch } from './transport/attempt.ts';
export type { ExtensionOptions } from './transport/extend.ts';
export type { RetryChanges, RetryOption, RetryPolicy } from './transport/retry-option.ts';
export { type RateLimiterLike, type SharedPace, sharedPace } from './transport/shared-pace.ts';
export type { Limits } from './transport/turns.ts';
export type {
  WebhookAlgorithm,
  WebhookBodies,
  WebhookKey,
  WebhookMessage,
  WebhookName,
} from './webhooks/message.ts';
export { readWebhook, verifyWebhook } from './webhooks/webhooks.ts';
export type {
  ItemsToExchange,
  ItemsToReturn,
  OrderToPlace,
  PlaceOptions,
  ReturningOptions,
  ReturningState,
} from './workflows/index.ts';
export * as workflows from './workflows/index.ts';
