/** What a server makes of requests, wrong: parameters and properties ignored, rows and records mixed up, writes lost, strangers let in. @module */

import type { ReferenceServer } from '../../mock-server/index.ts';
import { type OpenApiDocument, type Parameter, resolve, type Schema } from '../../spec/document.ts';
import { createReader, isRecord, opVariants, type Reading } from '../engine/reading.ts';
import { type Send, unanswered } from '../engine/recorder.ts';
import type { Judged } from '../engine/run-behaviour.ts';
import { isReading } from '../invariants/reads.ts';
import { rowsOf } from '../invariants/records.ts';
import type { Defect, MeaningDefect, ResponseDefect } from './defect.ts';

interface Composed {
  readonly properties?: object;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Defects of what recorded exchanges ask for and show. */
export function meaningDefects(document: OpenApiDocument, recorded: readonly Judged[]): Defect[] {
  const good = recorded.filter(({ verdict }) => verdict.reading.succeeded && verdict.reading.route !== undefined);
  const byOperation = Map.groupBy(good, ({ verdict }) => verdict.reading.operationId ?? '');
  const refused = Map.groupBy(
    recorded.filter(
      ({ exchange, verdict }) => exchange.status === 401 || (exchange.status === 403 && isForRoles(verdict.reading)),
    ),
    ({ verdict }) => `${verdict.reading.operationId} ${verdict.reading.exchange.status}`,
  );
  return [
    ...[...byOperation].flatMap(([operationId, calls]) => [
      ...ignoredParameters(operationId, calls),
      ...ignoredProperties(operationId, calls),
      ...mixedRows(operationId, calls),
      ...otherRecords(operationId, calls),
      ...lostWrites(operationId, calls),
    ]),
    ...[...refused].flatMap(([key, [first]]) => {
      const [operationId = '', status] = key.split(' ');
      const { route } = first?.verdict.reading ?? {};
      // who signs in is not let in by being somebody
      if (route === undefined || route.operation.security?.length === 0) return [];
      return [letIn(operationId, Number(status))];
    }),
  ];

  /** Others end with 403 whoever asks: for an account, say. */
  function isForRoles({ route, op }: Reading): boolean {
    const variants = opVariants(document, route?.operation.requestBody?.content['application/json']?.schema);
    const roles = route?.operation['x-occ-roles'] ?? variants.find(variant => variant.op === op)?.roles;
    return roles !== undefined;
  }

  function letIn(operationId: string, status: number): MeaningDefect {
    return {
      id: `${operationId}: lets in whom it ends with ${status}`,
      family: 'meaning',
      kind: status === 401 ? 'strangers let in' : 'roles not enforced',
      operationId,
      concerns: reading =>
        reading.operationId === operationId &&
        reading.exchange.status === status &&
        (status === 401 || isForRoles(reading)),
      wrap: server => redoing(document, server, { operationId, status }),
    };
  }

  function ignoredParameters(operationId: string, calls: readonly Judged[]): MeaningDefect[] {
    const operation = calls[0]?.verdict.reading.route?.operation;
    const parameters = (operation?.parameters ?? []).map(each => resolve<Parameter>(document, each));
    return parameters.flatMap(({ name, in: where, required }) => {
      const has = ({ query, exchange }: Reading) =>
        where === 'query' ? query[name] !== undefined : exchange.requestHeaders[name.toLowerCase()] !== undefined;
      if (where === 'path' || required === true || !calls.some(({ verdict }) => has(verdict.reading))) return [];
      return [
        {
          id: `${operationId}: ignores ${where} ${name}`,
          family: 'meaning',
          kind: 'parameter ignored',
          operationId,
          concerns: (reading: Reading) => reading.operationId === operationId && has(reading),
          wrap: (server: ReferenceServer) =>
            changingRequests(server, operationId, (url, headers) => {
              if (where === 'query') url.searchParams.delete(name);
              else headers.delete(name);
            }),
        } satisfies MeaningDefect,
      ];
    });
  }

  function ignoredProperties(operationId: string, calls: readonly Judged[]): MeaningDefect[] {
    const names = new Set(
      calls.flatMap(({ verdict: { reading } }) =>
        isRecord(reading.sent)
          ? Object.keys(reading.sent).map(name => (reading.op === undefined ? name : `${reading.op}:${name}`))
          : [],
      ),
    );
    return [...names]
      .filter(name => !/(^|:)op$/.test(name))
      .filter(key => isWritable(calls, key))
      .map(key => {
        const [op, name = ''] = key.includes(':') ? key.split(':') : [undefined, key];
        return {
          id: `${operationId}${op === undefined ? '' : ` ${op}`}: ignores /${name} of the request`,
          family: 'meaning',
          kind: 'property ignored',
          operationId,
          concerns: reading =>
            reading.operationId === operationId && reading.op === op && isRecord(reading.sent) && name in reading.sent,
          wrap: server =>
            changingBodies(server, operationId, body => {
              if (body.op !== op) return body;
              const { [name]: _, ...rest } = body;
              return rest;
            }),
        } satisfies MeaningDefect;
      });
  }

  /** What is sent back only because a response showed it is nobody's to change. */
  function isWritable(calls: readonly Judged[], key: string): boolean {
    const [name = ''] = key.split(':').slice(-1);
    const schema = calls[0]?.verdict.reading.route?.operation.requestBody?.content['application/json']?.schema;
    return name.startsWith('x_') || (schema !== undefined && namesIn(schema).includes(name));
  }

  function namesIn(schema: Schema): string[] {
    const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = resolve<Schema & Composed>(document, schema);
    return [...Object.keys(properties), ...[...allOf, ...anyOf, ...oneOf].flatMap(namesIn)];
  }

  function changingRequests(
    server: ReferenceServer,
    operationId: string,
    change: (url: URL, headers: Headers) => void,
  ): Send {
    const read = createReader(document);
    return async request => {
      if (read(unanswered(request, '')).operationId !== operationId) return server.fetch(request);
      const [url, headers] = [new URL(request.url), new Headers(request.headers)];
      change(url, headers);
      const body = request.method === 'GET' ? undefined : await request.text();
      return server.fetch(new Request(url, { method: request.method, headers, ...(body && { body }) }));
    };
  }

  function changingBodies(
    server: ReferenceServer,
    operationId: string,
    change: (body: Readonly<Record<string, unknown>>) => object,
  ): Send {
    const read = createReader(document);
    return async request => {
      const { method, url, headers } = request;
      if (read(unanswered(request, '')).operationId !== operationId) return server.fetch(request);
      const body = await request.text();
      const { sent } = read(unanswered(request, body));
      return server.fetch(
        new Request(url, { method, headers, body: isRecord(sent) ? JSON.stringify(change(sent)) : body }),
      );
    };
  }

  function lostWrites(operationId: string, calls: readonly Judged[]): MeaningDefect[] {
    const writing = calls.filter(({ verdict }) => !isReading(verdict.reading));
    return [...new Set(writing.map(({ verdict }) => verdict.reading.op))].map(op => ({
      id: `${operationId}${op === undefined ? '' : ` ${op}`}: loses what it writes`,
      family: 'meaning',
      kind: 'write lost',
      operationId,
      concerns: reading => reading.operationId === operationId && reading.op === op && reading.succeeded,
      wrap(server) {
        const read = createReader(document);
        return async request => {
          const reading = read(unanswered(request, await request.clone().text()));
          const isHit = reading.operationId === operationId && reading.op === op;
          const before = isHit ? server.snapshot() : undefined;
          const response = await server.fetch(request);
          if (before !== undefined && response.ok) server.restore({ ...before, counters: server.snapshot().counters });
          return response;
        };
      },
    }));
  }
}

function mixedRows(operationId: string, calls: readonly Judged[]): ResponseDefect[] {
  if (!calls.some(({ verdict }) => (rowsOf(verdict.reading) ?? []).length > 1)) return [];
  const rows = (kind: string, change: (rows: readonly unknown[]) => readonly unknown[]): ResponseDefect => ({
    id: `${operationId}: ${kind}`,
    family: 'meaning',
    kind,
    operationId,
    change: reading => changedRows(reading, operationId, change),
  });
  const defects: readonly ResponseDefect[] = [
    rows('the first row twice', list => [list[0], ...list]),
    rows('the first row lost', list => list.slice(1)),
    rows('the last row lost', list => list.slice(0, -1)),
    // a list that cannot be sorted promises no order
    ...(takesSort(calls) ? [rows('rows backwards', list => list.toReversed())] : []),
    rows('no rows', () => []),
    {
      id: `${operationId}: a total that is the size of the page`,
      family: 'meaning',
      kind: 'total of the page',
      operationId,
      change(reading) {
        const { body, exchange } = reading;
        const list = rowsOf(reading);
        if (reading.operationId !== operationId || !isRecord(body) || list === undefined || !reading.succeeded)
          return undefined;
        const name = ['totalResults', 'total', 'totalOrders', 'searchResults'].find(
          each => typeof body[each] === 'number',
        );
        if (name === undefined || body[name] === list.length) return undefined;
        return { status: exchange.status, responseBody: JSON.stringify({ ...body, [name]: list.length }) };
      },
    },
  ];
  // what changes no response that anybody saw is no defect
  return defects.filter(({ change }) => calls.some(({ verdict }) => change(verdict.reading) !== undefined));
}

function takesSort(calls: readonly Judged[]): boolean {
  return calls.some(({ verdict }) => verdict.reading.query.sort !== undefined);
}

function changedRows(reading: Reading, operationId: string, change: (rows: readonly unknown[]) => readonly unknown[]) {
  const { body, exchange } = reading;
  if (reading.operationId !== operationId || !reading.succeeded || (rowsOf(reading) ?? []).length < 2) return undefined;
  if (Array.isArray(body)) return { status: exchange.status, responseBody: JSON.stringify(change(body)) };
  if (!isRecord(body)) return undefined;
  const [, name = ''] = rowsOf(reading)?.[0]?.at.split('/') ?? [];
  const list = body[name];
  return Array.isArray(list)
    ? { status: exchange.status, responseBody: JSON.stringify({ ...body, [name]: change(list) }) }
    : undefined;
}

/** The record of another id than the one that was asked for, once another was read. */
function otherRecords(operationId: string, calls: readonly Judged[]): MeaningDefect[] {
  const route = calls[0]?.verdict.reading.route;
  if (route?.method !== 'get' || !route.path.includes('{')) return [];
  const ids = [...new Set(calls.map(({ verdict }) => Object.values(verdict.reading.path)[0] ?? ''))];
  if (ids.length < 2) return [];
  return [
    {
      id: `${operationId}: answers another record than the one asked for`,
      family: 'meaning',
      kind: 'another record',
      operationId,
      concerns: reading => reading.operationId === operationId,
      wrap(server) {
        const pattern = new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
        let before: string | undefined;
        return async request => {
          const url = new URL(request.url);
          const [, id] = pattern.exec(url.pathname) ?? [];
          if (request.method !== 'GET' || id === undefined) return server.fetch(request);
          const other = before;
          const response = await server.fetch(request.clone());
          if (response.ok) before = id;
          if (!response.ok || other === undefined || other === id) return response;
          url.pathname = url.pathname.replace(id, other);
          return server.fetch(new Request(url, { headers: request.headers }));
        };
      },
    },
  ];
}

/** Carries out what was refused, as somebody who may. */
function redoing(
  document: OpenApiDocument,
  server: ReferenceServer,
  { operationId, status }: { readonly operationId: string; readonly status: number },
): Send {
  const read = createReader(document);
  return async request => {
    const again = request.clone();
    const response = await server.fetch(request);
    if (response.status !== status || read(unanswered(again, '')).operationId !== operationId) return response;
    const isAdmin = new URL(again.url).pathname.startsWith('/ccadmin');
    const { applicationKey } = server.credentials.application;
    const [body, key] = isAdmin
      ? [new URLSearchParams({ grant_type: 'client_credentials' }), { authorization: `Bearer ${applicationKey}` }]
      : [new URLSearchParams({ grant_type: 'password', ...server.credentials.supervisor }), {}];
    const login = `${new URL(again.url).origin}/${isAdmin ? 'ccadmin' : 'ccagent'}/v1/login`;
    const signedIn = (await (
      await server.fetch(new Request(login, { method: 'POST', headers: key, body }))
    ).json()) as {
      access_token?: string;
    };
    const headers = new Headers(again.headers);
    headers.set('authorization', `Bearer ${signedIn.access_token ?? ''}`);
    const text = again.method === 'GET' ? undefined : await again.text();
    return server.fetch(new Request(again.url, { method: again.method, headers, ...(text && { body: text }) }));
  };
}
