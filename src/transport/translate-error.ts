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
import { RefusedError } from './dispatch.ts';
import { BrokenAnswerError, errorCode } from './retry.ts';

/** The error a caller sees. */
export function translateError(error: unknown, site: CallSite, signal: AbortSignal | undefined): OccError {
  if (signal?.aborted) return abortError(signal);
  if (isOccError(error)) return error;
  const where = `${site.operationId ?? site.path} (${site.method} ${site.path})`;
  const tries = site.attempts > 1 ? ` after ${site.attempts} attempts` : '';
  if (error instanceof RefusedError) {
    const { status, headers, body } = error.response;
    return apiError({ ...site, status, headers, body }, hint(status, body));
  }
  if (isTimeoutError(error)) {
    return new OccTimeoutError(
      `No complete answer in time to ${where}${tries}; raise timeout, or narrow the call`,
      site,
      {
        cause: error,
      },
    );
  }
  if (error instanceof BrokenAnswerError) {
    return new OccConnectionError(`The answer to ${where} broke off${tries}: ${error.message}`, site, { cause: error });
  }
  const cause = isNetworkError(error) ? (error.cause ?? error) : error;
  const code = errorCode(cause);
  return new OccConnectionError(
    `Could not reach the server for ${where}${tries}${code === '' ? '' : ` (${code})`}; check baseUrl and the network`,
    site,
    { cause },
  );
}

function hint(status: number, body: unknown): string | undefined {
  const code = typeof body === 'object' && body !== null && 'errorCode' in body ? body.errorCode : undefined;
  if (String(code) === '60012')
    return 'The call asks for too much: name fewer fields, lower limit or narrow the filter';
  if (status === 401) return 'Check the credentials, and that the user has the CS Agent or CS Agent Supervisor role';
  return undefined;
}
