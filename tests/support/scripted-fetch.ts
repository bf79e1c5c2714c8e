/** What the tests of this folder share: a `fetch` that records what it is sent and answers from a script. @module */

// loaded by the first call that needs them, which a test that holds the clock cannot wait for
import '../../src/auth/sign-in.ts';
import '../../src/resources/searches.ts';
import '../../src/transport/extend.ts';
import '../../src/transport/turns.ts';
import { OccAgent } from '../../src/client.ts';
import type { OccAgentOptions } from '../../src/options.ts';
import { resources } from '../../src/resources/resources.ts';

await Promise.all(Object.values(resources).flatMap(parts => parts.map(([, load]) => load())));

/** A request as it left the SDK. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Parsed when it is JSON. */
  readonly body: unknown;
}

/** An answer, an error to throw, or a function of what was sent. */
export type Scripted = Response | Error | ((sent: Sent, request: Request) => Response | Promise<Response>);

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** An empty JSON object under a status. */
export function status(code: number, headers: Record<string, string> = {}): Response {
  return json({}, code, headers);
}

/** What the platform's `fetch` throws when the connection fails with a system code. */
export function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

/** An answer whose body breaks off after the first bytes. */
export function brokenOff(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      controller.error(networkError('ECONNRESET'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** Never answers, but obeys the signal of the request, as a fetch does. */
export const silence: Scripted = (_, request) =>
  new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
  });

/** Answers the head and never finishes the body. */
export const stalledBody: Scripted = (_, request) => {
  const body = new ReadableStream({
    start(controller) {
      request.signal.addEventListener('abort', () => controller.error(request.signal.reason), { once: true });
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};

/** What a new shopper may be made of. */
export const profile = { email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', receiveEmail: 'yes' } as const;

/** A `fetch` that gives the scripted answers in turn; the last one is given again and again. */
export function recordingFetch(...script: readonly Scripted[]) {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const next = script[Math.min(sent.length, script.length - 1)];
    const url = new URL(request.url);
    const text = await request.text();
    const record: Sent = {
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: parsed(text),
    };
    sent.push(record);
    if (next === undefined) throw new Error('the script has no answer');
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next(record, request) : next.clone();
  };
  return { fetch, sent };
}

/** Options of an agent that has a token already and waits for nothing between repeats. */
export function optionsOf(more: Partial<OccAgentOptions>): OccAgentOptions {
  return { baseUrl: 'https://occ.test', auth: { accessToken: 'tok-1' }, retry: { backoffLimit: 0 }, ...more };
}

/** An agent over scripted answers, and what it sent. */
export function scriptedAgent(script: readonly Scripted[], more: Partial<OccAgentOptions> = {}) {
  const { fetch, sent } = recordingFetch(...script);
  return { agent: new OccAgent(optionsOf({ fetch, ...more })), sent };
}

/** The rejection of a promise, or the error a function throws. */
export async function failureOf(action: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
}

/** Freezes an object and all it holds. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}
