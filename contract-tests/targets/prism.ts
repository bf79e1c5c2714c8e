/** Prism on the bundled specification: proves that requests are well formed, answers examples. @module */

import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { Target } from '../engine/behaviour.ts';

/** A Prism that answers. */
export interface RunningPrism {
  readonly url: string;
  stop(): void;
}

/**
 * Starts Prism on a specification file.
 *
 * @throws {Error} It is not installed, or it ended before it was ready; the message is what it said.
 */
export async function startPrism(specification: string, port?: number): Promise<RunningPrism> {
  const bound = port ?? (await freePort());
  const cli = installedPrism();
  // --errors: a request that breaks the specification is refused, never answered with an example
  const child = spawn(process.execPath, [cli, 'mock', specification, '--port', String(bound), '--errors'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await readiness(child);
  return { url: `http://127.0.0.1:${bound}`, stop: () => void child.kill() };
}

/**
 * The file of Prism's program.
 *
 * @throws {Error} It is not installed.
 */
export function installedPrism(): string {
  try {
    return createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
  } catch (error) {
    throw new Error('Prism is not installed: npm install --save-dev @stoplight/prism-cli', { cause: error });
  }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Prism is listening')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`Prism ended with ${code}: ${said.slice(-2000)}`)));
  });
}

/** A port of the loopback interface that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The target that a running Prism is. */
export function prismTarget(baseUrl: string): Target {
  return {
    name: 'prism',
    baseUrl,
    capabilities: ['examples'],
    writable: true,
    lacks: {
      state: 'Prism remembers nothing: it returns the examples of the specification',
      roles: 'Prism checks that a token is there, not whose it is',
      control: 'Prism has no clock and no data to set back',
    },
    signIn: {
      agent: { accessToken: 'any-token' },
      supervisor: { accessToken: 'any-token' },
      administrator: { accessToken: 'any-token' },
      application: { accessToken: 'any-token' },
    },
  };
}
