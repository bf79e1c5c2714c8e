/** Exchanges for tests of what judges them. @module */

import type { Exchange } from '../contract-tests/engine/recorder.ts';

interface Parts {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sent?: object;
  readonly type?: string;
}

/** An exchange of the Agent API, as it might have been on the wire. */
export function exchange(
  call: string,
  body: unknown,
  { status = 200, headers = {}, sent, type }: Parts = {},
): Exchange {
  const [method = '', path = ''] = call.split(' ');
  return {
    method,
    url: `https://shop.example.com/ccagent/v1${path}`,
    requestHeaders: { ...headers, ...(sent && { 'content-type': 'application/json' }) },
    requestBody: sent === undefined ? '' : JSON.stringify(sent),
    status,
    responseHeaders: { 'content-type': type ?? 'application/json' },
    responseBody: body === undefined ? '' : JSON.stringify(body),
  };
}
