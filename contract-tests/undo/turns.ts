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

// milliseconds that no turn takes: whoever has it was killed, and its number belongs to another process by now
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
        giveUpFor(lock);
        writeFileSync(wanted, '');
        await wait(randomInt(pause / 3));
      }
      return () => rmSync(lock, { force: true });
    },
  };
}

/** Takes a lock that nobody has: with the number of this process in it from the very first. */
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

/** Gives up a lock for a run that was killed. One at a time does: another one may have taken it by then. */
function giveUpFor(lock: string): void {
  if (!isLeft(lock)) return;
  const breaking = `${lock}.breaking`;
  if (isTaken(breaking)) {
    if (isLeft(lock)) rmSync(lock, { force: true });
    rmSync(breaking, { force: true });
  } else if (isLeft(breaking)) rmSync(breaking, { force: true });
}

/** Whether whoever has taken a lock is no more. */
function isLeft(lock: string): boolean {
  try {
    return !isAlive(Number(readFileSync(lock, 'utf8'))) || Date.now() - statSync(lock).mtimeMs > longestTurn;
  } catch {
    // it has just been given up
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
