/** Servers as child processes, so that only the client's work counts in this one. @module */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A child that said it is ready. */
export interface Child<Ready> {
  readonly ready: Ready;
  /** Milliseconds from spawning to being ready. */
  readonly readyMs: number;
  /** Milliseconds of CPU time it has used. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a program of Node's that prints one line of JSON when it is ready.
 *
 * @throws {Error} It ended without saying so.
 */
export function startChild<Ready>(...args: string[]): Promise<Child<Ready>> {
  return startUntil(args, line => JSON.parse(line) as Ready);
}

/**
 * Starts a program of Node's that is ready when one of its lines says so. What it prints later is thrown away: collecting it
 * would slow this process down.
 *
 * @throws {Error} It ended without saying so.
 */
export async function startUntil<Ready>(
  args: readonly string[],
  isReady: (line: string) => Ready | undefined,
): Promise<Child<Ready>> {
  const started = performance.now();
  const meter = new URL('cpu-meter.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', meter, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const { stdout } = child;
  if (stdout === null) throw new Error('a child that is listened to has an output');
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const ready = await new Promise<Ready>((resolve, reject) => {
    const lines = createInterface({ input: stdout }).on('line', line => {
      const found = isReady(line);
      if (found === undefined) return;
      resolve(found);
      lines.close();
      stdout.resume();
    });
    child.once('exit', code => reject(new Error(`${args[0]} ended with ${code} before it was ready`)));
  });
  return {
    ready,
    readyMs: performance.now() - started,
    async cpuMs() {
      const told = once(child, 'message');
      child.send('how much?');
      return Number((await told)[0]);
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
