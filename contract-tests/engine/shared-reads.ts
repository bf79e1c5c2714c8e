/** What several behaviours of a run read alike: where nothing is written, it is read once for all of them. @module */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Send } from './recorder.ts';
import { copyOf, whole } from './whole.ts';

/** Reads that the behaviours of a run share. */
export interface SharedReads {
  /** Makes what sends for one run of a behaviour. */
  sendFor(run: SharingRun): Send;
  /** Finds something: it may rest on any earlier read, also on one of the same behaviour. */
  finding<Found>(find: () => Promise<Found>): Promise<Found>;
}

/** One run of a behaviour. */
interface SharingRun {
  /** Whether it looks once more at what may have been a coincidence: then it reads all of it itself. */
  readonly isSecond: boolean;
}

interface Read {
  /** Also one that is still to come; `undefined` is one that nobody else can take. */
  readonly response: Promise<Response | undefined>;
  readonly at: number;
}

// milliseconds for which what was read is what a behaviour would read now, on an instance that others work on
const currentFor = 30_000;

/**
 * Shares reads of an instance that nothing is written to: what another behaviour has read with the same headers is not sent
 * again. A behaviour that reads an address twice sees it twice.
 */
export function shareReads(send: Send, now: () => number = () => performance.now()): SharedReads {
  const finders = new AsyncLocalStorage<true>();
  const reads = new Map<string, Read>();
  return {
    finding: find => finders.run(true, find),
    sendFor({ isSecond }) {
      const ownReads = new Set<string>();
      return async request => {
        if (request.method !== 'GET') return send(request);
        const key = JSON.stringify([request.url, ...request.headers]);
        const isFinding = finders.getStore() !== undefined;
        const known = reads.get(key);
        const isCurrent = known !== undefined && now() - known.at < currentFor;
        const mayShare = isFinding || (!isSecond && isCurrent && !ownReads.has(key));
        if (!isFinding) ownReads.add(key);
        const shared = mayShare ? await known?.response : undefined;
        if (shared !== undefined) return copyOf(shared);
        const response = send(request).then(whole);
        const lasting = response.then(
          come => (isLasting(come) ? come : undefined),
          () => undefined,
        );
        reads.set(key, { response: lasting, at: now() });
        return copyOf(await response);
      };
    },
  };
}

// for want of a session, and what went wrong by chance
const passing: readonly number[] = [401, 408, 429];

/** Whether the same read would be answered like that once more. */
function isLasting({ status }: Response): boolean {
  return status < 500 && !passing.includes(status);
}
