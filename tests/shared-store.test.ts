/** Eight processes and one token, in stores of the real kind: Redis and SQLite, through Keyv. */
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../mock-server/http/listen.ts';
import { createReferenceServer, type ListeningServer } from '../mock-server/index.ts';

const processes = 8;
const calls = 25;
const redisServer = ['redis-server', 'valkey-server'].find(
  command => spawnSync(command, ['--version']).error === undefined,
);
const missing = redisServer === undefined ? ' (there is no redis-server or valkey-server)' : '';
if (redisServer === undefined)
  console.info(`Skipped: tokens shared through Redis${missing}: apt-get install redis-server`);

const server = createReferenceServer();
let signIns = 0;
let api: ListeningServer;
let fleet: ChildProcess[] = [];
let folder: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'occ-store-'));
  api = await listen(request => {
    signIns += Number(request.url.endsWith('/login'));
    return server.fetch(request);
  });
});
afterAll(async () => {
  await Promise.all(started.map(stop));
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

async function stop(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  const gone = once(one, 'exit');
  one.kill('SIGKILL');
  await gone;
}

/** Processes that are ready to call. */
async function startFleet(store: { readonly redis: string } | { readonly sqlite: string }): Promise<void> {
  const { username, password } = server.credentials.agent;
  const argument = JSON.stringify({ baseUrl: api.url, username, password, ...store });
  fleet = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'shared-store-process.ts'), [argument]),
  );
  started.push(...fleet);
  await Promise.all(fleet.map(one => once(one, 'message')));
}

/** All processes make their calls at once; how these ended. */
async function callAtOnce(): Promise<string[]> {
  const answers = await Promise.all(
    fleet.map(async one => {
      const answer = once(one, 'message');
      one.send(calls);
      const [ends] = await answer;
      return ends as string[];
    }),
  );
  return answers.flat();
}

interface Store {
  readonly address: { readonly redis: string } | { readonly sqlite: string };
  /** Takes it away from under the processes. */
  kill(): Promise<void>;
}

async function startRedis(): Promise<Store> {
  const port = await freePort();
  const redis = spawn(redisServer ?? '', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    folder,
  ]);
  started.push(redis);
  for await (const line of redis.stdout) if (String(line).includes('Ready to accept connections')) break;
  return { address: { redis: `redis://127.0.0.1:${port}` }, kill: () => stop(redis) };
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const closed = once(probe, 'close');
  probe.close();
  await closed;
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const stores: readonly (readonly [string, () => Promise<Store>, boolean])[] = [
  [`Redis${missing}`, startRedis, redisServer === undefined],
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
  afterAll(() => Promise.all(fleet.map(stop)));

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
      const ending = callAtOnce();
      await store.kill();
      server.clock.advance({ minutes: 16 });
      const ends = [...(await ending), ...(await callAtOnce())];

      expect(ends).toEqual(Array(2 * processes * calls).fill('data'));
      expect(signIns).toBeLessThanOrEqual(1 + processes);
    },
    60_000,
  );
});
