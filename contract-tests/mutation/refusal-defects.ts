/** Every status another one, and every error body broken. @module */

import { isRecord, type Reading } from '../engine/reading.ts';
import type { Judged } from '../engine/run-behaviour.ts';
import type { Changed, ResponseDefect } from './defect.ts';

type Rec = Readonly<Record<string, unknown>>;

/** Defects of every status that some recorded response has, and of every error code. */
export function refusalDefects(recorded: readonly Judged[]): ResponseDefect[] {
  const seen = new Map<string, { operationId: string; status: number; code: string | undefined }>();
  for (const { verdict } of recorded) {
    const { operationId, exchange, succeeded } = verdict.reading;
    if (operationId === undefined) continue;
    const code = succeeded ? undefined : codeOf(verdict.reading);
    seen.set(`${operationId} ${exchange.status} ${code ?? ''}`, { operationId, status: exchange.status, code });
  }
  return [...seen.values()].flatMap(({ operationId, status, code }) => {
    const changes =
      code === undefined
        ? status < 300
          ? successes(status)
          : refusals(status)
        : [...refusals(status), ...bodies(status)];
    return changes.map(
      ({ family, kind, change }): ResponseDefect => ({
        id: `${operationId} ${status}${code === undefined ? '' : ` ${code}`}: ${kind}`,
        family,
        kind,
        operationId,
        change: reading =>
          reading.operationId === operationId &&
          reading.exchange.status === status &&
          (code === undefined || codeOf(reading) === code)
            ? change(reading)
            : undefined,
      }),
    );
  });
}

interface Change {
  readonly family: 'status' | 'error body';
  readonly kind: string;
  change(reading: Reading): Changed | undefined;
}

function codeOf({ body }: Reading): string | undefined {
  return isRecord(body) && typeof body.errorCode === 'string' ? body.errorCode : undefined;
}

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };

function successes(status: number): Change[] {
  const others = [200, 201, 202].filter(each => each !== status);
  return [
    ...others.map(
      (each): Change => ({
        family: 'status',
        kind: `${each} instead`,
        change: ({ exchange }) => ({ ...exchange, status: each }),
      }),
    ),
    { family: 'status', kind: '204 without body instead', change: () => ({ status: 204, responseBody: '' }) },
    { family: 'status', kind: '500 instead', change: () => error(500, '00000000') },
    { family: 'status', kind: '404 instead', change: () => error(404, '404') },
    {
      family: 'status',
      kind: 'HTML instead',
      change: () => ({ status, responseBody: '<html></html>', headers: html }),
    },
    { family: 'status', kind: 'half of the body', change: ({ exchange }) => halved(exchange.responseBody, status) },
    {
      family: 'status',
      kind: 'an empty object',
      change: ({ exchange }) => (exchange.responseBody === '' ? undefined : { status, responseBody: '{}' }),
    },
  ];
}

function halved(body: string, status: number): Changed | undefined {
  return body.length < 2 ? undefined : { status, responseBody: body.slice(0, body.length / 2) };
}

function refusals(status: number): Change[] {
  const neighbours: Readonly<Record<number, number>> = { 400: 404, 401: 403, 403: 401, 404: 400, 409: 400, 412: 400 };
  const neighbour = neighbours[status] ?? 400;
  return [
    {
      family: 'status',
      kind: '200 with an empty object instead',
      change: () => ({ status: 200, responseBody: '{}', headers: json }),
    },
    { family: 'status', kind: '500 instead', change: () => error(500, '00000000') },
    {
      family: 'status',
      kind: `${neighbour} instead`,
      change: ({ exchange, body }) =>
        isRecord(body) ? said(neighbour, { ...body, status: String(neighbour) }) : { ...exchange, status: neighbour },
    },
  ];
}

function bodies(status: number): Change[] {
  const changed = (kind: string, change: (body: Rec) => Rec): Change => ({
    family: 'error body',
    kind,
    change: ({ body }) => (isRecord(body) ? said(status, change(body)) : undefined),
  });
  return [
    changed('no errorCode', ({ errorCode: _, ...rest }) => rest),
    changed('no message', ({ message: _, ...rest }) => rest),
    changed('no status', ({ status: _, ...rest }) => rest),
    changed('status of another', body => ({ ...body, status: '418' })),
    changed('a code that is a number', body => ({ ...body, errorCode: Number(body.errorCode) })),
    changed('a code that nobody documents', body => ({ ...body, errorCode: '99999' })),
    changed('an empty message', body => ({ ...body, message: '' })),
    { family: 'error body', kind: 'no body', change: () => ({ status, responseBody: '' }) },
    {
      family: 'error body',
      kind: 'HTML',
      change: () => ({ status, responseBody: '<html></html>', headers: html }),
    },
  ];
}

function error(status: number, errorCode: string): Changed {
  return said(status, { errorCode, message: 'An error.', status: String(status) });
}

function said(status: number, body: Rec): Changed {
  return { status, responseBody: JSON.stringify(body), headers: json };
}
