/** The attempts of a call as middleware sees them. @module */

import type { CallSite } from '../errors/errors.ts';
import { type Around, failureName, type Watched } from './around.ts';

/** The part of a request that middleware may see and change. */
export interface Watchable {
  readonly url: string;
  readonly headers: Headers;
}

/** Starts to watch a call; the result wraps each of its attempts. */
export type Watch = (
  request: Watchable,
  site: CallSite,
) => <Got extends Watched>(send: () => Promise<Got>) => Promise<Got>;

/** Makes the watch of one client: numbers its calls, and remembers why an attempt failed for the next one. */
export function createWatch(around: Around): Watch {
  let calls = 0;
  return ({ url, headers }, site) => {
    calls += 1;
    const callId = calls.toString(36);
    const { host } = new URL(url);
    const setHeader = (name: string, value: string) => headers.set(name, value);
    let previousFailure: string | undefined;

    return send => {
      const { operationId, method, path, attempts } = site;
      const attempt = { callId, operationId, method, path, attempt: attempts, previousFailure, host, setHeader };
      return around(attempt, async () => {
        try {
          const response = await send();
          previousFailure = response.ok ? undefined : String(response.status);
          return response;
        } catch (error) {
          previousFailure = failureName(error);
          throw error;
        }
      });
    };
  };
}
