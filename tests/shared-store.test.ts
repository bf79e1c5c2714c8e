/** Eight processes and one token, in stores of the real kind: Redis and SQLite, through Keyv. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../mock-server/http/listen.ts';
import { createReferenceServer, type ListeningServer } from '../mock-server/index.ts';
import { kill, startRedis } from './support/redis.ts';

const processes = 8;
const calls = 25;
const redis = startRedis();
const missing = redis === undefined ? ' (there is no redis-server or valkey-server)' : '';

const server = createReferenceServer();
let signIns = 0;
let api: ListeningServer;
let fleet: ChildProcess[] = [];
let folder: string;
const started: ChildProcess[] = [];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'occ-store-'));
  api = await listen(request => {
    signIns += Number(request.url.endsWith('/login'));
    return server.fetch(request);
  });
});
afterAll(async () => {
  await Promise.all([...started.map(kill), ...stops.map(stop => stop())]);
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

type StoreAddress = { readonly redis: string } | { readonly sqlite: string };

/** Processes that are ready to call. */
async function startFleet(stores: StoreAddress & { readonly pace?: string }): Promise<void> {
  const { username, password } = server.credentials.agent;
  const argument = JSON.stringify({ baseUrl: api.url, username, password, ...stores });
  fleet = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'shared-store-process.ts'), [argument]),
  );
  started.push(...fleet);
  await Promise.all(fleet.map(one => once(one, 'message')));
}

/** All processes make their calls at once; how these ended. */
async function callAtOnce(count = calls): Promise<string[]> {
  const answers = await Promise.all(
    fleet.map(async one => {
      const answer = once(one, 'message');
      one.send(count);
      const [ends] = await answer;
      return ends as string[];
    }),
  );
  return answers.flat();
}

interface Store {
  readonly address: StoreAddress;
  /** Takes it away from under the processes. */
  kill(): Promise<void>;
}

async function startRedisStore(): Promise<Store> {
  const { url, stop } = await (redis ?? expect.unreachable)();
  stops.push(stop);
  return { address: { redis: url }, kill: stop };
}

async function startSqlite(): Promise<Store> {
  const file = join(folder, 'tokens.sqlite');
  return {
    address: { sqlite: file },
    kill: async () => {
      for (const part of [file, `${file}-wal`, `${file}-shm`]) writeFileSync(part, 'this is no database');
    },
  };
}

const stores: readonly (readonly [string, () => Promise<Store>, boolean])[] = [
  [`Redis${missing}`, startRedisStore, redis === undefined],
  ['SQLite', startSqlite, false],
];

describe.each(stores)('given eight processes that share tokens in %s', (_, start, isMissing) => {
  let store: Store;
  beforeAll(async () => {
    if (isMissing) return;
    store = await start();
    await startFleet(store.address);
    signIns = 0;
  }, 120_000);
  afterAll(() => Promise.all(fleet.map(kill)));

  test.skipIf(isMissing)(
    'when they start at once, then they sign in once',
    async () => {
      expect(await callAtOnce()).toEqual(Array(processes * calls).fill('data'));
      expect(signIns).toBe(1);
    },
    60_000,
  );

  test.skipIf(isMissing)(
    'when the store is killed and all tokens end, then no call fails',
    async () => {
      const before = signIns;
      const ending = callAtOnce();
      await store.kill();
      server.clock.advance({ minutes: 16 });
      const ends = [...(await ending), ...(await callAtOnce())];

      expect(ends).toEqual(Array(2 * processes * calls).fill('data'));
      expect(signIns).toBeLessThanOrEqual(before + processes);
    },
    60_000,
  );
});

describe('given eight processes that share a pace in Redis', () => {
  afterAll(() => Promise.all(fleet.map(kill)));

  test.skipIf(redis === undefined)(
    'when all have much to do, then together they keep to it; killed, it costs no call',
    async () => {
      const { url, stop } = await (redis ?? expect.unreachable)();
      await startFleet({ sqlite: join(folder, 'of-a-pace.sqlite'), pace: url });
      expect(await callAtOnce(1)).toEqual(Array(processes).fill('data'));

      const startedAt = performance.now();
      expect(await callAtOnce(2)).toEqual(Array(2 * processes).fill('data'));
      // sixteen starts, five in a second: at least two seconds lie between the first and the last, however busy the machine
      expect(performance.now() - startedAt).toBeGreaterThan(1_900);

      await stop();
      expect(await callAtOnce(5)).toEqual(Array(5 * processes).fill('data'));
    },
    60_000,
  );
});
