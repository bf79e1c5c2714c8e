/** Every fault × every method, over real connections: what the caller gets, and how many requests reach the server. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { OccAgent, type OccAgentOptions } from '../src/index.ts';
import { type FaultyServer, startFaultyServer, type Wrong } from './faulty-server.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

const calls: Readonly<Record<Method, (agent: OccAgent, options?: { idempotent: boolean }) => Promise<unknown>>> = {
  GET: (agent, options) => agent.orders.get('o30412', options),
  PUT: (agent, options) => agent.profiles.update('110658', { lastName: 'Lima' }, options),
  POST: (agent, options) =>
    agent.profiles.create({ email: 'a@example.com', firstName: 'A', lastName: 'L', receiveEmail: 'no' }, options),
  DELETE: (agent, options) => agent.orders.removeCart('110658', 'o30412', options),
};
const methods: readonly Method[] = ['GET', 'PUT', 'POST', 'DELETE'];

/** What the caller gets, how many requests reach the server, how many it carries out. */
interface Result {
  readonly ends: string;
  readonly requests: number;
  readonly processed: number;
}

const data = (requests: number, processed: number): Result => ({ ends: 'data', requests, processed });
const fails = (ends: string, requests: number, processed: number): Result => ({ ends, requests, processed });

interface Row {
  readonly fault: string;
  readonly wrong: readonly Wrong[];
  readonly read: Result;
  readonly write: Result;
}

const inTwoSeconds = () => new Date(Date.now() + 2_000).toUTCString();

const rows: readonly Row[] = [
  {
    fault: 'a reset before processing',
    wrong: ['resetBefore'],
    read: data(2, 1),
    write: fails('OccConnectionError', 1, 0),
  },
  {
    fault: 'a reset after processing',
    wrong: ['resetAfter'],
    read: data(2, 2),
    write: fails('OccConnectionError', 1, 1),
  },
  {
    fault: 'headers that never come',
    wrong: ['stalledHeaders'],
    read: data(2, 2),
    write: fails('OccTimeoutError', 1, 1),
  },
  { fault: 'a body that stalls', wrong: ['stalledBody'], read: data(2, 2), write: fails('OccTimeoutError', 1, 1) },
  { fault: 'truncated JSON', wrong: ['truncatedJson'], read: data(2, 2), write: fails('OccConnectionError', 1, 1) },
  { fault: 'an HTML error page', wrong: ['htmlPage'], read: data(2, 1), write: fails('OccServerError', 1, 0) },
  { fault: 'a 401 in the middle', wrong: ['unauthorized'], read: data(2, 1), write: data(2, 1) },
  {
    fault: '401 again and again',
    wrong: ['unauthorized', 'unauthorized', 'unauthorized'],
    read: fails('OccAuthenticationError', 2, 0),
    write: fails('OccAuthenticationError', 2, 0),
  },
  { fault: '429 with seconds', wrong: [{ status: 429, retryAfter: '2' }], read: data(2, 1), write: data(2, 1) },
  {
    fault: '429 with a date',
    wrong: [{ status: 429, retryAfter: inTwoSeconds() }],
    read: data(2, 1),
    write: data(2, 1),
  },
  { fault: '503 with Retry-After', wrong: [{ status: 503, retryAfter: '2' }], read: data(2, 1), write: data(2, 1) },
  {
    fault: 'a burst of 500 and 502',
    wrong: [{ status: 500 }, { status: 502 }],
    read: data(3, 1),
    write: fails('OccServerError', 1, 0),
  },
  {
    fault: 'a burst of 503 and 504',
    wrong: [{ status: 503 }, { status: 504 }],
    read: data(3, 1),
    write: fails('OccServerError', 1, 0),
  },
  { fault: '408', wrong: [{ status: 408 }], read: data(2, 1), write: fails('OccRequestTimeoutError', 1, 0) },
  {
    fault: 'a page under a wrong content type',
    wrong: ['wrongContentType'],
    read: fails('OccApiError', 1, 1),
    write: fails('OccApiError', 1, 1),
  },
  {
    fault: 'a 400',
    wrong: [{ status: 400 }],
    read: fails('OccBadRequestError', 1, 0),
    write: fails('OccBadRequestError', 1, 0),
  },
];

let server: FaultyServer;
beforeEach(async () => {
  await server?.close();
  server = await startFaultyServer();
});
afterAll(() => server.close());

function agentFor(options: Partial<OccAgentOptions> = {}): OccAgent {
  return new OccAgent({
    baseUrl: server.url,
    auth: { username: 'agent@example.com', password: 'Correct-horse-7' },
    timeout: 150,
    // back-off and Retry-After are cut short: how long they last is proved with a fake clock beside the transport
    retry: { backoffLimit: 2, maxRetryAfter: 2 },
    ...options,
  });
}

async function outcome(call: Promise<unknown>): Promise<Result> {
  const ends = await call.then(
    () => 'data',
    (error: Error) => error.name,
  );
  return { ends, requests: server.requests(), processed: server.processed() };
}

describe.each(rows)('given $fault', ({ wrong, read, write }) => {
  test.each(methods)('when a %s meets it, then it ends as the rules say', async method => {
    server.goWrong(...wrong);
    expect(await outcome(calls[method](agentFor()))).toEqual(method === 'GET' ? read : write);
  });
});

describe('given a write whose caller says that repeating is harmless', () => {
  test.each(['PUT', 'POST', 'DELETE'] as const)(
    'when a %s meets a reset, then it is repeated like a read',
    async method => {
      server.goWrong('resetAfter', { status: 502 });
      expect(await outcome(calls[method](agentFor(), { idempotent: true }))).toEqual(data(3, 2));
    },
  );
});

describe('given a 401 in the middle', () => {
  test('when many calls meet it at once, then the token is renewed once', async () => {
    const agent = agentFor();
    await agent.orders.get('o30412');
    server.revokeTokens();
    await Promise.all(Array.from({ length: 10 }, () => agent.orders.get('o30412')));
    expect(server.signIns()).toBe(2);
  });
});

describe('given a server nobody can find', () => {
  test('when reads and writes go to a name without an address, then both are repeated, since nothing can have been done', async () => {
    await expectThreeAttempts('http://no-such-host.invalid', /ENOTFOUND|EAI_AGAIN/);
  });

  test('when they go to a port nobody listens on, then so are they', async () => {
    const gone = await startFaultyServer();
    await gone.close();
    await expectThreeAttempts(gone.url, /ECONNREFUSED/);
  });

  async function expectThreeAttempts(baseUrl: string, message: RegExp): Promise<void> {
    for (const method of methods) {
      const agent = agentFor({ baseUrl, auth: { accessToken: 'any' }, timeout: 5_000 });
      const error: unknown = await calls[method](agent).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'OccConnectionError', attempts: 3, message: expect.stringMatching(message) });
    }
  }
});
