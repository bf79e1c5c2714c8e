/** What the SDK throws: always an {@link OccError}. @module */

import type { OccErrorCode } from '../generated/error-codes.ts';
import type { DriftFinding } from '../observability/drift-finding.ts';
import { redact, redactText } from '../observability/redact.ts';

// A registered symbol is the same in every copy of the package and every realm, where `instanceof` is not.
const brand = Symbol.for('occ-agent-sdk.error');

/** What kind of failure an {@link OccError} is. */
export type OccErrorKind =
  | 'api'
  | 'connection'
  | 'timeout'
  | 'abort'
  | 'drift'
  | 'listing'
  | 'webhook'
  | 'validation'
  | 'config';

/** Base of everything the SDK throws. */
export class OccError extends Error {
  override readonly name: string = 'OccError';
  readonly kind: OccErrorKind;
  readonly [brand] = true;
  /** On an error that interrupted a listing: the `offset` from which a new one goes on; absent on any other error. */
  declare readonly resumeFrom?: number;

  constructor(kind: OccErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }

  /** What `util.inspect` and `console.log` show in Node: the same as a log may have. */
  [Symbol.for('nodejs.util.inspect.custom')](
    _depth: number,
    options: unknown,
    inspect: (value: unknown, options: unknown) => string,
  ): string {
    const { name: _, message: __, ...parts } = this.toJSON();
    return `${redactText(this.stack ?? String(this))} ${inspect(parts, options)}`;
  }

  /** A copy fit for logs: secrets are masked, causes are reduced to name and message. */
  toJSON(): Record<string, unknown> {
    const { name, message, kind, stack: _, cause, ...rest } = { ...this, message: this.message, cause: this.cause };
    return redact({ name, kind, message, ...rest, ...(cause === undefined ? {} : { cause: describeCause(cause) }) });
  }
}

function describeCause(cause: unknown): unknown {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? { code: cause.code } : {};
  return { name: cause.name, message: cause.message, ...code };
}

/** Where in the API a failure happened. */
export interface CallSite {
  /** Operation id of the specification, for instance `getOrder`; absent for a path the specification does not know. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** Path template, for instance `/ccagent/v1/orders/{id}`; never the path with its values. */
  readonly path: string;
  /** How many requests were sent, repeats included. */
  readonly attempts: number;
}

/** One failure in the body of a failed call. */
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
  /** The body: parsed when it is JSON, text otherwise, `undefined` when empty. */
  readonly body: unknown;
}

/** The server answered, and the answer is a failure (or cannot be read as what the operation answers). */
export class OccApiError extends OccError implements CallSite {
  override readonly name: string = 'OccApiError';
  readonly status: number;
  /** OCC's code; of the first single failure when the outer one says nothing (`00000000`). */
  readonly errorCode: OccErrorCode | undefined;
  /** The server's own words. */
  readonly serverMessage: string | undefined;
  /** Every single failure the server named; at least one when the body has a code. */
  readonly errors: readonly OccErrorDetail[];
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;
  readonly body: unknown;
  readonly headers: Headers;

  constructor(failure: ApiFailure, hint?: string, options?: ErrorOptions) {
    const { lead, errors } = errorDetails(failure.body);
    super('api', apiMessage(failure, lead, hint), options);
    this.status = failure.status;
    this.errorCode = lead?.errorCode;
    this.serverMessage = lead?.message;
    this.errors = errors;
    this.operationId = failure.operationId;
    this.method = failure.method;
    this.path = failure.path;
    this.attempts = failure.attempts;
    this.body = failure.body;
    this.headers = failure.headers;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), headers: redact(Object.fromEntries(this.headers)) };
  }
}

/** 400: the request is not valid, or a business rule refuses it. */
export class OccBadRequestError extends OccApiError {
  override readonly name = 'OccBadRequestError';
}
/** 401: no token, an expired one, or wrong credentials. */
export class OccAuthenticationError extends OccApiError {
  override readonly name = 'OccAuthenticationError';
}
/** 403: the agent's role does not allow it, or the call asks for too much (60012). */
export class OccPermissionError extends OccApiError {
  override readonly name = 'OccPermissionError';
}
/** 404: there is no such resource. */
export class OccNotFoundError extends OccApiError {
  override readonly name = 'OccNotFoundError';
}
/** 429: too many calls. */
export class OccRateLimitError extends OccApiError {
  override readonly name = 'OccRateLimitError';
}
/** 5xx: the server failed; give `errorCode` to support. */
export class OccServerError extends OccApiError {
  override readonly name = 'OccServerError';
}

const classByStatus: Readonly<Record<number, typeof OccApiError>> = {
  400: OccBadRequestError,
  401: OccAuthenticationError,
  403: OccPermissionError,
  404: OccNotFoundError,
  429: OccRateLimitError,
};

/** The error class that fits the status. */
export function apiError(failure: ApiFailure, hint?: string, options?: ErrorOptions): OccApiError {
  const Class = classByStatus[failure.status] ?? (failure.status >= 500 ? OccServerError : OccApiError);
  return new Class(failure, hint, options);
}

/** The server could not be reached, or the connection broke. `cause` is the platform's error. */
export class OccConnectionError extends OccError implements CallSite {
  override readonly name = 'OccConnectionError';
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;

