/** What is read to find records to work on: many kinds of them stand in the same pages. @module */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Send } from './recorder.ts';
import { copyOf, whole } from './whole.ts';

/** Reads that are shared by all that find something. */
export interface SharedReads {
  /** Sends; what finds something gets the response that the same read had before. */
  readonly send: Send;
  /** Finds something. */
  finding<Found>(find: () => Promise<Found>): Promise<Found>;
}

/** Shares reads of an instance that nothing is written to; what is looked at for its own sake is read every time. */
export function shareReads(send: Send): SharedReads {
  const finders = new AsyncLocalStorage<true>();
  const responses = new Map<string, Response>();
  return {
    finding: find => finders.run(true, find),
    async send(request) {
      if (request.method !== 'GET' || finders.getStore() === undefined) return send(request);
      const key = JSON.stringify([request.url, ...request.headers]);
      const known = responses.get(key);
      if (known !== undefined) return copyOf(known);
      const response = await whole(await send(request));
      if (response.ok) responses.set(key, copyOf(response));
      return response;
    },
  };
}
