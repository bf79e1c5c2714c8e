/** The one way out, with the token in between. @module */

import type { TokenSource } from '../auth/session.ts';
import { onDemand } from '../call/on-demand.ts';
import { canBeResponse } from '../call/response-shape.ts';
import { OccTimeoutError, siteName } from '../errors/errors.ts';
import { secretsOf } from '../observability/secrets.ts';
import { attempt, type FetchParts } from './attempt.ts';
import { type Dispatch, dispatch, left, RefusedError } from './dispatch.ts';
import type { Extensions } from './extend.ts';
import type { FailedCall } from './failed-call.ts';
import { asksForTooMuch, isFailureBody } from './failure-body.ts';
import type { IncomingResponse } from './incoming-response.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';
import type { RetryPolicy } from './retry-option.ts';
import { translateError } from './translate-error.ts';
import { within } from './within.ts';

/** What a transport needs to know. */
export interface TransportOptions {
  readonly fetch: FetchParts;
  /** Milliseconds per attempt, body included. */
  readonly timeout: number;
  /** Milliseconds for a call: waiting for a token and its turn, including retries and backoff. */
  readonly totalTimeout: number;
  readonly retry: RetryPolicy;
  /** What no error may hold: the credentials of the client. */
  readonly secrets: () => readonly string[];
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
  { fetch, timeout, totalTimeout, retry, secrets, extensions }: TransportOptions,
  budget: RetryBudget = createRetryBudget(retry.budget),
): Transport {
  async function send(request: OutgoingRequest, tokens?: TokenSource): Promise<IncomingResponse> {
    const { operation, method, headers, signal } = request;
    const site = { operationId: operation.id, method, path: operation.path, attempts: 0 };
    const failed: FailedCall = {
      site,
      roles: operation.roles,
      signal,
      // a server may echo the token of another call
      secrets: () => secretsOf(request, [...secrets(), tokens?.ready() ?? '']),
    };
    // who signs in has no token yet, and a strategy that calls its own client would wait for itself
    const own = operation.takesToken ? tokens : undefined;
    // the retry after a 401 gets what the first round left
    const endsAt = performance.now() + totalTimeout;
    /** How long a call may wait for something: what is left, and no longer than its caller wants for each attempt. */
    const patience = () => Math.min(request.timeout ?? totalTimeout, left(endsAt));
    const inTime = <T>(awaited: Promise<T>, what: string): Promise<T> => {
      const milliseconds = patience();
      const message = () => `${siteName(site)} has waited ${Math.round(milliseconds)} ms for ${what}`;
      return within(
        milliseconds,
        () => new OccTimeoutError(message(), site),
        signal,
        () => awaited,
      );
    };
    try {
      const loaded = extensions();
      const { watch, check, turns, textOf } =
        loaded instanceof Promise ? await inTime(loaded, 'a part of occ-agent-sdk') : loaded;
      const watched = watch?.(request, site);
      const once = () => attempt(fetch, request, Math.min(request.timeout ?? timeout, left(endsAt)), textOf);
      const counted = () => {
        site.attempts += 1;
        return watched === undefined ? once() : watched(once);
      };
      const policy = request.retry === undefined ? retry : { ...retry, ...request.retry };
      const repeatable = request.idempotent ?? operation.reads;
      const call: Dispatch = {
        url: request.url,
        method,
        signal,
        endsAt,
        // A sign-in does not stand in line: whoever is at the head of it may be waiting for its token. An attempt does, and
        // not a call, so that one that backs off keeps nobody waiting, and each retry counts.
        attempt:
          turns === undefined || tokens === undefined
            ? counted
            : () => turns(counted, { signal, milliseconds: patience() }),
        policy,
        repeatable,
        budget,
      };
      let response: IncomingResponse | undefined;
      for (let isFirst = true; response === undefined; isFirst = false) {
        const token = own && (own.ready() ?? (await inTime(own.get(signal), noToken)));
        if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
        try {
          response = await dispatch(call, retrying);
        } catch (error) {
          // 401 comes before any work is done, so even a write may be sent once more with a new token
          if (!isFirst || token === undefined || !isTokenRefused(error)) throw error;
          own?.invalidate(token);
        }
      }
      budget.succeeded(site.attempts - 1);
      const { body } = response;
      // the responses of a sign-in are read by the exchange, which knows what they are
      const isExpected = tokens === undefined ? !isFailureBody(body) : canBeResponse(operation, body);
      if (!isExpected || !response.isJson || response.response.redirected) throw new RefusedError(response);
      check?.(site, body);
      return response;
    } catch (error) {
      throw translateError(error, failed);
    }
  }
  return { budget, send };
}

const retrying = onDemand(async () => (await import('./retried.ts')).retried);

const noToken = 'a token: does the login respond, or does a strategy call the client that it signs in?';

function isTokenRefused(error: unknown): boolean {
  return error instanceof RefusedError && error.response.status === 401 && !asksForTooMuch(error.response.body);
}
