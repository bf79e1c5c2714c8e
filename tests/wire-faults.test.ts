/**
 * Every fault of the wire × every method of every resource, over bare sockets: what the caller gets, how many requests reach
 * the server and how many it carries out. Methods and what they may do are found, not listed.
 */
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachOperation, type MediaType, type Operation, type Response, resolve } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { isOccError, OccAgent, type OccAgentOptions } from '../src/index.ts';
import { callable, type Method, methodNames } from './support/every-method.ts';
import { type RawRequest, type RawServer, response, startRawServer } from './support/raw-server.ts';
import { reachableStrings } from './support/reachable.ts';

const password = 'Correct-horse/7';
const token = 'tok-Zx81kQ.signature';
const document = readDocument();
const operations = [...eachOperation(document)];

/** A server for one method at a time, and what it has seen since it was last told what to do. */
interface Stage {
  requests: number;
  executions: number;
  next: Reply[];
  readonly server: RawServer;
}

type Reply = (socket: Socket, request: RawRequest, stage: Stage) => void;

const carryOut: Reply = (socket, request, stage) => {
  stage.executions += 1;
  socket.write(good(request));
};

async function startStage(): Promise<Stage> {
  const server = await startRawServer((socket, request) => {
    if (request.path.endsWith('/login')) {
      socket.write(response(200, JSON.stringify({ access_token: token, expires_in: 900 })));
      return;
    }
    stage.requests += 1;
    (stage.next.shift() ?? carryOut)(socket, request, stage);
  });
  const stage: Stage = { requests: 0, executions: 0, next: [], server };
  return stage;
}

/** The example of the specification that belongs to a request. */
function good(request: RawRequest): string {
  const body = examplesOf(request).find(example => fits(example, request));
  return body === undefined ? response(204, '') : response(200, JSON.stringify(body));
}

