/** What the SDK throws: always an {@link OccError}. @module */

export { type ApiFailure, isOccApiError, OccApiError, type OccErrorDetail } from './api-error.ts';
export { type CallSite, OccConnectionError, OccDriftError, OccTimeoutError } from './call-error.ts';
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
export { OccAbortError, OccListingError } from './interruption.ts';
export { OccConfigError, OccValidationError } from './misuse.ts';
export { isOccError, OccError, type OccErrorKind } from './occ-error.ts';
export { OccWebhookError, type WebhookFault } from './webhook-error.ts';
