/** Whether an instance is still there: one that has gone, or lets nobody through to it any more, breaks no promise. @module */

import { isOccError } from '../../src/index.ts';
import type { Exchange, Send } from './recorder.ts';
import type { Outcome } from './run-behaviour.ts';

/** Watches over the instance during a run. */
export interface Presence {
  /** Takes in what came of a check; whether the instance is gone. */
  isGoneAfter(outcome: Outcome): Promise<boolean>;
  /** Whether it is gone at the end, where that was not asked yet. */
  isGone(): Promise<boolean>;
  /** Checks in a row, until now, that the instance has not responded to. */
  readonly lost: number;
  /** What it did instead, in words. */
  readonly instead: string;
}

// so many checks in a row without a response, and the instance is asked whether it is there
const patience = 3;

/**
 * Watches; what an instance has responded to before is asked again, since an operation that never responds is a defect of that
 * operation alone.
 */
export function watchPresence(baseUrl: string, send: Send): Presence {
  let known: Pick<Exchange, 'url' | 'requestHeaders'> = {
    url: `${baseUrl}/ccagent/v1/merchant/orderStates`,
    requestHeaders: {},
  };
  let lost = 0;
  let instead = '';
  const isGone = async () => {
    if (lost === 0 || !(await isSilent())) lost = 0;
    return lost > 0;
  };
  return {
    async isGoneAfter({ failure, judged }) {
      const last = judged.at(-1)?.exchange;
      if (last === undefined && failure === undefined) return false;
      known = judged.findLast(({ exchange }) => isRead(exchange) && isOfApi(exchange))?.exchange ?? known;
      lost = isUnanswered(failure) || (last !== undefined && !isOfApi(last)) ? lost + 1 : 0;
      return lost >= patience && isGone();
    },
    isGone,
    get lost() {
      return lost;
    },
    get instead() {
      return instead;
    },
  };

  async function isSilent(): Promise<boolean> {
    try {
      const response = await send(new Request(known.url, { headers: known.requestHeaders }));
      const { status, headers } = response;
      // a head without its body is no response
      await response.text();
      const responseHeaders = Object.fromEntries(headers);
      instead = `the instance no longer responds as the Agent API does, but with ${status} and ${responseHeaders['content-type'] ?? 'no content type'}`;
      return !isOfApi({ status, responseHeaders });
    } catch {
      instead = 'the instance stopped responding';
      return true;
    }
  }
}

/** Whether a request had no response: of the client, or one that a behaviour sent itself. */
function isUnanswered(failure: Error | undefined): boolean {
  return isTimeout(failure) || failure instanceof TypeError || (isOccError(failure) && failure.kind === 'connection');
}

/** Whether somebody has waited for one, and in vain: asked again, one would wait as long. */
export function isTimeout(failure: Error | undefined): boolean {
  return failure?.name === 'TimeoutError' || (isOccError(failure) && failure.kind === 'timeout');
}

function isRead({ method, status }: Exchange): boolean {
  return method === 'GET' && status < 300;
}

/** Whether it comes from the API, and not from what stands before it: a gateway, a limit, a page to sign in at. */
function isOfApi({ status, responseHeaders }: Pick<Exchange, 'status' | 'responseHeaders'>): boolean {
  if ([429, 502, 503, 504].includes(status)) return false;
  const type = responseHeaders['content-type'];
  return type === undefined || type.includes('json');
}