  constructor(message: string, site: CallSite, options?: ErrorOptions) {
    super('connection', message, options);
    this.operationId = site.operationId;
    this.method = site.method;
    this.path = site.path;
    this.attempts = site.attempts;
  }
}

/** An attempt or the whole call took longer than allowed. */
export class OccTimeoutError extends OccError implements CallSite {
  override readonly name = 'OccTimeoutError';
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;

  constructor(message: string, site: CallSite, options?: ErrorOptions) {
    super('timeout', message, options);
    this.operationId = site.operationId;
    this.method = site.method;
    this.path = site.path;
    this.attempts = site.attempts;
  }
}

/** An answer is not what the specification promises, and `validate: 'throw'` is set. The write, if it was one, is done. */
export class OccDriftError extends OccError implements CallSite {
  override readonly name = 'OccDriftError';
  readonly findings: readonly DriftFinding[];
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly attempts: number;

  constructor(findings: readonly DriftFinding[], site: CallSite) {
    const [first] = findings;
    const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
    super(
      'drift',
      `The answer of ${site.operationId} is not what the specification promises: ${first?.path || 'the body'} should be ${first?.expected}, but is ${first?.got}${more}`,
    );
    this.findings = findings;
    this.operationId = site.operationId;
    this.method = site.method;
    this.path = site.path;
    this.attempts = site.attempts;
  }
}

/** The caller's `AbortSignal` ended the call; `cause` is the signal's reason. */
export class OccAbortError extends OccError {
  override readonly name = 'OccAbortError';
  constructor(message: string, options?: ErrorOptions) {
    super('abort', message, options);
  }
}

/** A listing cannot go on: the server answers the same page again and again. Whoever reads on starts at `resumeFrom`. */
export class OccListingError extends OccError {
  override readonly name = 'OccListingError';
  constructor(message: string, options?: ErrorOptions) {
    super('listing', message, options);
  }
}

/** What is wrong with a webhook that was received. */
export type WebhookFault =
  /** There is no signature. */
  | 'signatureMissing'
  /** The signature is not base64, or no HMAC by its length: it was cut or changed under way. */
  | 'signatureMalformed'
  /** The signature is of a generation that is not accepted. */
  | 'algorithmRefused'
  /** The signature does not fit: another secret, or another body. */
  | 'signatureMismatch'
  /** The body was read before, or broke off. */
  | 'bodyUnreadable'
  /** The body is signed, but is not JSON. */
  | 'bodyNotJson'
  /** The body is signed, but is not that of the expected webhook. */
  | 'unexpectedBody';

/** A webhook that must not be acted on; the message says why, and holds neither secret nor body. */
export class OccWebhookError extends OccError {
  override readonly name = 'OccWebhookError';
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault, message: string, options?: ErrorOptions) {
    super('webhook', message, options);
    this.fault = fault;
  }
}

/** A parameter is not usable; nothing was sent. */
export class OccValidationError extends OccError {
  override readonly name = 'OccValidationError';
  /** The parameter at fault, for instance `id` or `site`. */
  readonly field: string;
  constructor(field: string, message: string, options?: ErrorOptions) {
    super('validation', message, options);
    this.field = field;
  }
}

/** An option of the client is missing or not usable; nothing was sent. */
export class OccConfigError extends OccError {
  override readonly name = 'OccConfigError';
  /** The option at fault, for instance `baseUrl`. */
  readonly field: string;
  constructor(field: string, message: string, options?: ErrorOptions) {
    super('config', message, options);
    this.field = field;
  }
}

/** Whether a value is an error of this SDK, of whatever copy of the package or realm. */
export function isOccError(value: unknown): value is OccError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Whether a value is a failure the server answered; with `errorCode`, one with that code. */
export function isOccApiError(value: unknown, errorCode?: OccErrorCode): value is OccApiError {
  if (!isOccError(value) || value.kind !== 'api') return false;
  if (errorCode === undefined) return true;
  const failure = value as OccApiError;
  return failure.errorCode === errorCode || failure.errors.some(detail => detail.errorCode === errorCode);
}

// the code of an outer failure that leaves the speaking to its `errors`
const saysNothing = '00000000';

/** Every failure a body names, and the one that speaks for all. */
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

/** Codes are texts in the documents; a server that sends a number means the same. */
function errorDetail(detail: Readonly<Record<string, unknown>>): OccErrorDetail {
  return typeof detail.errorCode === 'number' ? { ...detail, errorCode: String(detail.errorCode) } : detail;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function apiMessage(failure: ApiFailure, lead: OccErrorDetail | undefined, hint: string | undefined): string {
  const where = `${failure.operationId ?? failure.path} (${failure.method} ${failure.path})`;
  const words = lead?.message ?? (typeof failure.body === 'string' ? 'The answer is not JSON' : 'No message');
  const code = lead?.errorCode === undefined ? '' : `, OCC error ${lead.errorCode}`;
  // a server may repeat in its words what it was sent
  return `${redactText(String(words))} [${where} answered ${failure.status}${code}]${hint === undefined ? '' : `. ${hint}`}`;
}
