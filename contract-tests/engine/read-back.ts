/** Reads what was written right after it was, so that the two can be compared: by what is remembered of records. @module */

import { eachOperation, type OpenApiDocument, type SubjectKind } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { isReading } from '../invariants/reads.ts';
import { collectionOf } from '../invariants/records.ts';
import { createReader, isRecord, type Reading } from './reading.ts';
import { bodyOf, type Send, unanswered } from './recorder.ts';

/** Where the records are that requests may be about. */
export const collectionsOfSubjects: Readonly<Partial<Record<SubjectKind, string>>> = {
  shopper: '/ccagent/v1/profiles',
  order: '/ccagent/v1/orders',
  return: '/ccagent/v1/returnRequests',
};

// a shopper shows little of what is done for them
const readSubjects = ['order', 'return'] as const;

/**
 * A way to send that follows each successful write by reading what it has made, changed or removed, what that belongs to, and
 * what else it is about: whatever an operation reads.
 */
export function readingBack(document: OpenApiDocument, send: Send): Send {
  const read = createReader(document);
  const written = new Set([...eachOperation(document)].flatMap(({ path, method }) => (method === 'put' ? [path] : [])));
  // records, and what there is one of, as settings are
  const readable = new Set(
    [...eachOperation(document)].flatMap(({ path, method }) =>
      method === 'get' && (path.endsWith('}') || written.has(path)) ? [path] : [],
    ),
  );
  const lists = new Set(
    [...eachOperation(document)].flatMap(({ path, method }) => (method === 'get' && !path.endsWith('}') ? [path] : [])),
  );
  const collections = [...readable].filter(path => /^[^{]*\{\w+\}$/.test(path)).map(collectionOf);
  return async request => {
    const { headers, url } = request;
    const reading = read(unanswered(request, await bodyOf(request)));
    if (reading.route === undefined || isReading(reading)) return send(request);
    const kept = Object.fromEntries([...headers].filter(([name]) => !name.startsWith('content-')));
    // whether it can be read is not what the behaviour asks
    const look = (address: string) =>
      send(new Request(new URL(address, url), { headers: kept })).catch(() => undefined);
    const list = listOf(reading);
    if (list !== undefined) await look(list);
    const response = await send(request);
    if (!response.ok) return response;
    for (const address of addressesOf(reading, parseJson(await response.clone().text()))) await look(address);
    if (list !== undefined) await look(list);
    return response;
  };

  /** The list that a write adds to or takes from: what belongs to one record, so that nobody else does at the same time. */
  function listOf({ route, exchange }: Reading): string | undefined {
    const { pathname } = new URL(exchange.url);
    const isOwned = route !== undefined && route.path.split('{').length === (route.method === 'delete' ? 3 : 2);
    if (!isOwned) return undefined;
    if (route.method === 'post' && lists.has(route.path)) return pathname;
    const isRemoval = route.method === 'delete' && lists.has(route.path.slice(0, route.path.lastIndexOf('/')));
    return isRemoval ? pathname.slice(0, pathname.lastIndexOf('/')) : undefined;
  }

  function addressesOf(reading: Reading, body: unknown): ReadonlySet<string> {
    const { route, exchange } = reading;
    if (route === undefined) return new Set();
    const { pathname } = new URL(exchange.url);
    const { address }: { readonly address?: unknown } = isRecord(body) ? body : {};
    const inner = isRecord(address) ? address.repositoryId : undefined;
    const id = isRecord(body) ? [body.id, body.orderId, body.repositoryId, inner].find(isText) : undefined;
    const isMade = route.method === 'post' && [...readable].some(path => path.replace(/\/\{\w+\}$/, '') === route.path);
    const collection = collections.find(each => route.path === each || route.path.startsWith(`${each}/`));
    // what belongs to a record is removed from it, and not with it
    const isRemoved = route.method === 'delete' && readable.has(route.path) && route.path.split('{').length === 2;
    const named =
      collection !== undefined && route.path.startsWith(`${collection}/{`)
        ? pathname.slice(collection.length + 1).split('/')[0]
        : undefined;
    const owner = named ?? (id === undefined ? undefined : encodeURIComponent(id));
    return new Set([
      ...(readable.has(route.path) ? [pathname] : []),
      ...(isMade && id !== undefined ? [`${pathname}/${encodeURIComponent(id)}`] : []),
      ...(collection !== undefined && owner !== undefined && !isRemoved ? [`${collection}/${owner}`] : []),
      ...readSubjects.flatMap(kind =>
        subjectsIn(reading, kind, body).map(each => `${collectionsOfSubjects[kind]}/${encodeURIComponent(each)}`),
      ),
    ]);
  }
}

/** The ids of the records of a kind that a write is about: as the request names them, and as the response does. */
function subjectsIn(
  { route, path, query, sent }: Reading,
  kind: (typeof readSubjects)[number],
  body: unknown,
): string[] {
  const places = [route?.operation['x-occ-subject']?.[kind]?.at ?? []].flat();
  const asked = places.map(place => {
    const [, where, name = ''] = /^(path:|query:|\/)(\w+)$/.exec(place) ?? [];
    if (where === undefined) return undefined;
    return where === 'path:' ? path[name] : where === 'query:' ? query[name] : isRecord(sent) ? sent[name] : undefined;
  });
  const told = isRecord(body) ? body[kind === 'order' ? 'orderId' : 'returnRequestId'] : undefined;
  return [...asked, told].filter(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
