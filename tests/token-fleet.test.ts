import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../mock-server/http/listen.ts';
import { createManualClock, createReferenceServer, type ListeningServer } from '../mock-server/index.ts';

const processes = 8;
const start = Date.UTC(2026, 0, 15, 9);
// each process calls four times a second; until a token is near its end nothing can happen, so that time is skipped
const tickMs = 250;
const watchedFromMs = 85_000;
const watchedToMs = 58_000;

const clock = createManualClock(start);
const server = createReferenceServer({ clock });
const records = new Map<string, string>();
let tokenRequests = 0;
let api: ListeningServer;
let store: ListeningServer;

beforeAll(async () => {
  api = await listen(request => {
    tokenRequests += Number(/\/(login|refresh)$/.test(request.url));
    return server.fetch(request);
  });
  store = await listen(async request => {
    const key = new URL(request.url).pathname;
    if (request.method === 'PUT') records.set(key, await request.text());
    if (request.method === 'DELETE') records.delete(key);
    return new Response(records.get(key) ?? 'null');
  });
});
afterAll(async () => {
  await api.close();
  await store.close();
});

/** Processes that live in the time of `tick`. */
async function startFleet(storeUrl: string | undefined) {
  const { username, password } = server.credentials.agent;
  const argument = JSON.stringify({ baseUrl: api.url, storeUrl, username, password });
  const fleet = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'token-fleet-process.ts'), [argument]),
  );
  const ask = async (one: ChildProcess) => {
    one.send(clock.now());
    const settled = new AbortController();
    const said = (event: string) => once(one, event, { signal: settled.signal }).catch(() => undefined);
    const answer = await Promise.race([said('message'), said('exit').then(() => undefined)]);
    settled.abort();
    if (answer === undefined) throw new Error('a process of the fleet ended');
    return String(answer[0]);
  };
  return {
    /** All processes get their token at the same instant; how many different ones. */
    tick: async () => new Set(await Promise.all(fleet.map(ask))),
    /** One after the other. */
    begin: async () => {
      const held = new Set<string>();
      for (const one of fleet) held.add(await ask(one));
      return held;
    },
    async stop() {
      await Promise.all(
        fleet.map(one => {
          const gone = once(one, 'exit');
          one.kill();
          return gone;
        }),
      );
    },
  };
}

/** Lets tokens end one after the other; how many sign-ins and refreshes each took. */
async function requestsPerExpiry(expiries: number, storeUrl?: string): Promise<number> {
  const fleet = await startFleet(storeUrl);
  try {
    let held = await fleet.begin();
    tokenRequests = 0;
    for (let expiry = 0; expiry < expiries; expiry += 1) {
      const end = Math.max(...[...held].map(endOf));
      clock.set(end - watchedFromMs);
      while (clock.now() < end - watchedToMs) {
        clock.advance({ ms: tickMs });
        held = await fleet.tick();
        for (const token of held) expect(endOf(token)).toBeGreaterThan(clock.now());
      }
    }
    return tokenRequests / expiries;
  } finally {
    await fleet.stop();
  }
}

/** When a token ends, in milliseconds; its claims say it in seconds. */
function endOf(token: string): number {
  return (JSON.parse(atob(token.split('.')[1] ?? '')) as { exp: number }).exp * 1_000;
}

describe(`given ${processes} processes`, () => {
  // the figure is an average of chances, and a crowded machine spreads the ticks: one bad round says nothing
  test('when they share a store through ten expiries, then there are at most 1.5 token requests for each', {
    retry: 2,
    timeout: 120_000,
  }, async () => {
    const average = await requestsPerExpiry(10, store.url);

    console.log(`token requests per expiry, ${processes} processes with a store: ${average}`);
    expect(average).toBeGreaterThanOrEqual(1);
    expect(average).toBeLessThanOrEqual(1.5);
  });

  test('when they have no store, then there are as many as processes', async () => {
    const average = await requestsPerExpiry(2);

    console.log(`token requests per expiry, ${processes} processes without a store: ${average}`);
    expect(average).toBe(processes);
  }, 120_000);
});
