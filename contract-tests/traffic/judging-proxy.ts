/** A proxy before an instance that judges what passes through it, so that an application's own tests become a contract run. @module */

import type { Finding } from '../engine/finding.ts';
import { checkOptions } from '../engine/known-options.ts';
import type { Exchange, Send } from '../engine/recorder.ts';
import { unanswered } from '../engine/recorder.ts';
import type { VerificationReport } from '../report/verification-report.ts';
import { createTrafficJudge, isOfApi, type TrafficOptions } from './judge-traffic.ts';

/** A proxy that judges. */
export interface JudgingProxy {
  /** Passes a request on, and its response back; 502 where the instance does not respond. */
  readonly fetch: Send;
  /** What has been found until now. */
  report(): VerificationReport;
}

/** Options of {@link createJudgingProxy}. */
export interface ProxyOptions extends Omit<TrafficOptions, 'source'> {
  /** The instance. */
  readonly url: string;
  /** Reaches it. @default over the network */
  readonly fetch?: Send;
  /** Called after each exchange that was judged. */
  readonly onJudged?: (exchange: Exchange, findings: readonly Finding[]) => void;
}

// what is between two neighbours only, and what the other side of the proxy has to say itself
const notPassedOn = new Set([
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'accept-encoding',
]);

/**
 * Makes the proxy of an instance.
 *
 * @throws {OccConfigError} There is no such option.
 */
export function createJudgingProxy(given: ProxyOptions): JudgingProxy {
  checkOptions(given, { url: true, baseline: true, fetch: true, onJudged: true });
  const { url, fetch: reach = fetch, onJudged, ...options } = given;
  const base = url.replace(/\/+$/, '');
  const judge = createTrafficJudge({ ...options, source: base });
  return {
    report: judge.report,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const requestBody = await request.text();
      const onward = new Request(`${base}${pathname}${search}`, {
        method: request.method,
        headers: passedOn(request.headers),
        redirect: 'manual',
        ...(requestBody !== '' && { body: requestBody }),
      });
      const response = await reach(onward.clone()).catch((error: unknown) => noResponse(base, error));
      const bytes = await response.arrayBuffer();
      const exchange: Exchange = {
        ...unanswered(onward, requestBody),
        status: response.status,
        responseHeaders: Object.fromEntries(response.headers),
        responseBody: new TextDecoder().decode(bytes),
      };
      if (isOfApi(request.method, request.url)) onJudged?.(exchange, judge.judge(exchange));
      const body = [204, 304].includes(response.status) ? null : bytes;
      return new Response(body, { status: response.status, headers: passedOn(response.headers) });
    },
  };
}

function passedOn(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => !notPassedOn.has(name)));
}

function noResponse(base: string, error: unknown): Response {
  const message = `${base} does not respond: ${error instanceof Error ? error.message : String(error)}`;
  return Response.json({ errorCode: '502', message, status: '502' }, { status: 502 });
}
