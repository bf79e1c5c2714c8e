/** Sends within limits, so that an instance is not flooded and one that hangs ends nothing but the request. @module */

import { setTimeout as wait } from 'node:timers/promises';
import type { Send } from './recorder.ts';

/** Limits of {@link limitedSend}. */
export interface SendLimits {
  /** Reaches the instance. @default over the network */
  readonly fetch?: Send;
  readonly requestsPerSecond?: number;
  readonly requestTimeout?: number;
}

/** A way to send that keeps to the limits; requests wait for their turn in the order in which they are sent. */
export function limitedSend({ fetch = overNetwork, requestsPerSecond, requestTimeout = 30_000 }: SendLimits): Send {
  const interval = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
  let turn = 0;
  return async request => {
    const now = performance.now();
    turn = Math.max(turn + interval, now);
    if (turn > now) await wait(turn - now);
    return fetch(
      new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(requestTimeout)]) }),
    );
  };
}

/** A connection that was kept and has just been closed says nothing of the instance: a read is sent once more. */
async function overNetwork(request: Request): Promise<Response> {
  if (request.method !== 'GET') return fetch(request);
  return fetch(request.clone()).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    return fetch(request);
  });
}
