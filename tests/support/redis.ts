/** A Redis of the tests' own, where one is installed. @module */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

export interface Redis {
  readonly url: string;
  /** Kills it; once more does nothing. */
  stop(): Promise<void>;
}

const command = ['redis-server', 'valkey-server'].find(name => spawnSync(name, ['--version']).error === undefined);

/** What starts one; `undefined`, and a line that says so, where none is installed. */
export function startRedis(): (() => Promise<Redis>) | undefined {
  if (command !== undefined) return () => start(command);
  console.info(
    'Skipped: what needs a Redis, since there is no redis-server or valkey-server (apt-get install redis-server)',
  );
  return undefined;
}

async function start(name: string): Promise<Redis> {
  const port = await freePort();
  const redis = spawn(name, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()]);
  for await (const line of redis.stdout) if (String(line).includes('Ready to accept connections')) break;
  return { url: `redis://127.0.0.1:${port}`, stop: () => kill(redis) };
}

/** Ends a process at once, and waits until it has ended. */
export async function kill(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  const gone = once(one, 'exit');
  one.kill('SIGKILL');
  await gone;
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
