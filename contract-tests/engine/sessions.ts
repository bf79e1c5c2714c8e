/** The sessions that a run has opened, so that none stays open. @module */

import { parseJson } from '../../spec/schema-check.ts';
import { endingBy } from './ending.ts';
import { isRecord } from './reading.ts';
import type { Send } from './recorder.ts';

/** Sessions of a run. */
export interface Sessions {
  /** Sends, and notes who is signed in and out. */
  readonly send: Send;
  /** The target has ended all of them by itself. */
  forget(): void;
  /** Ends those that nobody has ended. */
  close(): Promise<void>;
}

// milliseconds; an instance that is gone keeps nobody waiting
const longestGoodbye = 2000;

/** Whether a request begins, keeps or ends a session, and does nothing else. */
export function isOfSession(url: string): boolean {
  return /\/cc\w+\/v1\/((mfa)?login|refresh|logout|verify)\b/.test(url);
}

/** Keeps account of the sessions that begin and end in what is sent. */
export function keepSessions(send: Send): Sessions {
  const open = new Map<string, string>();
  return {
    async send(request) {
      const [, api = '', what = ''] = /\/(cc\w+\/v1)\/(\w+)(?:\/\w+)?$/.exec(new URL(request.url).pathname) ?? [];
      const response = await send(request);
      if (!response.ok) return response;
      if (what === 'logout') open.delete(request.headers.get('authorization') ?? '');
      if (/^(mfa)?login$|^refresh$/.test(what)) {
        const body = parseJson(await response.clone().text());
        if (isRecord(body) && typeof body.access_token === 'string')
          open.set(
            `Bearer ${body.access_token}`,
            new URL(request.url).href.replace(/\/cc\w+\/v1\/.*$/, `/${api}/logout`),
          );
      }
      return response;
    },
    forget: () => open.clear(),
    async close() {
      await Promise.allSettled(
        [...open].map(([authorization, url]) =>
          endingBy({ milliseconds: longestGoodbye }, signal =>
            send(new Request(url, { method: 'POST', headers: { authorization }, signal })),
          ),
        ),
      );
      open.clear();
    },
  };
}
