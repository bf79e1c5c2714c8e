/** The one way out: ky, with the token in between. @module */

import ky from 'ky';
import type { TokenSource } from '../auth/token-source.ts';
import { abortError } from '../call/call.ts';
import { apiError, type CallSite } from '../errors/errors.ts';
import { agentApiPath } from '../generated/operations.ts';
import { attempt, type FetchParts } from './attempt.ts';
import { dispatch, left, RefusedError } from './dispatch.ts';
import type { Extensions } from './extensions.ts';
import type { IncomingResponse } from './incoming-response.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import { type RetryPolicy, retryOptions } from './retry.ts';
import { translateError } from './translate-error.ts';

/** What a transport needs to know. */
export interface TransportOptions {
  readonly fetch: FetchParts;
  /** Where the server has the Agent API; the specification's own path is mapped to it here, and only here. */
  readonly apiPath: string;
  /** Milliseconds per attempt, body included. */
  readonly timeout: number;
  /** Milliseconds for a call, retries and back-off included. */
  readonly totalTimeout: number;
  readonly retry: RetryPolicy;
  /** Loads what options put around calls. */
  readonly extensions: () => Extensions | Promise<Extensions>;
}

/** Sends requests and returns successful responses; everything else is thrown as an `OccError`. */
export interface Transport {
  /** Sends with the token of the source; a refused token is renewed and the request sent once more. */
  send(request: OutgoingRequest, tokens?: TokenSource): Promise<IncomingResponse>;
}

/** Makes the transport of one client. */
export function createTransport(options: TransportOptions): Transport {
  return {
    send(request, tokens) {
      const extensions = options.extensions();
      return extensions instanceof Promise
        ? extensions.then(loaded => inLine(request, tokens, loaded))
        : inLine(request, tokens, extensions);
    },
  };

  function inLine(
    request: OutgoingRequest,
    tokens: TokenSource | undefined,
    extensions: Extensions,
  ): Promise<IncomingResponse> {
    const { limiter } = extensions;
    // a sign-in does not stand in line: the call at the head of it may be waiting for its token
    if (limiter === undefined || tokens === undefined) return sendNow(request, tokens, extensions);
    const { signal } = request;
    return limiter(() => sendNow(request, tokens, extensions), signal).catch((error: unknown) => {
      // one that was still in line
      throw signal?.aborted ? abortError(signal) : error;
    });
  }

  async function sendNow(
    request: OutgoingRequest,
    tokens: TokenSource | undefined,
    { watch, check }: Extensions,
  ): Promise<IncomingResponse> {
    const {
      operation,
      method,
      headers,
      body,
      signal,
      timeout = options.timeout,
      idempotent = operation.reads,
    } = request;
    const policy = request.retry === undefined ? options.retry : { ...options.retry, ...request.retry };
    const site = { operationId: operation.id, method, path: operation.path, attempts: 0 };
    const watched = watch?.(request, site);
    const parts = { url: onApiPath(request.url), method, headers, body, signal };
    // the retry after a 401 gets what the first round left
    const endsAt = performance.now() + options.totalTimeout;
    const once = () => attempt(options.fetch, parts, Math.min(timeout, left(endsAt)));
    const call = {
      url: parts.url,
      method,
      signal,
      endsAt,
      retry: () => retryOptions(policy, method, idempotent),
      attempt() {
        site.attempts += 1;
        return watched === undefined ? once() : watched(once);
      },
    };
    const send = (token?: string) => {
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      return dispatch(ky, call);
    };
    try {
      const response = await sendWithToken(send, tokens, signal);
      if (!response.isJson) throw notJson(response, site);
      check?.(site, response.body);
      return response;
    } catch (error) {
      throw translateError(error, site, signal);
    }
  }

  function onApiPath(url: string): string {
    return options.apiPath === agentApiPath ? url : url.replace(`${agentApiPath}/`, `${options.apiPath}/`);
  }
}

async function sendWithToken(
  send: (token?: string) => Promise<IncomingResponse>,
  tokens: TokenSource | undefined,
  signal: AbortSignal | undefined,
): Promise<IncomingResponse> {
  if (tokens === undefined) return send();
  const token = await tokens.get(signal);
  try {
    return await send(token);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.response.status !== 401) throw error;
    // 401 comes before any work is done, so even a write may be sent once more with a new token
    tokens.invalidate(token);
    return send(await tokens.get(signal));
  }
}

/** Refuses a successful response that is no JSON, such as a proxy's page. */
function notJson({ status, headers, body }: IncomingResponse, site: CallSite): Error {
  return apiError({ ...site, status, headers, body }, 'Is a proxy or a login page in between?');
}
