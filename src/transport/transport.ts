/** The one way out: ky, with the token in between. @module */

import ky from 'ky';
import type { TokenSource } from '../auth/token-source.ts';
import { canBeResponse } from '../call/response-shape.ts';
import { OccTimeoutError } from '../errors/errors.ts';
import { agentApiPath } from '../generated/operations.ts';
import { secretsOf } from '../observability/secrets.ts';
import { attempt, type FetchParts } from './attempt.ts';
import { dispatch, left, RefusedError } from './dispatch.ts';
import type { Extensions } from './extensions.ts';
import type { IncomingResponse } from './incoming-response.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import { asksForTooMuch, isFailureBody, type RetryPolicy, retryOptions, spreadMs } from './retry.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import { type FailedCall, refusal, translateError } from './translate-error.ts';

/** What a transport needs to know. */
export interface TransportOptions {
  readonly fetch: FetchParts;
  /** Where the server has the Agent API; the specification's own path is mapped to it here, and only here. */
  readonly apiPath: string;
  /** Milliseconds per attempt, body included. */
  readonly timeout: number;
  /** Milliseconds for a call: waiting for a token and its turn, including retries and backoff. */
  readonly totalTimeout: number;
  /** Bytes that the body of a response may have. */
  readonly maxBodySize?: number | undefined;
  readonly retry: RetryPolicy;
  /** What no error may hold: the credentials of the client. */
  readonly secrets: readonly string[];
  /** Loads what options put around calls. */
  readonly extensions: () => Extensions | Promise<Extensions>;
}

/** Sends requests and returns successful responses; everything else is thrown as an `OccError`. */
export interface Transport {
  /** What is left to retry with; another transport may share it. */
  readonly budget: RetryBudget;
  /** Sends with the token of the source; a refused token is renewed and the request sent once more. */
  send(request: OutgoingRequest, tokens?: TokenSource): Promise<IncomingResponse>;
}

/** Makes the transport of one client; `budget` is that of another one, to share. */
export function createTransport(
  options: TransportOptions,
  budget: RetryBudget = createRetryBudget(options.retry.budget),
): Transport {
  const { fetch, apiPath, maxBodySize, retry, secrets } = options;
  return {
    budget,
    send(request, tokens) {
      const extensions = options.extensions();
      return extensions instanceof Promise
        ? extensions.then(loaded => sendNow(request, tokens, loaded))
        : sendNow(request, tokens, extensions);
    },
  };

  async function sendNow(
    request: OutgoingRequest,
    tokens: TokenSource | undefined,
    { watch, check, turns }: Extensions,
  ): Promise<IncomingResponse> {
    const { operation, method, headers, body, signal, timeout = options.timeout } = request;
    const { idempotent = operation.reads } = request;
    const policy = request.retry === undefined ? retry : { ...retry, ...request.retry };
    const site = { operationId: operation.id, method, path: operation.path, attempts: 0 };
    const failed: FailedCall = { site, signal, secrets: () => secretsOf(request, secrets) };
    const watched = watch?.(request, site);
    const parts = { url: onApiPath(request.url), method, headers, body, signal, maxBodySize };
    // the retry after a 401 gets what the first round left
    const endsAt = performance.now() + options.totalTimeout;
    /** How long a call may wait for a token or its turn: what is left, and no longer than its caller wants for each attempt. */
    const patience = () => Math.min(request.timeout ?? options.totalTimeout, left(endsAt));
    const once = () => attempt(fetch, parts, Math.min(timeout, left(endsAt)));
    const counted = () => {
      site.attempts += 1;
      return watched === undefined ? once() : watched(once);
    };
    const call = {
      url: parts.url,
      method,
      signal,
      endsAt,
      retry: (latest: () => IncomingResponse | undefined) =>
        retryOptions(policy, { method, repeatable: idempotent, budget, latest }),
      spreadMs: (before: IncomingResponse | undefined) => spreadMs(policy, before),
      // A sign-in does not stand in line: whoever is at the head of it may be waiting for its token. An attempt does, and
      // not a call, so that one that backs off keeps nobody waiting, and each retry counts.
      attempt:
        turns === undefined || tokens === undefined
          ? counted
          : () => turns(counted, { signal, milliseconds: patience() }),
    };
    const send = (token?: string) => {
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      return dispatch(ky, call);
    };
    try {
      const response = await sendWithToken(send, tokens && (() => tokenInTime(tokens, failed, patience())), tokens);
      budget.succeeded(site.attempts - 1);
      // the responses of a sign-in are read by the exchange, which knows what they are
      const isExpected = tokens === undefined ? !isFailureBody(response.body) : canBeResponse(operation, response.body);
      if (!response.isJson || response.isRedirect || !isExpected) throw refusal(response, site, failed.secrets());
      check?.(site, response.body);
      return response;
    } catch (error) {
      throw translateError(error, failed);
    }
  }

  function onApiPath(url: string): string {
    return apiPath === agentApiPath ? url : url.replace(`${agentApiPath}/`, `${apiPath}/`);
  }
}

async function sendWithToken(
  send: (token?: string) => Promise<IncomingResponse>,
  getToken: (() => string | Promise<string>) | undefined,
  tokens: TokenSource | undefined,
): Promise<IncomingResponse> {
  if (getToken === undefined) return send();
  const found = getToken();
  const token = typeof found === 'string' ? found : await found;
  try {
    return await send(token);
  } catch (error) {
    const isRefused = error instanceof RefusedError && error.response.status === 401;
    if (!isRefused || asksForTooMuch(error.response.body)) throw error;
    // 401 comes before any work is done, so even a write may be sent once more with a new token
    tokens?.invalidate(token);
    return send(await getToken());
  }
}

/** The token in hand, or one that is waited for so long. */
function tokenInTime(
  tokens: TokenSource,
  { site, signal }: FailedCall,
  milliseconds: number,
): string | Promise<string> {
  const ready = signal?.aborted ? undefined : tokens.ready();
  if (ready !== undefined) return ready;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const where = `${site.operationId ?? site.path} (${site.method} ${site.path})`;
      const message = `${where} has waited ${Math.round(milliseconds)} ms for a token that auth has not supplied: does the login respond, and does a strategy of your own call the client that it signs in?`;
      reject(new OccTimeoutError(message, site));
    }, milliseconds);
    tokens
      .get(signal)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
