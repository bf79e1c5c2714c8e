/** One thing that can be wrong with a server, made by machine. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import type { Reading } from '../engine/reading.ts';
import type { Exchange, Send } from '../engine/recorder.ts';

/** Kinds of defects, by what is systematic about them. */
export type Family = 'property' | 'status' | 'error body' | 'meaning' | 'effect' | 'transport' | 'source';

/** What a changed response says; of the headers, those that are others, or lost. */
export type Changed = Pick<Exchange, 'status' | 'responseBody'> & {
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

interface DefectBase {
  /** What is wrong, for instance `getOrder 200 /priceInfo/total: drop`; unique. */
  readonly id: string;
  readonly family: Family;
  /** What was done, for instance `drop`. */
  readonly kind: string;
}

/** A response is another than the server's. */
export interface ResponseDefect extends DefectBase {
  readonly family: 'property' | 'status' | 'error body' | 'meaning' | 'transport';
  readonly operationId: string;
  /** Where in the response, as findings tell it; absent: all of it. */
  readonly place?: string;
  /** The changed response; `undefined`: this exchange is as it was. */
  change(reading: Reading): Changed | undefined;
}

/** What a server makes of requests is another. */
export interface MeaningDefect extends DefectBase {
  readonly family: 'meaning' | 'effect' | 'transport';
  readonly operationId: string;
  /** Whether an exchange would show it. */
  concerns(reading: Reading): boolean;
  wrap(server: ReferenceServer): Send;
}

/** One line of the server is another. */
export interface SourceDefect extends DefectBase {
  readonly family: 'source';
  /** The number by which the line asks whether it is the changed one. */
  readonly number: number;
}

export type Defect = ResponseDefect | MeaningDefect | SourceDefect;

/** An exchange with a changed response. */
export function changedExchange(exchange: Exchange, { status, responseBody, headers = {} }: Changed): Exchange {
  const responseHeaders = withoutLost({ ...exchange.responseHeaders, ...headers });
  return { ...exchange, status, responseBody, responseHeaders };
}

/** The same as a response. */
export function changedResponse(response: Response, { status, responseBody, headers = {} }: Changed): Response {
  const all = withoutLost({ ...Object.fromEntries(response.headers), ...headers });
  // a string alone would bring a content type
  const body = status === 204 ? null : new TextEncoder().encode(responseBody);
  return new Response(body, { status, headers: all });
}

function withoutLost(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
