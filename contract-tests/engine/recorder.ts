/** Records every exchange with a target at the fetch seam. @module */

import { textOf, whole } from './whole.ts';

/** One request and its answer, as they were on the wire. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
}

/** Sends a request and answers what came back. */
export type Send = (request: Request) => Promise<Response>;

/** A fetch that keeps what passes through it. */
export interface Recorder {
  readonly fetch: Send;
  readonly exchanges: Exchange[];
}

/** Makes a recorder over a fetch. */
export function createRecorder(send: Send): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async fetch(request) {
      const requestBody = await bodyOf(request);
      const response = await whole(await send(request));
      const { status, headers } = response;
      exchanges.push({
        ...unanswered(request, requestBody),
        status,
        responseHeaders: Object.fromEntries(headers),
        responseBody: textOf(response),
      });
      return response;
    },
  };
}

/** The body of a request that is yet to be sent. */
export async function bodyOf(request: Request): Promise<string> {
  // most have none, and a copy takes as long as the rest of what is done here
  return request.body === null ? '' : request.clone().text();
}

/** A request as an exchange that has no response yet. */
export function unanswered(request: Request, requestBody: string): Exchange {
  return {
    method: request.method,
    url: request.url,
    // many ask only which operation it is
    get requestHeaders() {
      return Object.fromEntries(request.headers);
    },
    requestBody,
    status: 0,
    responseHeaders: {},
    responseBody: '',
  };
}
