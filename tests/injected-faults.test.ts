/** Ten thousand calls through a network that fails one time in five. */
import { expect, test } from 'vitest';
import { createReferenceServer } from '../mock-server/index.ts';
import { isOccError, OccAgent } from '../src/index.ts';

const calls = 10_000;
const faultShare = 0.2;

/** The same faults on every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const server = createReferenceServer();
const random = seededRandom(7);
const executions = new Map<string, number>();
let injected = 0;

/** More orders than the server has, for a listing that takes as many calls as everything else. */
const listed = Array.from({ length: calls / 2 }, (_, index) => ({ id: `o${index}` }));

/** Carries a request out, and notes every write the server really executed. */
async function carryOut(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.endsWith('/orders') && request.method === 'GET') {
    const [offset, limit] = [Number(searchParams.get('offset')), Number(searchParams.get('limit'))];
    return Response.json({ items: listed.slice(offset, offset + limit), totalResults: listed.length });
  }
  const written =
    request.method === 'POST' && request.url.endsWith('/profiles') ? await request.clone().json() : undefined;
  const response = await server.fetch(request);
  if (written !== undefined && response.ok) executions.set(written.email, (executions.get(written.email) ?? 0) + 1);
  return response;
}

const reset = () => new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });

const faults: readonly ((request: Request) => Promise<Response>)[] = [
  () => Promise.reject(reset()),
  async request => {
    await carryOut(request);
    throw reset();
  },
  async () => new Response('{}', { status: 503, headers: { 'retry-after': '1' } }),
  async () => new Response('{}', { status: 429, headers: { 'retry-after': '1' } }),
  async () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
  async request => {
    const { status, headers } = await carryOut(request);
    return new Response('{"id": "half', { status, headers });
  },
];

async function faultyFetch(request: Request): Promise<Response> {
  if (random() >= faultShare) return carryOut(request);
  injected += 1;
  const fault = faults[Math.floor(random() * faults.length)] ?? carryOut;
  return fault(request);
}

test('given 20 % injected faults, when 10,000 calls are made, half of them by a listing, then nothing is lost and nothing done twice', async () => {
  const agent = new OccAgent({
    baseUrl: server.baseUrl,
    auth: server.credentials.agent,
    fetch: faultyFetch,
    retry: { limit: 12, backoffLimit: 0, maxRetryAfter: 0 },
  });
  const { fulfilledOrder } = server.fixtures;
  let next = 0;
  const failedReads: unknown[] = [];
  let failedWrites = 0;

  async function work(): Promise<void> {
    while (next < calls / 2) {
      const number = next++;
      if (number % 4 !== 0) {
        const order = await agent.orders.get(fulfilledOrder.id).catch((error: unknown) => void failedReads.push(error));
        if (order?.id !== fulfilledOrder.id) failedReads.push(order);
      } else {
        const profile = {
          email: `shopper-${number}@example.com`,
          firstName: 'A',
          lastName: 'B',
          receiveEmail: 'no' as const,
        };
        await agent.profiles.create(profile).catch((error: unknown) => {
          if (!isOccError(error)) throw error;
          failedWrites += 1;
        });
      }
    }
  }
  const seen: (string | undefined)[] = [];
  const list = async () => {
    for await (const { id } of agent.orders.search({ pageSize: 1 })) seen.push(id);
  };
  await Promise.all([list(), ...Array.from({ length: 50 }, work)]);

  expect(seen).toEqual(listed.map(({ id }) => id));

  expect(failedReads).toEqual([]);
  expect([...executions.values()].filter(count => count > 1)).toEqual([]);
  // the faults were there: some writes ended without their caller knowing what became of them
  expect(injected).toBeGreaterThan(calls * faultShare);
  expect(failedWrites).toBeGreaterThan(50);
}, 60_000);
