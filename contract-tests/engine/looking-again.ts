/** Looks again at what a refused write has named: it is to be there, as it was. That is judged with every exchange. @module */

import { eachOperation, type OpenApiDocument } from '../../spec/document.ts';
import { isReading } from '../invariants/reads.ts';
import { collectionOf } from '../invariants/records.ts';
import { createReader, isRecord, type Reading } from './reading.ts';
import { bodyOf, type Send, unanswered } from './recorder.ts';

// so many records are looked at after each refusal
const mostLooks = 5;

/**
 * A way to send that reads the records whose ids a refused write has sent, in its path, its query or its body: those that were
 * read before, and in the way in which they were.
 */
export function lookingAgain(document: OpenApiDocument, send: Send): Send {
  const read = createReader(document);
  const written = new Set(
    [...eachOperation(document)].flatMap(({ path, method }) => (method === 'get' ? [] : [collectionOf(path)])),
  );
  /** How each record was read last: by its id, and by its address. */
  const known = new Map<string, Map<string, Request>>();
  return async request => {
    const reading = read(unanswered(request, await bodyOf(request)));
    const response = await send(request);
    const { route, exchange, path } = reading;
    if (route === undefined) return response;
    const { pathname, search } = new URL(exchange.url);
    const id = Object.values(path).at(-1);
    const isOne = id !== undefined && route.path.endsWith('}');
    if (isOne && route.method === 'get' && search === '' && written.has(collectionOf(route.path))) {
      // a request without body may be sent again
      if (response.ok) known.set(id, (known.get(id) ?? new Map<string, Request>()).set(pathname, request.clone()));
      else known.get(id)?.delete(pathname);
    }
    if (isReading(reading)) return response;
    if (response.ok && route.method === 'delete' && isOne) known.delete(id);
    const isRefused = response.status >= 400 && response.status < 500 && response.status !== 401;
    if (!isRefused) return response;
    const looks = namedBy(reading).flatMap(each => [...(known.get(each)?.values() ?? [])]);
    // whether it can be read is not what the behaviour asks
    for (const look of looks.slice(0, mostLooks)) await send(look.clone()).catch(() => undefined);
    return response;
  };
}

/** Every id that a request may have sent, each once. */
export function namedBy({ path, query, sent }: Reading): readonly string[] {
  return [...new Set([...Object.values(path), ...Object.values(query), ...textsIn(sent)])];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
