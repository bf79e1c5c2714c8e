/** The one way out: openapi-fetch over one ky instance, with the token in between. @module */

import ky, { isHTTPError } from 'ky';
import type { TokenSource } from '../auth/token-source.ts';
import { operationAt } from '../call/operation.ts';
import { apiError, type CallSite, OccConfigError, OccValidationError } from '../errors/errors.ts';
import { agentApiPath } from '../generated/operations.ts';
import { type AttemptOptions, attempt, bodyOf, type Fetch, isReadable } from './attempt.ts';
import { type Dispatch, dispatch } from './dispatch.ts';
import type { Extensions } from './extensions.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import { type RetryPolicy, retryOptions } from './retry.ts';
import { translateError } from './translate-error.ts';

/** What a transport needs to know. */
export interface TransportOptions {
  readonly fetch: Fetch;
  /** Where the server has the Agent API; the specification's `/ccagent/v1` is mapped to it here, and only here. */
  readonly apiPath: string;
  /** Milliseconds per attempt, body included. */
  readonly timeout: number;
  /** Milliseconds for a call, repeats and back-off included. */
  readonly totalTimeout: number;
  readonly retry: RetryPolicy;
  /** Loads what options put around calls. */
  readonly extensions: () => Extensions | Promise<Extensions>;
}

/** Sends requests and returns successful answers; everything else is thrown as an `OccError`. */
export interface Transport {
  /** Sends with the token of the source; a refused token is renewed and the request sent once more. */
  send(request: OutgoingRequest, tokens?: TokenSource): Promise<Response>;
}

/** Makes the transport of one client. */
export function createTransport(options: TransportOptions): Transport {
  return {
    async send(request, tokens) {
      checkTimeout(request.init.timeout);
      const loading = options.extensions();
      const extensions = loading instanceof Promise ? await loading : loading;
      const { limiter } = extensions;
      // a sign-in does not stand in line: the call at the head of it may be waiting for its token
      if (limiter === undefined || tokens === undefined) return sendNow(request, tokens, extensions);
      return limiter(() => sendNow(request, tokens, extensions), request.init.signal ?? undefined);
    },
  };

  async function sendNow(
    request: OutgoingRequest,
    tokens: TokenSource | undefined,
    { watch, check }: Extensions,
  ): Promise<Response> {
    const { headers, init } = request;
    const signal = init.signal ?? undefined;
    const site = callSite(request);
    const outgoing: AttemptOptions = { fetch: options.fetch, headers, signal };
    const watched = watch?.(request, site);
    const call: Dispatch = {
      url: onApiPath(request.url),
      method: request.method,
      body: request.body,
      signal,
      timeout: init.timeout ?? options.timeout,
      // the repeat after a 401 gets what the first round left
      endsAt: performance.now() + options.totalTimeout,
      retry: retryOptions(options.retry, request.method, init.idempotent ?? isRead(request.method)),
      fetch: sent => {
        site.attempts += 1;
        return watched === undefined ? attempt(sent, outgoing) : watched(() => attempt(sent, outgoing));
      },
    };
    const send = (token?: string) => {
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      return dispatch(ky, call);
    };
    try {
      const response = await sendWithToken(send, tokens, signal);
      if (!isReadable(response)) return await refuse(response, site);
      check?.(site, bodyOf(response));
      return response;
    } catch (error) {
      throw await translateError(error, site, signal);
    }
  }

  function onApiPath(url: string): string {
    return options.apiPath === agentApiPath ? url : url.replace(`${agentApiPath}/`, `${options.apiPath}/`);
  }
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

/** Refuses a successful answer that is no JSON, such as a proxy's page. */
async function refuse(response: Response, site: CallSite): Promise<never> {
  const { status, headers } = response;
  throw apiError({ ...site, status, headers, body: await response.text() }, 'Is a proxy or a login page in between?');
}

function callSite({ method, template }: OutgoingRequest): CallSite & { attempts: number } {
  return { operationId: operationAt(method, template)?.id, method, path: template, attempts: 0 };
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
