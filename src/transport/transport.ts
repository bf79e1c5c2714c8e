/** The one way out: openapi-fetch over one ky instance, with the token in between. @module */

import ky, { isHTTPError, type KyInstance } from 'ky';
import type { TokenSource } from '../auth/token-source.ts';
import { apiError, type CallSite, OccConfigError } from '../errors.ts';
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
  const http = ky.create({ timeout: options.timeout, totalTimeout: options.totalTimeout });
  const reads = retryOptions(options.retry, true);
  const writes = retryOptions(options.retry, false);

  return {
    async send(request, tokens) {
      const site = { ...callSite(request), attempts: 0 };
      const repeatable = request.init.idempotent ?? isRead(request.method);
      const send = (token?: string) => {
        if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
        return dispatch(http, request, repeatable ? reads : writes, sent => {
          site.attempts += 1;
          return attempt(options.fetch, sent);
        });
      };
      try {
        return readable(await sendWithToken(send, tokens, request.init.signal ?? undefined), site);
      } catch (error) {
        throw translateError(error, site, request.init.signal);
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

function dispatch(http: KyInstance, request: OutgoingRequest, retry: typeof retryOptions extends (...a: never[]) => infer R ? R : never, fetch: Fetch) {
  const { method, headers, body, init } = request;
  return http(request.url, {
    method,
    headers,
    retry,
    fetch: input => fetch(input as Request),
    ...(body === undefined ? {} : { body }),
    ...(init.signal ? { signal: init.signal } : {}),
    ...(init.timeout === undefined ? {} : { timeout: init.timeout }),
  });
}

/** Refuses a successful answer that is not JSON, such as a proxy's page. */
async function readable(response: Response, site: CallSite): Promise<Response> {
  if (response.status === 204 || Object.hasOwn(response, 'json')) return response;
  const { status, headers } = response;
  throw apiError({ ...site, status, headers, body: await response.text() }, 'Is a proxy or a login page in between?');
}

function callSite({ method, template }: OutgoingRequest): Omit<CallSite, 'attempts'> {
  return { operationId: operationIds[`${method} ${template}`], method, path: template };
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Checks a number of milliseconds. */
export function milliseconds(field: string, value: number): number {
  // ky, like setTimeout, counts in 31 bits
  if (Number.isFinite(value) && value > 0 && value <= 2_147_483_647) return value;
  throw new OccConfigError(field, `${field} must be a number of milliseconds between 1 and 2147483647`);
}
