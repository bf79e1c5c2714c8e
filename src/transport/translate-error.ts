/** The one place where what ky and the platform throw becomes an error of ours. @module */

import { isNetworkError, isTimeoutError } from 'ky';
import { abortError } from '../call/call.ts';
import {
  apiError,
  type CallSite,
  isOccError,
  OccConnectionError,
  type OccError,
  OccTimeoutError,
} from '../errors/errors.ts';
import { plainCause } from '../errors/plain-cause.ts';
import { redactText } from '../observability/redact.ts';
import { BodyTooLargeError } from './body-size.ts';
import { RefusedError } from './dispatch.ts';
import type { IncomingResponse } from './incoming-response.ts';
import { systemCode } from './network-failure.ts';
import { asksForTooMuch, BrokenAnswerError } from './retry.ts';
import { TurnTimeoutError } from './turns.ts';

/** What failed, as far as an error may know of it. */
export interface FailedCall {
  readonly site: CallSite;
  /** The signal of its caller. */
  readonly signal: AbortSignal | undefined;
  /** What of the request is secret. */
  readonly secrets: () => readonly string[];
}

/** The error a caller sees. */
export function translateError(error: unknown, { site, signal, secrets }: FailedCall): OccError {
  if (signal?.aborted) return abortError(signal);
  if (isOccError(error)) return error;
  const where = `${site.operationId ?? site.path} (${site.method} ${site.path})`;
  const tries = site.attempts > 1 ? ` after ${site.attempts} attempts` : '';
  const known = secrets();
  if (error instanceof RefusedError) return refusal(error.response, site, known);
  if (error instanceof BodyTooLargeError) {
    const { status, headers, mostBytes } = error;
    const hint = `Its body has more than ${mostBytes} bytes: raise maxBodySize, or narrow the call`;
    return apiError({ ...site, status, headers, body: undefined, secrets: known }, hint);
  }
  if (error instanceof TurnTimeoutError) {
    return new OccTimeoutError(
      `The turn of ${where} did not come in time${tries}: maxConcurrent or requestsPerSecond keeps calls waiting`,
      site,
    );
  }
  const cause = plainCause(isNetworkError(error) ? (error.cause ?? error) : error, known);
  if (isTimeoutError(error)) {
    const message = `No complete response in time to ${where}${tries}; raise timeout, or narrow the call`;
    return new OccTimeoutError(message, site, { cause });
  }
  if (error instanceof BrokenAnswerError) {
    return new OccConnectionError(`The response to ${where} broke off${tries}: ${error.message}`, site, { cause });
  }
  const code = systemCode(cause);
  return new OccConnectionError(
    `Could not reach the server for ${where}${tries}${code === '' ? '' : ` (${code})`}; check baseUrl and the network`,
    site,
    { cause },
  );
}

/** The error for a response that no operation returns. */
export function refusal(response: IncomingResponse, site: CallSite, secrets: readonly string[]): OccError {
  const { status, headers, body } = response;
  return apiError({ ...site, status, headers, body, secrets }, hint(response, secrets));
}

function hint(response: IncomingResponse, secrets: readonly string[]): string | undefined {
  const { status, body, isJson, ok } = response;
  if (response.isRedirect) return redirectHint(response, secrets);
  if (asksForTooMuch(body)) return 'The call asks for too much: name fewer fields, lower limit or narrow the filter';
  if (status === 401) return 'Check the credentials, and that the user has the CS Agent or CS Agent Supervisor role';
  if (!ok) return undefined;
  return isJson
    ? 'That is not what this operation responds with: is a proxy in between?'
    : 'Is a proxy or a login page in between?';
}

function redirectHint({ response, headers }: IncomingResponse, secrets: readonly string[]): string {
  const target = response.redirected ? response.url : headers.get('location');
  // without its query, which may hold a token of the place it names
  const url = target === null ? null : URL.parse(target, response.url === '' ? undefined : response.url);
  const place =
    url === null ? 'somewhere (a browser does not say where)' : redactText(url.origin + url.pathname, secrets);
  const followed = response.redirected ? 'The fetch of the client has followed a redirect to' : 'It redirects to';
  const sent = response.redirected ? '' : '; nothing was sent there';
  return `${followed} ${place}${sent}. The Agent API redirects nothing: is a login page or a proxy in between, or is baseUrl not that of the administration host?`;
}
