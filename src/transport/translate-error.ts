/** The one place where what ky and the platform throw becomes an error of ours. @module */

import { abortError } from '../call/call.ts';
import {
  apiError,
  isOccError,
  OccConnectionError,
  type OccError,
  OccTimeoutError,
  siteName,
  unexpectedResponse,
} from '../errors/errors.ts';
import { plainCause } from '../errors/plain-cause.ts';
import { redactText } from '../observability/redact.ts';
import { BrokenResponseError } from './attempt.ts';
import { RefusedError } from './dispatch.ts';
import { ExplainedFailure, type FailedCall } from './failed-call.ts';
import { asksForTooMuch } from './failure-body.ts';
import type { IncomingResponse } from './incoming-response.ts';
import { systemCode } from './network-failure.ts';

/** The error a caller sees. */
export function translateError(error: unknown, failed: FailedCall): OccError {
  const { site, signal, secrets } = failed;
  if (signal?.aborted) return abortError(signal);
  if (isOccError(error)) return error;
  const where = `${siteName(site)}${site.attempts > 1 ? ` after ${site.attempts} attempts` : ''}`;
  if (error instanceof RefusedError) return refusal(error.response, failed);
  if (error instanceof ExplainedFailure) return error.explain(failed, where);
  const cause = plainCause(error, secrets());
  if (isTimeout(error)) {
    const message = `No complete response in time to ${where}; raise timeout, or narrow the call`;
    return new OccTimeoutError(message, site, { cause });
  }
  const code = systemCode(cause);
  const message =
    error instanceof BrokenResponseError
      ? `The response to ${where} broke off: ${error.message}`
      : `Could not reach the server for ${where}${code && ` (${code})`}; check baseUrl and the network`;
  return new OccConnectionError(message, site, { cause });
}

/** Whether time was over: the name tells, of the platform's error and of ky's, in any realm. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}

/** The error for a response that no operation returns. */
function refusal(response: IncomingResponse, { site, roles, secrets }: FailedCall): OccError {
  const { status, headers, body } = response;
  const known = secrets();
  return apiError(
    { ...site, status, headers, body, secrets: known, requiredRoles: roles },
    hint(response, roles, known),
  );
}

function hint(incoming: IncomingResponse, roles: readonly string[], secrets: readonly string[]): string | undefined {
  const { response, status, body, ok } = incoming;
  // a browser makes a response of its own type of a redirect
  if (response.redirected || response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return redirectHint(response, secrets);
  }
  if (asksForTooMuch(body)) return 'The call asks for too much: name fewer fields, lower limit or narrow the filter';
  if (status === 401) return 'Check the credentials, and that the user has the CS Agent or CS Agent Supervisor role';
  if (status === 403 && roles.length > 0) return `It requires the role ${roles.join(' or ')}`;
  return ok ? unexpectedResponse : undefined;
}

function redirectHint({ redirected, url, headers }: Response, secrets: readonly string[]): string {
  const target = redirected ? url : headers.get('location');
  const place = target === null ? null : URL.parse(target, url || undefined);
  // without its query, which may hold a token of the place it names
  const name =
    place === null ? 'somewhere (a browser does not say where)' : redactText(place.origin + place.pathname, secrets);
  const told = redirected
    ? `The fetch of the client has followed a redirect to ${name}`
    : `It redirects to ${name}; nothing was sent there`;
  return `${told}. The Agent API never redirects: is a proxy or a login page in between, or baseUrl not the administration host?`;
}
