/** Servers as child processes, so that only the client's work counts in this one. @module */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A child that said it is ready. */
export interface Child<Ready> {
  readonly ready: Ready;
  /** Milliseconds from spawning to its first line. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

/**
 * Starts a program of Node's that prints one line of JSON when it is ready.
 *
 * @throws {Error} It ended without saying so.
 */
export async function startChild<Ready>(...args: string[]): Promise<Child<Ready>> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', code => reject(new Error(`${args[0]} ended with ${code} before it was ready`)));
  });
  return {
    ready: JSON.parse(line) as Ready,
    readyMs: performance.now() - started,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
