/** How responses come, wrong: headers lost or others, bodies cut, doubled or late, and those of other requests. @module */

import { shopDataOf } from '../../mock-server/store/store.ts';
import { type Response as DocumentedResponse, type OpenApiDocument, resolve } from '../../spec/document.ts';
import { createReader, isRecord, type Reading } from '../engine/reading.ts';
import { type Send, unanswered } from '../engine/recorder.ts';
import type { Judged } from '../engine/run-behaviour.ts';
import { isReading } from '../invariants/reads.ts';
import { idOf, recordOf, rowsOf } from '../invariants/records.ts';
import type { Changed, Defect, MeaningDefect, ResponseDefect } from './defect.ts';

/** Defects of what recorded exchanges were seen to bring. */
export function transportDefects(document: OpenApiDocument, recorded: readonly Judged[]): Defect[] {
  const routed = recorded.filter(({ verdict }) => verdict.reading.operationId !== undefined);
  const byOperation = Map.groupBy(routed, ({ verdict }) => verdict.reading.operationId ?? '');
  return [...byOperation].flatMap(([operationId, calls]) => {
    const readings = calls.map(({ verdict }) => verdict.reading);
    const good = readings.filter(({ succeeded }) => succeeded);
    return [
      ...changedResponses(document, operationId, readings),
      ...(good.some(isReading) ? cached(document, operationId, good) : []),
      ...(good.some(isChangeable) ? [changing(document, operationId)] : []),
    ];
  });
}

interface Change {
  readonly kind: string;
  change(reading: Reading): Changed | undefined;
}

function changedResponses(
  document: OpenApiDocument,
  operationId: string,
  readings: readonly Reading[],
): ResponseDefect[] {
  const outcomes = [
    { of: 'a success', isIt: ({ succeeded }: Reading) => succeeded },
    { of: 'a refusal', isIt: ({ exchange }: Reading) => exchange.status >= 400 },
  ];
  return outcomes.flatMap(({ of, isIt }) =>
    [...changes, ...headersLost(document, readings.find(isIt))].flatMap(({ kind, change }): ResponseDefect[] => {
      const changed = (reading: Reading) =>
        reading.operationId === operationId && isIt(reading) ? change(reading) : undefined;
      if (!readings.some(reading => changed(reading) !== undefined)) return [];
      const id = `${operationId}: ${kind} of ${of}`;
      return [{ id, family: 'transport', kind, operationId, change: changed }];
    }),
  );
}

const changes: readonly Change[] = [
  typed('no content type', undefined),
  typed('plain text as content type', 'text/plain'),
  typed('form as content type', 'application/x-www-form-urlencoded'),
  typed('content type twice', 'application/json, application/json'),
  typed('another charset', 'application/json;charset=ISO-8859-1'),
  bodied('body twice', body => body + body),
  bodied('something after the body', body => `${body}\n<!-- 0.3 s -->`),
  bodied('something before the body', body => `)]}',\n${body}`),
  bodied('a byte order mark', body => `\uFEFF${body}`),
  bodied('the body as a string', body => JSON.stringify(body)),
  bodied('half of the body', body => body.slice(0, body.length / 2)),
  {
    kind: '200 with null',
    change: ({ succeeded }) => (succeeded ? { status: 200, responseBody: 'null', headers: json } : undefined),
  },
  {
    kind: 'a body where there is none',
    change: ({ exchange }) =>
      exchange.status === 204 ? { status: 200, responseBody: '{"success":true}', headers: json } : undefined,
  },
];

const json = { 'content-type': 'application/json' };

function typed(kind: string, type: string | undefined): Change {
  const headers = { 'content-type': type };
  return { kind, change: ({ exchange }) => (exchange.responseBody === '' ? undefined : { ...exchange, headers }) };
}

function bodied(kind: string, change: (body: string) => string): Change {
  return {
    kind,
    change: ({ exchange: { status, responseBody } }) =>
      responseBody === '' ? undefined : { status, responseBody: change(responseBody) },
  };
}

function headersLost(document: OpenApiDocument, reading: Reading | undefined): Change[] {
  const declared = reading?.route?.operation.responses[String(reading.exchange.status)];
  if (declared === undefined) return [];
  const { headers = {} } = resolve<DocumentedResponse>(document, declared);
  return Object.keys(headers).map(name => ({
    kind: `no header ${name}`,
    change: ({ exchange }) =>
      name.toLowerCase() in exchange.responseHeaders
        ? { ...exchange, headers: { [name.toLowerCase()]: undefined } }
        : undefined,
  }));
}

