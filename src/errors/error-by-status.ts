/** Error classes by status. @module */

import { type ApiFailure, OccApiError } from './api-error.ts';

/** 400: the request is invalid, or a business rule refuses it. */
export class OccBadRequestError extends OccApiError {
  override readonly name = 'OccBadRequestError';
}
/** 401: no token, an expired one, or wrong credentials. */
export class OccAuthenticationError extends OccApiError {
  override readonly name = 'OccAuthenticationError';
}
/** 403: the agent's role does not allow it, or the response would be too large or take too long. */
export class OccPermissionError extends OccApiError {
  override readonly name = 'OccPermissionError';
  /** The operation, or one of its `op`s, requires one of these roles, for instance `csAgentSupervisorRole`; empty where every agent may call it. */
  readonly requiredRoles: readonly string[];

  constructor(failure: ApiFailure, hint?: string, options?: ErrorOptions) {
    super(failure, hint, options);
    this.requiredRoles = failure.requiredRoles ?? [];
  }
}
/** 404: there is no such resource. */
export class OccNotFoundError extends OccApiError {
  override readonly name = 'OccNotFoundError';
}
/** 408: the server, or a gateway in front of it, timed out waiting for the request. */
export class OccRequestTimeoutError extends OccApiError {
  override readonly name = 'OccRequestTimeoutError';
}
/** 429: too many requests. */
export class OccRateLimitError extends OccApiError {
  override readonly name = 'OccRateLimitError';
}
/** 5xx: the server failed; report `errorCode` to support. */
export class OccServerError extends OccApiError {
  override readonly name = 'OccServerError';
}

const classByStatus: Readonly<Record<number, typeof OccApiError>> = {
  400: OccBadRequestError,
  401: OccAuthenticationError,
  403: OccPermissionError,
  404: OccNotFoundError,
  408: OccRequestTimeoutError,
  429: OccRateLimitError,
};

/** An error of the class for its status. */
export function apiError(failure: ApiFailure, hint?: string, options?: ErrorOptions): OccApiError {
  const Class = classByStatus[failure.status] ?? (failure.status >= 500 ? OccServerError : OccApiError);
  return new Class(failure, hint, options);
}
