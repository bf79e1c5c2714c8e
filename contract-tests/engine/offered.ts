/** Which operations an instance has at all: one that it has not is told of once, and fails no check. @module */

import type { Operation } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Finding } from './finding.ts';
import type { Verdict } from './judge.ts';
import { isRecord } from './reading.ts';
import type { Exchange, Send } from './recorder.ts';

/** An exchange, as far as it tells which operations there are. */
interface Heard {
  readonly exchange: Exchange;
  readonly verdict: Pick<Verdict, 'reading'>;
}

/** What is known of an instance's operations. */
export interface Offer {
  /** Takes in what was said; which of the operations called in it the instance does not have. */
  missingIn(heard: readonly Heard[]): Promise<readonly string[]>;
}

/**
 * Learns from the run which operations there are. An operation is missing while it was answered in no other way than an address
 * that nobody has: that one is asked once, with and without a token, since some servers look for the token first.
 */
export function createOffer(baseUrl: string, send: Send): Offer {
  const there = new Set<string>();
  const nowhere = new Map<string, Promise<string>>();
  return {
    async missingIn(heard) {
      const missing = new Set<string>();
      for (const { exchange, verdict } of heard) {
        const { operationId, route } = verdict.reading;
        if (operationId === undefined || route === undefined || there.has(operationId)) continue;
        const { status, requestHeaders, responseBody } = exchange;
        // a method that it does not know, or an address
        const isLikeNowhere =
          status === 405 ||
          status === 501 ||
          // who needs no token is asked for none by an operation that is there
          ((status === 404 || (status === 401 && isOpen(route.operation))) &&
            shape(status, responseBody) === (await ofNowhere(route.path, requestHeaders)));
        if (isLikeNowhere) missing.add(operationId);
        // who is asked for a token before anything else learns nothing of what is behind
        else if (status !== 401 || (await isRoutedFirst(route.path))) there.add(operationId);
      }
      return [...missing].filter(operationId => !there.has(operationId));
    },
  };

  async function isRoutedFirst(path: string): Promise<boolean> {
    return !(await ofNowhere(path, {})).startsWith('401');
  }

  function isOpen({ security = [] }: Operation): boolean {
    return security.some(requirement => Object.keys(requirement).length === 0);
  }

  function ofNowhere(path: string, { authorization }: Readonly<Record<string, string>>): Promise<string> {
    const [, api = 'ccagent'] = path.split('/');
    const key = `${api} ${authorization ?? ''}`;
    const known = nowhere.get(key) ?? ask(api, authorization);
    nowhere.set(key, known);
    return known;
  }

  async function ask(api: string, authorization: string | undefined): Promise<string> {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await send(new Request(`${baseUrl}/${api}/v1/noSuchOperation`, { headers })).catch(
      () => undefined,
    );
    return response === undefined ? '' : shape(response.status, await response.text());
  }
}

/** What tells one way to refuse from another: the status and the code, if there is one. */
function shape(status: number, text: string): string {
  const body = parseJson(text);
  return `${status} ${isRecord(body) ? String(body.errorCode) : 'no body of OCC'}`;
}

/** That an instance lacks an operation: nothing it says is wrong, but what is written for the operation fails there. */
export function notOffered(operationId: string): Finding {
  return {
    severity: 'drift',
    rule: 'offered',
    operationId,
    place: 'operation',
    expected: 'an operation',
    got: 'what the instance says of an address that nobody has',
    evidence: 'documented',
  };
}