/** A cache before an operation that reads: it outlives a write once, or has forgotten what else decides a response. */
function cached(document: OpenApiDocument, operationId: string, good: readonly Reading[]): MeaningDefect[] {
  const defect = (kind: string, keyOf: Cache['keyOf'], isLate = false): MeaningDefect => ({
    id: `${operationId}: ${kind}`,
    family: 'transport',
    kind,
    operationId,
    concerns: reading => reading.operationId === operationId && reading.succeeded,
    wrap: server => caching(document, server.fetch, { operationId, keyOf, isLate }),
  });
  const whole = ({ exchange }: Reading) => exchange.url + contextOf(exchange);
  const addresses = new Set(good.map(({ exchange }) => exchange.url));
  const contexts = new Set(good.map(({ exchange }) => contextOf(exchange)));
  const bodies = Map.groupBy(good, whole);
  // what never changes cannot be late
  const changes = [...bodies.values()].some(
    same => new Set(same.map(({ exchange }) => exchange.responseBody)).size > 1,
  );
  return [
    ...(changes ? [defect('the response from before a write', whole, true)] : []),
    ...(addresses.size > 1
      ? [
          defect(
            'the response of another query',
            ({ exchange }) => new URL(exchange.url).pathname + contextOf(exchange),
          ),
        ]
      : []),
    ...(contexts.size > 1 ? [defect('the response of another context', ({ exchange }) => exchange.url)] : []),
  ];
}

function contextOf({ requestHeaders }: Reading['exchange']): string {
  const names = Object.keys(requestHeaders).filter(name => /^x-cc|^accept-language$|^authorization$/.test(name));
  return names.map(name => `\n${name}: ${requestHeaders[name]}`).join('');
}

interface Cache {
  readonly operationId: string;
  readonly keyOf: (reading: Reading) => string;
  /** Whether it gives what it has only when that does not hold any more. */
  readonly isLate: boolean;
}

function caching(document: OpenApiDocument, send: Send, { operationId, keyOf, isLate }: Cache): Send {
  const read = createReader(document);
  const kept = new Map<string, { readonly response: Response; readonly writes: number }>();
  let writes = 0;
  return async request => {
    const reading = read(unanswered(request, await request.clone().text()));
    if (!isReading(reading)) writes += 1;
    if (reading.operationId !== operationId) return send(request);
    const key = keyOf(reading);
    const known = kept.get(key);
    if (known !== undefined && known.writes < writes === isLate) {
      if (isLate) kept.delete(key);
      return known.response.clone();
    }
    const response = await send(request);
    if (response.ok) kept.set(key, { response: response.clone(), writes });
    return response;
  };
}

/** Reading a record changes it. */
function changing(document: OpenApiDocument, operationId: string): MeaningDefect {
  const read = createReader(document);
  return {
    id: `${operationId}: reading changes what it reads`,
    family: 'transport',
    kind: 'reading changes',
    operationId,
    concerns: reading => reading.operationId === operationId && isChangeable(reading),
    wrap: server => async request => {
      const sent = unanswered(request, '');
      const response = await server.fetch(request);
      if (!response.ok || read(sent).operationId !== operationId) return response;
      const shown = read({ ...sent, status: response.status, responseBody: await response.clone().text() });
      const [id, name] = [idIn(shown), nameIn(shown)];
      const state = server.snapshot();
      for (const [collection, records] of shopDataOf(state)) {
        const record = records.get(id ?? '');
        if (id === undefined || !isRecord(record) || name === undefined || !isText(record[name])) continue;
        const changed = { ...record, [name]: `${record[name]}x` };
        server.restore({ ...state, [collection]: new Map(records).set(id, changed) } as typeof state);
      }
      return response;
    },
  };
}

/** Whether a response is about a record with something in it that may be any other string. */
function isChangeable(reading: Reading): boolean {
  return (
    reading.succeeded && reading.route?.method === 'get' && idIn(reading) !== undefined && nameIn(reading) !== undefined
  );
}

function shownIn(reading: Reading) {
  return rowsOf(reading)?.[0]?.record ?? recordOf(reading) ?? {};
}

function idIn(reading: Reading): string | undefined {
  return idOf(shownIn(reading), reading.route?.path ?? '');
}

function nameIn(reading: Reading): string | undefined {
  const record = shownIn(reading);
  return ['firstName', 'name', 'displayName', 'description', 'notes'].find(name => isText(record[name]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
