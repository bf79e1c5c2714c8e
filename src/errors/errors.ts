/** What the SDK throws: always an {@link OccError}. @module */

export { OccAbortError } from './abort-error.ts';
export { type ApiFailure, isOccApiError, OccApiError, type OccErrorDetail, unexpectedResponse } from './api-error.ts';
export { type CallSite, OccConnectionError, OccTimeoutError, siteName } from './call-error.ts';
export { OccDriftError } from './drift-error.ts';
export {
  apiError,
  OccAuthenticationError,
  OccBadRequestError,
  OccNotFoundError,
  OccPermissionError,
  OccRateLimitError,
  OccRequestTimeoutError,
  OccServerError,
} from './error-by-status.ts';
export { OccListingError } from './listing-error.ts';
export { OccConfigError, OccValidationError } from './misuse.ts';
export { isOccError, OccError, type OccErrorKind } from './occ-error.ts';
export { OccPlacingError, type PlacingState } from './placing-error.ts';
export { OccWebhookError, type WebhookFault } from './webhook-error.ts';
