/** Errors that the server responded with. @module */

import type { OccErrorCode } from '../generated/error-codes.ts';
import { redact, redactHeaders, redactText } from '../observability/redact.ts';
import { CallError, type CallSite, siteName } from './call-error.ts';
import { isOccError } from './occ-error.ts';

/** One error in the body of an error response. */
export interface OccErrorDetail {
  readonly errorCode?: OccErrorCode;
  readonly message?: string;
  readonly status?: string;
  readonly devMessage?: string;
  readonly moreInfo?: string;
  readonly 'o:errorPath'?: string;
  readonly type?: string;
}

/** What an {@link OccApiError} is made of. */
export interface ApiFailure extends CallSite {
  readonly status: number;
  readonly headers: Headers;
  /** The body: parsed if it is JSON, a string otherwise, `undefined` if empty. */
  readonly body: unknown;
  /** The operation requires one of these roles. */
  readonly requiredRoles?: readonly string[];
  /** What of the request is secret, and masked wherever the server has sent it back. */
  readonly secrets?: readonly string[];
}

/** The server responded with an error, or with a response that the operation cannot have. */
export class OccApiError extends CallError {
  override readonly name: string = 'OccApiError';
  override readonly kind = 'api';
  readonly status: number;
  /** OCC's error code; that of the first of `errors` if the outer one says nothing (`00000000`). */
  readonly errorCode: OccErrorCode | undefined;
  /** The server's message. */
  readonly serverMessage: string | undefined;
  /** All errors in the body; at least one if the body has a code. */
  readonly errors: readonly OccErrorDetail[];
  /** The body with secrets masked: parsed when it is JSON, a string otherwise, `undefined` when empty. */
  readonly body: unknown;
  /** The headers with secrets masked. */
  readonly headers: Headers;
  /** The body as it came, secrets and all: not for logs. */
  declare readonly rawBody: () => unknown;

  constructor(failure: ApiFailure, hint?: string, options?: ErrorOptions) {
    const body = redact(failure.body, failure.secrets);
    const { lead, errors } = errorDetails(body);
    super(apiMessage({ ...failure, body }, lead, hint), failure, options);
    // a function of its own, so that nothing that walks over properties finds the body
    Object.defineProperty(this, 'rawBody', { value: () => failure.body });
    this.status = failure.status;
    this.errorCode = lead?.errorCode;
    this.serverMessage = lead?.message;
    this.errors = errors;
    this.body = body;
    this.headers = redactHeaders(failure.headers, failure.secrets);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), headers: Object.fromEntries(this.headers) };
  }
}

/** Whether a value is an error that the server responded with; with `errorCode`, one with that code. */
export function isOccApiError(value: unknown, errorCode?: OccErrorCode): value is OccApiError {
  if (!isOccError(value) || value.kind !== 'api') return false;
  if (errorCode === undefined) return true;
  const failure = value as OccApiError;
  return failure.errorCode === errorCode || failure.errors.some(detail => detail.errorCode === errorCode);
}

/** The hint for a response that an operation never has. */
export const unexpectedResponse =
  'That is not what this operation responds with: is a proxy or a login page in between?';

// the code of an outer error that only wraps its `errors`
const saysNothing = '00000000';

/** All errors of a body, and the one that represents them. */
function errorDetails(body: unknown): { lead: OccErrorDetail | undefined; errors: readonly OccErrorDetail[] } {
  if (!isObject(body)) return { lead: undefined, errors: [] };
  const { errors, ...rest } = body;
  const outer = errorDetail(rest);
  const single = Array.isArray(errors) ? errors.filter(isObject).map(errorDetail) : [];
  const outerSpeaks = outer.errorCode !== undefined && outer.errorCode !== saysNothing;
  const lead = outerSpeaks ? outer : (single[0] ?? outer);
  if (single.length > 0) return { lead, errors: single };
  return { lead, errors: outer.errorCode === undefined && outer.message === undefined ? [] : [outer] };
}

/** Codes are strings in the documents; a server that sends a number means the same. */
function errorDetail(detail: Readonly<Record<string, unknown>>): OccErrorDetail {
  return typeof detail.errorCode === 'number' ? { ...detail, errorCode: String(detail.errorCode) } : detail;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function apiMessage(failure: ApiFailure, lead: OccErrorDetail | undefined, hint: string | undefined): string {
  const words = lead?.message ?? (typeof failure.body === 'string' ? 'The response is not JSON' : 'No message');
  const code = lead?.errorCode === undefined ? '' : `, OCC error ${lead.errorCode}`;
  return `${redactText(String(words), failure.secrets)} [${siteName(failure)} responded with ${failure.status}${code}]${hint === undefined ? '' : `. ${hint}`}`;
}
