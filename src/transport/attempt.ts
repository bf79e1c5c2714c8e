/** One attempt: send, and read the whole answer while the attempt's clock runs. @module */

import { abortError, untilAborted } from '../call/call.ts';
import { BrokenAnswerError } from './retry.ts';

/** Any `fetch`: the platform's, or the one a reference server offers. */
export type Fetch = (request: Request) => Promise<Response>;

/** What an attempt sends. */
export interface AttemptOptions {
  readonly fetch: Fetch;
  readonly headers: Headers;
  /** The signal of the call's caller, beside that of the attempt's clock in the request. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends a request and reads its answer. Time-out and retry cover what `fetch` does, so a body that stalls or breaks off
 * is a failed attempt only when it is read in here. {@link bodyOf} has it afterwards.
 *
 * @throws {BrokenAnswerError} A successful answer broke off, or is JSON by its content type only.
 */
export async function attempt(request: Request, { fetch, headers, signal }: AttemptOptions): Promise<Response> {
  // a `fetch` of the caller's own may not look at the signal
  if (signal?.aborted) throw abortError(signal);
  // only now: a repeat would copy them five times over in ky, which would keep the token in the errors it throws
  for (const [name, value] of headers) request.headers.set(name, value);
  return untilAborted(sendAndRead(fetch, request), signal);
}

async function sendAndRead(fetch: Fetch, request: Request): Promise<Response> {
  const response = await fetch(request);
  let text = '';
  try {
    text = await response.text();
  } catch (error) {
    if (request.signal.aborted) throw error;
    // the status of a failure says enough
    if (response.ok) throw new BrokenAnswerError('the connection closed inside the body', { cause: error });
  }
  return response.ok ? withJson(response, text) : readAgain(response, text);
}

function withJson(response: Response, text: string): Response {
  try {
    bodies.set(response, { body: text === '' ? undefined : JSON.parse(text) });
    return response;
  } catch (error) {
    if (!response.headers.get('content-type')?.includes('json')) return readAgain(response, text);
    throw new BrokenAnswerError('the body is not complete JSON', { cause: error });
  }
}

// beside the response and not on it: a property of its own costs a `Response` 4 µs
const bodies = new WeakMap<Response, { readonly body: unknown }>();

/** Whether an answer is what an operation answers: JSON, or nothing. */
export function isReadable(response: Response): boolean {
  return bodies.has(response);
}

/** The body of a readable answer; `undefined` when it is empty. */
export function bodyOf(response: Response): unknown {
  return bodies.get(response)?.body;
}

/** ky reads the body of a failure a second time, and so do we; both get what has been read. */
function readAgain(response: Response, text: string): Response {
  return Object.defineProperty(response, 'text', { value: () => Promise.resolve(text) });
}
