/** Sends within limits, so that an instance is not flooded and one that hangs ends nothing but the request. @module */

import { setTimeout as wait } from 'node:timers/promises';
import { endingBy } from './ending.ts';
import { overNetwork } from './over-network.ts';
import type { Send } from './recorder.ts';
import { whole } from './whole.ts';

/** Limits of {@link limitedSend}. */
export interface SendLimits {
  /** Reaches the instance. @default over the network */
  readonly fetch?: Send;
  readonly requestsPerSecond?: number;
  readonly requestTimeout?: number;
}

// how often an instance may say that there are too many requests, and how long it may let one wait: milliseconds
const [mostRefusals, longestWait] = [3, 60_000];

/** A way to send that keeps to the limits, and to those of the instance; requests wait for their turn in the order in which they are sent. */
export function limitedSend({ fetch, requestsPerSecond, requestTimeout = 30_000 }: SendLimits): Send {
  const reach: Reach = fetch === undefined ? overNetwork : (request, signal) => fetch(new Request(request, { signal }));
  const interval = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
  let turn = 0;
  return async request => {
    for (let refusals = 0; ; refusals += 1) {
      const now = performance.now();
      turn = Math.max(turn + interval, now);
      if (turn > now) await wait(turn - now, undefined, { signal: request.signal });
      const response = await endingBy({ signals: [request.signal], milliseconds: requestTimeout }, async signal =>
        // what has a body can be sent once only
        whole(await reach(request.body === null ? request : request.clone(), signal)),
      );
      // what was refused for coming too soon was not looked at: a write may be sent again as well
      if (response.status !== 429 || refusals === mostRefusals) return response;
      // those that wait already keep their turns
      turn = Math.max(turn, performance.now() + waitIn(response.headers.get('retry-after')));
    }
  };
}

/** Milliseconds of a Retry-After header, in seconds or as a date; without one a second. */
function waitIn(header: string | null): number {
  const seconds = header === null ? 1 : Number(header);
  const asked = Number.isNaN(seconds) ? Date.parse(header ?? '') - Date.now() : seconds * 1000;
  return Math.min(Math.max(Number.isNaN(asked) ? 1000 : asked, 0), longestWait);
}

/** Sends a request, as long as a signal lets it. */
type Reach = (request: Request, signal: AbortSignal) => Promise<Response>;
