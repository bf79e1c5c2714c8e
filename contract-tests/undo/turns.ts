/** Runs that write to one instance from one machine take turns, check by check: neither sees what the other has not undone yet. @module */

import { createHash, randomInt } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whose turn it is. */
export interface Turns {
  /** Waits for a turn; what it gives ends the turn. `signal` ends the waiting. */
  take(signal?: AbortSignal): Promise<() => void>;
}

// long enough for whoever waits to look again
const pause = 60;

/** The turns at an instance, kept in a folder that all runs on this machine share. */
export function createTurns(baseUrl: string, folder: string = tmpdir()): Turns {
  const name = createHash('sha256').update(baseUrl).digest('hex').slice(0, 16);
  const lock = join(folder, `occ-agent-${name}.lock`);
  const wanted = `${lock}.wanted`;
  return {
    async take(signal) {
      if (existsSync(wanted)) {
        rmSync(wanted, { force: true });
        await wait(pause);
      }
      while (!isTaken(lock)) {
        if (signal?.aborted === true) return () => undefined;
        writeFileSync(wanted, '');
        await wait(randomInt(pause / 3));
      }
      return () => rmSync(lock, { force: true });
    },
  };
}

function isTaken(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // a run that was killed has left it behind
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that holds a lock; `undefined`: it has just been given up, or is about to say who it is. */
function holderOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of somebody else is one all the same
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
