/** Runs that write to one instance from one machine take turns, check by check: neither sees what the other has not undone yet. @module */

import { createHash, randomInt } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newRunId } from './run-id.ts';

/** Whose turn it is. */
export interface Turns {
  /** Waits for a turn; what it gives ends the turn. `signal` ends the waiting. */
  take(signal?: AbortSignal): Promise<() => void>;
}

// milliseconds, long enough for whoever waits to look again
const pause = 60;

// milliseconds, longer than any turn: whoever held it was killed, and its process id belongs to another process by now
const longestTurn = 600_000;

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
        breakAbandoned(lock);
        writeFileSync(wanted, '');
        await wait(randomInt(pause / 3));
      }
      return () => rmSync(lock, { force: true });
    },
  };
}

/** Takes a lock that nobody holds. A link puts the file there with this process's id in it: nobody ever reads an empty lock. */
function isTaken(lock: string): boolean {
  const own = `${lock}.${newRunId()}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Releases the lock of a run that was killed. Only one process does so at a time: another may have taken the lock meanwhile. */
function breakAbandoned(lock: string): void {
  if (!isAbandoned(lock)) return;
  const breaking = `${lock}.breaking`;
  if (isTaken(breaking)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    rmSync(breaking, { force: true });
  } else if (isAbandoned(breaking)) rmSync(breaking, { force: true });
}

/** Whether the process that took a lock is gone. */
function isAbandoned(lock: string): boolean {
  try {
    return !isAlive(Number(readFileSync(lock, 'utf8'))) || Date.now() - statSync(lock).mtimeMs > longestTurn;
  } catch {
    // it has just been released
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of somebody else is one all the same
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
