/** One attempt: send, and read the whole response, while the attempt's clock runs. @module */

import { TimeoutError } from 'ky';
import { abortError } from '../call/call.ts';
import { BodyTooLargeError, textWithin } from './body-size.ts';
import { IncomingResponse } from './incoming-response.ts';
import { BrokenAnswerError } from './retry.ts';

/** Any `fetch`: the platform's, or the one a reference server offers. */
export type Fetch = (request: Request) => Promise<Response>;

/** Sends a request that is given in its parts. */
export type FetchParts = (url: string, init: RequestInit) => Promise<Response>;

/** What an attempt sends. */
export interface AttemptParts {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** The signal of the call's caller. */
  readonly signal: AbortSignal | undefined;
  /** Bytes that a body may have. */
  readonly maxBodySize?: number | undefined;
}

/**
 * A `fetch` that takes parts. The platform's does: it would copy a `Request` that it is handed, headers and all. Any other
 * is handed a `Request`. The platform's is looked up late, since tests and instrumentation replace it after a client is made.
 */
export function fetchParts(fetch: Fetch | undefined): FetchParts {
  if (fetch === undefined) return (url, init) => globalThis.fetch(url, init);
  return (url, init) => fetch(new Request(url, init));
}

/**
 * Sends a request and reads its response, within the given milliseconds. It ends with them, or with the caller's signal,
 * even when a `fetch` of the caller's own does not look at the signal it is given. A body that stalls or breaks off is a
 * failed attempt as well.
 *
 * @throws {TimeoutError} It took too long.
 * @throws {OccAbortError} The caller has aborted.
 * @throws {BrokenAnswerError} A successful response broke off, or is JSON by its content type only.
 */
export function attempt(fetch: FetchParts, parts: AttemptParts, milliseconds: number): Promise<IncomingResponse> {
  const { signal } = parts;
  if (signal?.aborted) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    const clock = new AbortController();
    const timer = setTimeout(() => giveUp(new TimeoutError(bareRequest(parts))), milliseconds);
    const leave = signal && (() => giveUp(abortError(signal)));
    if (leave !== undefined) signal?.addEventListener('abort', leave);
    sendAndRead(fetch, parts, clock.signal).then(
      response => {
        release();
        resolve(response);
      },
      error => {
        release();
        reject(error);
      },
    );

    function giveUp(error: Error): void {
      release();
      reject(error);
      clock.abort(error);
    }

    // before the caller goes on, so that no timer and no listener is left by then
    function release(): void {
      clearTimeout(timer);
      if (leave !== undefined) signal?.removeEventListener('abort', leave);
    }
  });
}

/** What an error may hold of a request: no headers, where the token is, and no body. */
function bareRequest({ url, method }: AttemptParts): Request {
  return new Request(url, { method });
}

async function sendAndRead(
  fetch: FetchParts,
  { url, method, headers, body, maxBodySize }: AttemptParts,
  signal: AbortSignal,
): Promise<IncomingResponse> {
  // the Agent API redirects nothing: followed, a redirect would carry token or password to whatever it names
  const init: RequestInit = { method, headers, signal, redirect: 'manual' };
  if (body !== undefined) init.body = body;
  const response = await fetch(url, init);
  let text: string;
  try {
    text = await (maxBodySize === undefined ? response.text() : textWithin(response, maxBodySize));
  } catch (error) {
    if (signal.aborted || error instanceof BodyTooLargeError) throw error;
    if (response.ok) throw new BrokenAnswerError('the connection closed inside the body', { cause: error });
    // the status of a failure says enough
    text = '';
  }
  return read(response, text);
}

function read(response: Response, text: string): IncomingResponse {
  if (text === '') return new IncomingResponse(response, undefined, true);
  try {
    return new IncomingResponse(response, JSON.parse(text), true);
  } catch (error) {
    if (response.ok && response.headers.get('content-type')?.includes('json')) {
      throw new BrokenAnswerError('the body is not complete JSON', { cause: error });
    }
    return new IncomingResponse(response, text, false);
  }
}