function examplesOf({ method, path }: RawRequest): object[] {
  const { pathname } = new URL(path, 'http://x');
  const matching = operations.filter(
    one =>
      one.method === method.toLowerCase() && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  // a literal path is nearer than a template
  const [nearest] = matching.sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  if (nearest === undefined) throw new Error(`no operation ${method} ${path}`);
  return examplesIn(nearest.operation);
}

function examplesIn({ responses }: Operation): object[] {
  const { 200: ok } = responses;
  const media: MediaType | undefined = ok && resolve<Response>(document, ok).content?.['application/json'];
  const { examples = {} } = (media ?? {}) as { examples?: Record<string, object> };
  return Object.values(examples).map(example => Reflect.get(resolve<object>(document, example), 'value'));
}

/** Searches respond in the form that they are asked in. */
function fits(example: object, { path }: RawRequest): boolean {
  if (path.includes('status=incomplete')) return 'id' in example || 'orderId' in example;
  if (path.includes('queryFormat=SCIM')) return 'items' in example;
  return !path.includes('?q=') || !('items' in example);
}

interface Fault {
  readonly name: string;
  readonly replies: readonly Reply[];
  /** How a read and a write end: `data`, or the name of the error. */
  readonly read: string;
  readonly write: string;
  /** Requests of a read and of a write beyond those of a call that succeeds. */
  readonly more: readonly [read: number, write: number];
  /** Milliseconds of an attempt; long where nothing stalls, so that a busy machine does not matter. */
  readonly timeout?: number;
  /** Means nothing to an operation that sends no token. */
  readonly isAboutTokens?: boolean;
  /** Executions of a read and of a write: by the wrong reply, and by what follows. */
  readonly executed: readonly [read: number, write: number];
}

const executing =
  (reply: Reply): Reply =>
  (socket, request, stage) => {
    stage.executions += 1;
    reply(socket, request, stage);
  };
const sends =
  (status: number, body: string, headers?: Record<string, string>): Reply =>
  socket =>
    socket.write(response(status, body, headers));
const reset: Reply = socket => socket.resetAndDestroy();
const failureBody = (errorCode: string) => JSON.stringify({ errorCode, message: `No: ${token}`, status: '400' });

/** One that a read survives by a retry, and a write does not. */
const passing = (name: string, reply: Reply, write: string, executed: 0 | 1): Fault => ({
  name,
  replies: [reply],
  read: 'data',
  write,
  more: [1, 0],
  executed: [executed + 1, executed],
});
/** One that nothing can have been done under, so that a write is retried as well. */
const harmless = (name: string, reply: Reply): Fault => ({
  name,
  replies: [reply],
  read: 'data',
  write: 'data',
  more: [1, 1],
  executed: [1, 1],
});
/** One that is final. */
const final = (name: string, reply: Reply, error: string, executed: 0 | 1 = 0): Fault => ({
  name,
  replies: [reply],
  read: error,
  write: error,
  more: [0, 0],
  executed: [executed, executed],
});

const stalling = (name: string, reply: Reply): Fault => ({
  ...passing(name, executing(reply), 'OccTimeoutError', 1),
  timeout: 1000,
});

const faults: readonly Fault[] = [
  passing('a reset before anything is done', reset, 'OccConnectionError', 0),
  passing('a reset after the work', executing(reset), 'OccConnectionError', 1),
  passing(
    'a connection that ends inside the head',
    executing(socket => socket.end('HTTP/1.1 200 OK\r\nContent-Le')),
    'OccConnectionError',
    1,
  ),
  passing(
    'bytes that are no HTTP',
    executing(socket => socket.end('\x16\x03\x01 no http at all\r\n\r\n')),
    'OccConnectionError',
    1,
  ),
  stalling('a head that never comes', () => undefined),
  stalling('a body that stalls', socket =>
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"id"'),
  ),
  passing(
    'a body that ends too early',
    executing(socket =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"id"'),
    ),
    'OccConnectionError',
    1,
  ),
  passing(
    'a chunk that is cut',
    executing(socket =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n20\r\n{"id"'),
    ),
    'OccConnectionError',
    1,
  ),
  passing(
    'a chunk length that is none',
    executing(socket =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{"id"'),
    ),
    'OccConnectionError',
    1,
  ),
  passing('JSON that is cut', executing(sends(200, '{"id": "o')), 'OccConnectionError', 1),
  passing('500', sends(500, failureBody('1')), 'OccServerError', 0),
  passing('502 with a page', sends(502, '<h1>Bad gateway</h1>', { 'content-type': 'text/html' }), 'OccServerError', 0),
  passing('503', sends(503, ''), 'OccServerError', 0),
  passing('408', sends(408, ''), 'OccRequestTimeoutError', 0),
  harmless('429 with Retry-After', sends(429, failureBody('1'), { 'retry-after': '0' })),
  harmless('503 with Retry-After', sends(503, '', { 'retry-after': '0' })),
  { ...harmless('a token that has ended', sends(401, failureBody('60011'))), isAboutTokens: true },
  final('400', sends(400, failureBody('28318')), 'OccBadRequestError'),
  final('403', sends(403, failureBody('60013')), 'OccPermissionError'),
  final('404 with a page', sends(404, '<h1>Nothing</h1>', { 'content-type': 'text/html' }), 'OccNotFoundError'),
  ...[301, 302, 303, 307, 308].map(status =>
    final(
      `a redirect with ${status}`,
      sends(status, '', { location: `http://127.0.0.1:9/login?t=${token}` }),
      'OccApiError',
    ),
  ),
  ...[200, 400, 403, 429, 500, 503].map(status =>
    final(
      `60012 under ${status}`,
      sends(status, failureBody('60012'), { 'retry-after': '0' }),
      {
        400: 'OccBadRequestError',
        403: 'OccPermissionError',
        429: 'OccRateLimitError',
        500: 'OccServerError',
        503: 'OccServerError',
      }[status] ?? 'OccApiError',
    ),
  ),
  ...[
    '{}',
    'null',
    '{"items":null}',
    '"x1"',
    '7',
    '{"errorCode":"28318","message":"No"}',
    '<h1>Please sign in</h1>',
  ].map(body =>
    final(
      `200 with ${body}`,
      executing(sends(200, body, body.startsWith('<') ? { 'content-type': 'text/html' } : {})),
      'OccApiError',
      1,
    ),
  ),
];

function agentOf({ server }: Stage, more: Partial<OccAgentOptions> = {}): OccAgent {
  return new OccAgent({
    baseUrl: server.url,
    auth: { username: 'agent@example.com', password },
    timeout: 20_000,
    retry: { backoffLimit: 1, maxRetryAfter: 1 },
    ...more,
  });
}

const deskOf = (stage: Stage, more: Partial<OccAgentOptions>) =>
  agentOf(stage, more).forShopper('110658', { site: 'siteUS', organization: 'or-1', language: 'en' });

interface Outcome {
  readonly ends: string;
  readonly requests: number;
  readonly executions: number;
}

async function outcome(
  stage: Stage,
  method: Method,
  replies: readonly Reply[],
  more: Partial<OccAgentOptions> = {},
): Promise<Outcome & { readonly error: unknown }> {
  stage.requests = 0;
  stage.executions = 0;
  stage.next = [...replies];
  const error: unknown = await method.call(deskOf(stage, more)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const ends = error === undefined ? 'data' : isOccError(error) ? error.name : `raw ${String(error)}`;
  return { ends, requests: stage.requests, executions: stage.executions, error };
}

interface Found {
  readonly method: Method;
  readonly reads: boolean;
  readonly sendsToken: boolean;
  readonly mayBeNothing: boolean;
  readonly usual: Outcome;
}

/** The methods share the stages: what waits for a fault that stalls costs no time of its own. */
const stages: Stage[] = [];
const found: Found[] = [];

async function onEveryStage<T>(all: readonly T[], work: (stage: Stage, one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    stages.map(async stage => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(stage, one);
    }),
  );
}

async function find(stage: Stage, name: string): Promise<Found> {
  const method = await callable(name, async call => {
    stage.requests = 0;
    stage.next = [];
    await call(deskOf(stage, { retry: false })).catch(() => undefined);
    return stage.requests > 0;
  });
  let first: string | undefined;
  const usual = await outcome(stage, method, [], {
    hooks: {
      onRequest: ({ operationId }) => {
        if (operationId !== 'login') first ??= operationId;
      },
    },
  });
  const { security = [], responses = {} } = operations.find(({ id }) => id === first)?.operation ?? {};
  const sendsToken = security.every(requirement => Object.keys(requirement).length > 0);
  // whether its first request may be repeated is the specification's word, not the SDK's
  const reads = operations.some(
    one => one.id === first && (one.method === 'get' || one.operation['x-occ-reads'] === true),
  );
  return { method, reads, sendsToken, mayBeNothing: !reads && '204' in responses, usual };
}

beforeAll(async () => {
  const first = await startStage();
  stages.push(first, ...(await Promise.all(Array.from({ length: 31 }, startStage))));
  await onEveryStage(methodNames(agentOf(first)), async (stage, name) => {
    found.push(await find(stage, name));
  });
}, 120_000);
afterAll(() => Promise.all(stages.map(({ server }) => server.close())));

test('every method is found, and ends in data while nothing goes wrong', () => {
  expect(found.length).toBeGreaterThan(30);
  expect(
    found.filter(({ usual }) => usual.ends !== 'data').map(({ method, usual }) => [method.name, usual.ends]),
  ).toEqual([]);
});

describe.each(faults)('given $name', ({ name, replies, read, write, more, executed, timeout, isAboutTokens }) => {
  test('when any method meets it, then it ends as the rules say, and no secret hangs on its error', async () => {
    const wrong: unknown[] = [];
    await onEveryStage(found, async (stage, { method, reads, sendsToken, mayBeNothing, usual }) => {
      if (isAboutTokens && !sendsToken) return;
      const { error, ...met } = await outcome(stage, method, replies, timeout === undefined ? {} : { timeout });
      const side = reads ? 0 : 1;
      // an empty object is as much as nothing
      const ends = name === '200 with {}' && mayBeNothing ? 'data' : reads ? read : write;
      // a method of several steps goes on behind the first
      const behind = ends === 'data' ? usual.requests - 1 : 0;
      const expected: Outcome = { ends, requests: 1 + more[side] + behind, executions: executed[side] + behind };
      if (JSON.stringify(met) !== JSON.stringify(expected)) wrong.push({ method: method.name, met, expected });
      // a client that has not signed in does not know the token that this server repeats
      const secret = sendsToken ? [token, password] : [password];
      const secrets = reachableStrings(error).filter(text => secret.some(one => text.includes(one)));
      if (secrets.length > 0) wrong.push({ method: method.name, secrets });
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});
