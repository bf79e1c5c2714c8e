/**
 * Typed client of the Oracle Commerce Cloud Agent API.
 *
 * @module occ-agent-sdk
 */

export type { AccessTokenCredentials } from './auth/access-token.ts';
export type { ApplicationCredentials } from './auth/application-key.ts';
export type { PasswordCredentials } from './auth/password.ts';
export type { AccessToken, AuthStrategy, TokenExchange, TokenOperation, TokenRequest } from './auth/strategy.ts';
export type { CallOptions, OccPromise, WithResponse } from './call.ts';
export { OccAgent, type SignOutOptions } from './client.ts';
export type { DeskContext } from './context.ts';
export type { Desk } from './desk.ts';
// `export *`, since declaration merging reaches only what is re-exported this way
export * from './dynamic-properties.ts';
export type { CallSite, OccErrorDetail, OccErrorKind } from './errors.ts';
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
  OccNotFoundError,
  OccPermissionError,
  OccRateLimitError,
  OccServerError,
  OccTimeoutError,
  OccValidationError,
} from './errors.ts';
export type { OccErrorCode } from './generated/error-codes.ts';
export type { OperationId } from './generated/operations.ts';
export type { Schemas } from './generated/schemas.ts';
export type { Auth, OccAgentOptions } from './options.ts';
export type { Listing, Page, PageBounds } from './pagination.ts';
export type * from './resources/catalog.ts';
export type * from './resources/members.ts';
export type * from './resources/merchant.ts';
export type { OrderCriteria } from './resources/order-search.ts';
export type * from './resources/orders.ts';
export { orderIdOf } from './resources/orders.ts';
export type * from './resources/profiles.ts';
export type * from './resources/returns.ts';
export { type ScimFilter, type ScimValue, scim } from './scim.ts';
export type { AgentApi } from './transport/api.ts';
export type { Fetch } from './transport/attempt.ts';
export type { RetryPolicy } from './transport/retry.ts';
