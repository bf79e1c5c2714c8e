/** Records every exchange with a target at the fetch seam. @module */

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

// a byte order mark stays, which JSON must not have
const wholeText = new TextDecoder('utf-8', { ignoreBOM: true });

/** Makes a recorder over a fetch. */
export function createRecorder(send: Send): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async fetch(request) {
      const requestBody = await request.clone().text();
      const response = await send(request);
      exchanges.push({
        ...unanswered(request, requestBody),
        status: response.status,
        responseHeaders: Object.fromEntries(response.headers),
        responseBody: wholeText.decode(await response.clone().arrayBuffer()),
      });
      return response;
    },
  };
}

/** A request as an exchange that has no response yet. */
export function unanswered(request: Request, requestBody: string): Exchange {
  return {
    method: request.method,
    url: request.url,
    requestHeaders: Object.fromEntries(request.headers),
    requestBody,
    status: 0,
    responseHeaders: {},
    responseBody: '',
  };
}
