/** The one way out: openapi-fetch over one ky instance, with the token in between. @module */

import ky, { isHTTPError, type KyInstance, type RetryOptions } from 'ky';
import type { TokenSource } from '../auth/token-source.ts';
import { apiError, type CallSite, OccConfigError, OccValidationError } from '../errors.ts';
import { operationIds } from '../generated/operations.ts';
import { attempt, type Fetch } from './attempt.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import { type RetryPolicy, retryOptions } from './retry.ts';
import { translateError } from './translate-error.ts';

/** What a transport needs to know. */
export interface TransportOptions {
  readonly fetch: Fetch;
  /** Milliseconds per attempt, body included. */
  readonly timeout: number;
  /** Milliseconds for a call, repeats and back-off included. */
  readonly totalTimeout: number;
  readonly retry: RetryPolicy;
}

/** Sends requests and returns successful answers; everything else is thrown as an `OccError`. */
export interface Transport {
  /** Sends with the token of the source; a refused token is renewed and the request sent once more. */
  send(request: OutgoingRequest, tokens?: TokenSource): Promise<Response>;
}

/** Makes the transport of one client. */
export function createTransport(options: TransportOptions): Transport {
  const http = ky.create({ timeout: options.timeout });
  const reads = retryOptions(options.retry, true);
  const writes = retryOptions(options.retry, false);

  return {
    async send(request, tokens) {
      checkTimeout(request.init.timeout);
      const site = { ...callSite(request), attempts: 0 };
      const endsAt = performance.now() + options.totalTimeout;
      const repeatable = request.init.idempotent ?? isRead(request.method);
      const send = (token?: string) => {
        if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
        const dispatched: Dispatch = {
          retry: repeatable ? reads : writes,
          // the repeat after a 401 gets what the first round left
          totalTimeout: Math.max(1, endsAt - performance.now()),
          fetch: sent => {
            site.attempts += 1;
            return attempt(options.fetch, sent);
          },
        };
        return dispatch(http, request, dispatched);
      };
      try {
        return readable(await sendWithToken(send, tokens, request.init.signal ?? undefined), site);
      } catch (error) {
        throw await translateError(error, site, request.init.signal);
      }
    },
  };
}

async function sendWithToken(
  send: (token?: string) => Promise<Response>,
  tokens: TokenSource | undefined,
  signal: AbortSignal | undefined,
): Promise<Response> {
  if (tokens === undefined) return send();
  const token = await tokens.get(signal);
  try {
    return await send(token);
  } catch (error) {
    if (!isHTTPError(error) || error.response.status !== 401) throw error;
    // 401 comes before any work is done, so even a write may be sent once more with a new token
    tokens.invalidate(token);
    return send(await tokens.get(signal));
  }
}

interface Dispatch {
  readonly retry: RetryOptions;
  readonly totalTimeout: number;
  readonly fetch: Fetch;
}

function dispatch(http: KyInstance, request: OutgoingRequest, { fetch, ...limits }: Dispatch): Promise<Response> {
  const { method, headers, body, init } = request;
  return http(request.url, {
    method,
    headers,
    ...limits,
    fetch: input => fetch(input as Request),
    ...(body === undefined ? {} : { body }),
    ...(init.signal ? { signal: init.signal } : {}),
    ...(init.timeout === undefined ? {} : { timeout: init.timeout }),
  });
}

/** Refuses a successful answer that is not JSON, such as a proxy's page. */
async function readable(response: Response, site: CallSite): Promise<Response> {
  if (Object.hasOwn(response, 'json')) return response;
  const { status, headers } = response;
  throw apiError({ ...site, status, headers, body: await response.text() }, 'Is a proxy or a login page in between?');
}

function callSite({ method, template }: OutgoingRequest): Omit<CallSite, 'attempts'> {
  return { operationId: operationIds[`${method} ${template}`], method, path: template };
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Checks a number of milliseconds among the options of a client. */
export function milliseconds(field: string, value: number): number {
  if (isMilliseconds(value)) return value;
  throw new OccConfigError(field, `${field} ${millisecondsWanted}`);
}

function checkTimeout(timeout: number | undefined): void {
  if (timeout !== undefined && !isMilliseconds(timeout)) {
    throw new OccValidationError('timeout', `timeout ${millisecondsWanted}`);
  }
}

// ky, like setTimeout, counts in 31 bits
const longestMs = 2_147_483_647;
const millisecondsWanted = `must be a number of milliseconds between 1 and ${longestMs}`;

function isMilliseconds(value: number): boolean {
  return Number.isFinite(value) && value >= 1 && value <= longestMs;
}
