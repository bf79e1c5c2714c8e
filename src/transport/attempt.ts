/** One attempt: send, and read the whole response, while the attempt's clock runs. @module */

import { ExplainedFailure } from './failed-call.ts';
import type { IncomingResponse } from './incoming-response.ts';
import { within } from './within.ts';

/** Any `fetch`: the platform's, or the one a reference server offers. */
export type Fetch = (request: Request) => Promise<Response>;

/** Sends a request that is given in its parts. @internal */
export type FetchParts = (url: string, init: RequestInit) => Promise<Response>;

/** A response that broke off or is not what its content type says: worth another attempt of a read. @internal */
export class BrokenResponseError extends Error {
  override readonly name = 'BrokenResponseError';
}

/** What an attempt sends. @internal */
export interface AttemptParts {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  /** The signal of the call's caller. */
  readonly signal: AbortSignal | undefined;
}

/**
 * A `fetch` that takes parts. The platform's does: it would copy a `Request` that it is handed, headers and all. Any other
 * is handed a `Request`. The platform's is looked up late, since tests and instrumentation replace it after a client is made.
 *
 * @internal
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
 * @throws {DOMException} `TimeoutError`: it took too long.
 * @throws {OccAbortError} The caller has aborted.
 * @throws {BrokenResponseError} A successful response broke off, or is JSON by its content type only.
 *
 * @internal
 */
export function attempt(
  fetch: FetchParts,
  parts: AttemptParts,
  milliseconds: number,
  textOf?: (response: Response) => Promise<string>,
): Promise<IncomingResponse> {
  return within(
    milliseconds,
    // as the platform's own timeouts are called, and ky's
    () => new DOMException('There was no complete response in time', 'TimeoutError'),
    parts.signal,
    clock => sendAndRead(fetch, parts, clock, textOf),
  );
}

async function sendAndRead(
  fetch: FetchParts,
  { url, method, headers, body }: AttemptParts,
  signal: AbortSignal,
  textOf: ((response: Response) => Promise<string>) | undefined,
): Promise<IncomingResponse> {
  // the Agent API redirects nothing: followed, a redirect would carry token or password to whatever it names
  const init: RequestInit = { method, headers, signal, redirect: 'manual' };
  if (body !== undefined) init.body = body;
  const response = await fetch(url, init);
  const { ok } = response;
  let text: string;
  try {
    text = await (textOf === undefined ? response.text() : textOf(response));
  } catch (error) {
    if (signal.aborted || error instanceof ExplainedFailure) throw error;
    if (ok) throw new BrokenResponseError('the connection closed inside the body', { cause: error });
    // the status of a failure says enough
    text = '';
  }
  const read = (parsed: unknown, isJson: boolean) => {
    const { status, headers } = response;
    return { response, ok, status, headers, body: parsed, isJson };
  };
  try {
    return read(text === '' ? undefined : JSON.parse(text), true);
  } catch (error) {
    if (ok && response.headers.get('content-type')?.includes('json')) {
      throw new BrokenResponseError('the body is not complete JSON', { cause: error });
    }
    return read(text, false);
  }
}
